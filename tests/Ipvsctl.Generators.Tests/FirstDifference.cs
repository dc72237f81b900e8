namespace Ipvsctl.Generators.Tests;

/// <summary>Compares two texts and says where they part.</summary>
internal static class FirstDifference
{
    /// <summary>The first line that differs, as a message; null if the texts are equal.</summary>
    public static string? Between(string expected, string actual)
    {
        string[] expectedLines = expected.Split('\n');
        string[] actualLines = actual.Split('\n');
        for (int i = 0; i < Math.Max(expectedLines.Length, actualLines.Length); i++)
        {
            string expectedLine = expectedLines.ElementAtOrDefault(i) ?? "(the end)";
            string actualLine = actualLines.ElementAtOrDefault(i) ?? "(the end)";
            if (expectedLine != actualLine)
            {
                return $"line {i + 1}\n  expected: {expectedLine}\n  actual:   {actualLine}";
            }
        }

        return null;
    }
}

namespace Ipvsctl.Tests.Model;

/// <summary>Runs a check on many random values; a failure names the seed that brings it back.</summary>
internal static class ForAll
{
    /// <summary>Runs a check, which gives null or what is wrong, once for each of as many seeds.</summary>
    public static void Seeds(int count, Func<Random, string?> check)
    {
        for (int seed = 0; seed < count; seed++)
        {
            string? problem;
            try
            {
                problem = check(new Random(seed));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                problem = e.ToString();
            }

            if (problem is not null)
            {
                throw new InvalidOperationException($"seed {seed}: {problem}");
            }
        }
    }

    /// <summary>Null, or how two texts differ.</summary>
    public static string? Difference(string expected, string actual)
    {
        string[] left = expected.Split('\n');
        string[] right = actual.Split('\n');
        int line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return expected == actual
            ? null
            : $"line {line + 1}\n  expected: {left.ElementAtOrDefault(line)}\n  actual:   {right.ElementAtOrDefault(line)}";
    }
}

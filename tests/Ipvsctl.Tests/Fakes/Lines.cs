namespace Ipvsctl.Tests.Fakes;

/// <summary>Several things as one text, a line each, so that a comparison that fails shows both sides.</summary>
internal static class Lines
{
    public static string Of<T>(IEnumerable<T> things) => string.Join('\n', things);
}

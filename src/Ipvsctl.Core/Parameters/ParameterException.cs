namespace Ipvsctl.Parameters;

/// <summary>A text with parameters could not be expanded.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="expected">What would be right.</param>
internal sealed class ParameterException(string problem, string expected) : Exception($"{problem}: {expected}")
{
    /// <summary>What is wrong.</summary>
    public string Problem { get; } = problem;

    /// <summary>What would be right.</summary>
    public string Expected { get; } = expected;
}

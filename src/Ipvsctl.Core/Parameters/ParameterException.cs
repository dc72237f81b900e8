namespace Ipvsctl.Parameters;

/// <summary>Parameters in a text cannot be expanded.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="expected">What is expected.</param>
internal sealed class ParameterException(string problem, string expected) : Exception($"{problem}: {expected}")
{
    /// <summary>What is wrong.</summary>
    public string Problem { get; } = problem;

    /// <summary>What is expected.</summary>
    public string Expected { get; } = expected;
}

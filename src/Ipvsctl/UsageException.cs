namespace Ipvsctl;

/// <summary>The command line makes no sense.</summary>
/// <param name="problem">What is wrong, and what would be right.</param>
internal sealed class UsageException(string problem) : Exception(problem)
{
    /// <summary>Throws what the framework has to say of a command line that it cannot read.</summary>
    public static void Throw(string sentence) => throw new UsageException($"{sentence.TrimEnd('.')}: see ipvsctl COMMAND --help");
}

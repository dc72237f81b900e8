using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Reads typed values from scalars. An invalid value is reported and returns null. It counts as unknown, so that nothing else is said about
/// what depends on it.
/// </summary>
/// <param name="diagnostics">Receives mistakes and warnings.</param>
internal sealed class ScalarReader(Diagnostics diagnostics)
{
    private static readonly string[] Switch = ["true", "false"];

    /// <summary>How many values were unknown so far. Compare two counts to learn whether all values between them are known.</summary>
    public int Unknown { get; private set; }

    /// <summary>Counts a value as unknown if <paramref name="isUnknown"/>: a mistyped key may have stated it, or it depends on an unknown one.</summary>
    public void NoteUnknown(bool isUnknown) => Unknown += isUnknown ? 1 : 0;

    /// <summary>Returns the scalar; null if there is none, or if a mistake in it was already reported.</summary>
    public Scalar? Readable(Scalar? scalar)
    {
        NoteUnknown(scalar is { Reported: true });
        return scalar is { Reported: false } ? scalar : null;
    }

    /// <summary>Reads a whole number within limits.</summary>
    public long? Integer(Scalar? scalar, string what, long minimum, long maximum)
    {
        if (Readable(scalar) is not { } written)
        {
            return null;
        }

        (long? value, string problem) = YamlInteger.Parse(written.Text);
        (value, problem) = written.Quoted && problem != YamlInteger.NoNumber ? (null, "is text, because it is in quotes") : (value, problem);
        if (value is null || value < minimum || value > maximum)
        {
            problem = value is null ? problem : "is out of range";
            Report(written, Sentence(what, written, problem), $"expected a whole number from {minimum} to {maximum}");
            return null;
        }

        return value;
    }

    /// <summary>Reads a span of time in whole seconds: a number, or a number with a unit.</summary>
    public uint? Seconds(Scalar? scalar, string what, uint minimum, uint maximum)
    {
        if (Readable(scalar) is not { } written)
        {
            return null;
        }

        long? value = Duration.TryParse(written.Text, out uint seconds) ? seconds
            : written.Quoted ? null
            : YamlInteger.Parse(written.Text).Value;
        if (value >= minimum && value <= maximum)
        {
            return (uint)value;
        }

        Report(
            written,
            Sentence(what, written, "is not a span of time in range"),
            $"expected {minimum} to {maximum} seconds, as {Duration.Spellings}");
        return null;
    }

    /// <summary>Reads true or false, as YAML spells them.</summary>
    public bool? Boolean(Scalar? scalar, string what) => scalar is { Reported: false, Quoted: true, Text: "true" or "false" } quoted
        ? Refuse<bool>(quoted, Sentence(what, quoted, "is text, because it is in quotes"), "expected true or false without quotes")
        : Word<bool>(
            scalar,
            what,
            word => word switch { "true" or "True" or "TRUE" => true, "false" or "False" or "FALSE" => false, _ => null },
            Switch);

    /// <summary>Reads one of a set of words.</summary>
    public T? Word<T>(Scalar? scalar, string what, WordTable<T> table) where T : struct, Enum =>
        Word(scalar, what, table.Parse, table.Words);

    /// <summary>Reads one of a set of words.</summary>
    public T? Word<T>(Scalar? scalar, string what, Func<string, T?> parse, IEnumerable<string> known) where T : struct
    {
        if (Readable(scalar) is not { } written)
        {
            return null;
        }

        return parse(written.Text) ?? Refuse<T>(
            written,
            Sentence(what, written, $"is unknown{Synonyms.Hint(written.Text, known)}"),
            $"expected one of {string.Join(", ", known)}");
    }

    /// <summary>Reports a mistake in a value, which is then unknown.</summary>
    public void Report(Scalar scalar, string problem, string expected)
    {
        NoteUnknown(true);
        diagnostics.Report(
            DiagnosticKind.Value,
            scalar.At,
            scalar.Text.Length <= Quote.Longest ? problem : problem.Replace(scalar.Text, Quote.Cut(scalar.Text), StringComparison.Ordinal),
            expected);
    }

    private static string Sentence(string what, Scalar scalar, string problem) => scalar.Text.Length switch
    {
        0 => $"{what.TrimEnd(':')} is empty",
        _ when string.IsNullOrWhiteSpace(scalar.Text) => $"{what.TrimEnd(':')} is blank",
        _ => $"{what} {scalar.Text} {problem}",
    };

    private T? Refuse<T>(Scalar scalar, string problem, string expected) where T : struct
    {
        Report(scalar, problem, expected);
        return null;
    }
}

using Ipvsctl.CommandLine;

namespace Ipvsctl.Tests.CommandLine;

/// <summary>Options as a table of Markdown.</summary>
internal static class OptionTable
{
    /// <summary>A table of a command's options.</summary>
    public static string Of(IEnumerable<Option> options) => Table(["option", "meaning", "default"], options.Select(Row));

    /// <summary>A table of the global options.</summary>
    public static string WithVariables(IEnumerable<Option> options) => Table(
        ["option", "meaning", "default", "variable"],
        options.Select(option => (string[])[.. Row(option), Code(option.Variable)]));

    private static string[] Row(Option option) =>
    [
        $"{(option.Short is null ? "" : $"{Code(option.Short)}, ")}{Code($"{option.Name}{(option.Value is null ? "" : $" {option.Value.Name}")}")}",
        string.Join(' ', Sentences(option)),
        Code(option.Default is null ? null : ValueNotes.Spell(option.Value!.Kind, option.Default)),
    ];

    private static IEnumerable<string> Sentences(Option option)
    {
        yield return option.Text;
        if (option.Value is { Kind: ValueKind.Choice, Choices: var choices })
        {
            yield return $"{(choices.Length == 2 ? "Either" : "One of")} {ValueCheck.Alternatives([.. choices.Select(Code)])}.";
        }
        else if (ValueNotes.Rule(option.Value).FirstOrDefault() is { } range)
        {
            yield return $"From {range}.";
        }

        if (option.Repeats)
        {
            yield return "May be repeated.";
        }

        if (option.Required)
        {
            yield return "Required.";
        }
    }

    private static string Code(string? text) => text is null ? "" : $"`{text}`";

    private static string Table(string[] head, IEnumerable<string[]> rows) =>
        string.Concat(new[] { head, [.. head.Select(_ => "---")] }.Concat(rows).Select(row => $"{string.Concat(row.Select(Cell))}|\n"));

    private static string Cell(string text) => text.Length == 0 ? "| " : $"| {text.Replace("|", "\\|", StringComparison.Ordinal)} ";
}

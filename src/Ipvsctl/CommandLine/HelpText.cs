namespace Ipvsctl.CommandLine;

/// <summary>Formats the help of the program and of each command from the catalog.</summary>
internal static class HelpText
{
    private const string Synopsis = "Declarative IPVS: make the kernel's table match a YAML file";
    private const string ExitCodesPage = "docs/exit-codes.md";

    /// <summary>Returns the help of the program.</summary>
    public static string Root()
    {
        var help = new HelpWriter();
        help.Paragraph("Usage: ipvsctl COMMAND [OPTIONS]");
        help.Paragraph(Synopsis);
        help.Section("Commands:", Catalog.Commands.Select(command => new HelpRow(command.Name, command.Summary)));
        Globals(help, Catalog.GlobalOptions, labels: 0);
        help.Lines("Examples:", Catalog.Commands.Select(command => command.Examples[0].Line));
        help.Paragraph($"Show the options of a command with 'ipvsctl help COMMAND'. Exit codes: {ExitCodesPage}");
        return help.ToString();
    }

    /// <summary>Returns the help of a command.</summary>
    public static string ForCommand(Command command)
    {
        Option[] globals = [.. Catalog.GlobalOptions.Where(command.Accepts)];
        int labels = command.Options.Concat(globals).Max(option => Row(option).Label.Length);
        var help = new HelpWriter();
        help.Paragraph($"Usage: {Usage(command)}");
        help.Paragraph(command.Summary);
        help.Paragraph(command.Remarks);
        help.Paragraph(command.Aliases.Length == 0 ? "" : $"Other names: {string.Join(", ", command.Aliases)}");
        help.Section(
            "Arguments:",
            command.Arguments.Select(argument => new HelpRow(argument.Value.Name, $"{argument.Text}{ValueNotes.Format(argument)}")),
            labels);
        help.Section("Options:", command.Options.Select(Row), labels);
        Globals(help, globals, labels);
        help.Lines("Examples:", command.Examples.SelectMany(example => new[] { $"# {example.Purpose}", example.Line }));
        help.Paragraph($"Exit codes: {string.Join(", ", Array.ConvertAll(command.ExitCodes, code => $"{(int)code}"))} ({ExitCodesPage})");
        return help.ToString();
    }

    /// <summary>Returns the usage line of a command: arguments, required options, and <c>[OPTIONS]</c> if it has others.</summary>
    public static string Usage(Command command) => string.Join(' ',
    [
        "ipvsctl",
        command.Name,
        .. command.Arguments.Select(Placeholder),
        .. command.Options.Where(option => option.Required).Select(option => $"{option.Short ?? option.Name} {option.Value?.Name}"),
        .. command.Options.Any(option => !option.Required) || command.Reads != OptionGroups.None ? ["[OPTIONS]"] : Array.Empty<string>(),
    ]);

    /// <summary>Returns an option with its short form and the name of its value.</summary>
    public static string Label(Option option) =>
        $"{(option.Short is null ? "" : $"{option.Short}, ")}{option.Name}{(option.Value is null ? "" : $" {option.Value.Name}")}";

    // "help set weight" names one command, so COMMAND gets no ellipsis.
    private static string Placeholder(Argument argument)
    {
        string name = argument.Repeats && argument.Value.Kind != ValueKind.Command ? $"{argument.Value.Name}..." : argument.Value.Name;
        return argument.Required ? name : $"[{name}]";
    }

    private static void Globals(HelpWriter help, IEnumerable<Option> options, int labels) =>
        help.Section("Global options, before or after the command:", options.Select(Row), labels);

    // Aligns the long names, with or without a short form.
    private static HelpRow Row(Option option) =>
        new($"{(option.Short is null ? "    " : "")}{Label(option)}", $"{option.Text}{ValueNotes.Format(option)}");
}

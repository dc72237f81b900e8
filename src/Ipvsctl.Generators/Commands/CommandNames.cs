namespace Ipvsctl.Generators.Commands;

/// <summary>The types and members that the command generator reads, the framework's and the executable's.</summary>
internal static class CommandNames
{
    public const string Space = "Ipvsctl.CommandLine";

    public const string CommandMark = "ConsoleAppFramework.CommandAttribute";
    public const string Registration = "ConsoleAppFramework.RegisterCommandsAttribute";
    public const string ArgumentMark = "ConsoleAppFramework.ArgumentAttribute";
    public const string Context = "ConsoleAppFramework.ConsoleAppContext";
    public const string GlobalOptionsBuilder = "ConsoleAppFramework.ConsoleApp.GlobalOptionsBuilder";

    public const string GlobalOptionsMark = $"{Space}.GlobalOptionsAttribute";
    public const string Value = $"{Space}.ValueAttribute";
    public const string Variable = $"{Space}.VariableAttribute";
    public const string Group = $"{Space}.GroupAttribute";
    public const string Reads = $"{Space}.ReadsAttribute";
    public const string Exits = $"{Space}.ExitsAttribute";
    public const string Example = $"{Space}.ExampleAttribute";
    public const string Alias = $"{Space}.AliasAttribute";

    public const string Choice = ".ValueKind.Choice";

    public const string Choices = "Choices";
    public const string Minimum = "Minimum";
    public const string Maximum = "Maximum";
    public const string IsList = "IsList";
}

namespace Ipvsctl.Generators.Commands;

/// <summary>The names of types and members that the command generator reads, in the framework and in the executable.</summary>
internal static class CommandNames
{
    public const string Namespace = "Ipvsctl.CommandLine";

    public const string CommandMark = "ConsoleAppFramework.CommandAttribute";
    public const string Registration = "ConsoleAppFramework.RegisterCommandsAttribute";
    public const string ArgumentMark = "ConsoleAppFramework.ArgumentAttribute";
    public const string Context = "ConsoleAppFramework.ConsoleAppContext";
    public const string GlobalOptionsBuilder = "ConsoleAppFramework.ConsoleApp.GlobalOptionsBuilder";

    public const string GlobalOptionsMark = $"{Namespace}.GlobalOptionsAttribute";
    public const string Value = $"{Namespace}.ValueAttribute";
    public const string Variable = $"{Namespace}.VariableAttribute";
    public const string Group = $"{Namespace}.GroupAttribute";
    public const string Reads = $"{Namespace}.ReadsAttribute";
    public const string Exits = $"{Namespace}.ExitsAttribute";
    public const string Example = $"{Namespace}.ExampleAttribute";
    public const string Alias = $"{Namespace}.AliasAttribute";

    public const string Choice = ".ValueKind.Choice";

    public const string Choices = "Choices";
    public const string Minimum = "Minimum";
    public const string Maximum = "Maximum";
    public const string IsList = "IsList";
}

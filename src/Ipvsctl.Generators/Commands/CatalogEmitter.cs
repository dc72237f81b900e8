using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Ipvsctl.Generators.Commands;

/// <summary>Emits the catalog: every command, option and argument as a value for help, hints and parsing.</summary>
internal static class CatalogEmitter
{
    /// <summary>The name of the generated file.</summary>
    public const string HintName = "Catalog.g.cs";

    private const string Namespace = $"global::{CommandNames.Namespace}";

    public static SourceText Emit(IEnumerable<CommandModel> commands, GlobalOptionsModel? globals)
    {
        var code = new CodeWriter();
        new RecordName(CommandNames.Namespace, "Catalog").WriteHeader(code);
        using (code.Block("static partial class Catalog"))
        {
            code.Line("/// <summary>The commands, sorted by name.</summary>");
            code.Line($"public static {Namespace}.Command[] Commands {{ get; }} =");
            using (code.Open("[", "];"))
            {
                foreach (CommandModel command in commands.OrderBy(command => command.Name, StringComparer.Ordinal))
                {
                    EmitCommand(code, command);
                }
            }

            code.Line();
            code.Line("/// <summary>The global options, in declaration order.</summary>");
            code.Line($"public static {Namespace}.Option[] GlobalOptions {{ get; }} =");
            using (code.Open("[", "];"))
            {
                foreach (ParameterModel option in globals?.Parameters ?? default)
                {
                    EmitOption(code, option);
                }
            }
        }

        return code.ToSourceText();
    }

    private static void EmitCommand(CodeWriter code, CommandModel command)
    {
        string creation = $"new {Namespace}.Command({Identifiers.Literal(command.Name)}, {Identifiers.Literal(command.Summary)})";
        using (code.Block(creation, close: "},"))
        {
            if (command.Remarks.Length > 0)
            {
                code.Line($"Remarks = {Identifiers.Literal(command.Remarks)},");
            }

            code.Line($"Reads = {command.Reads},");
            if (command.Aliases.Count > 0)
            {
                code.Line($"Aliases = [{string.Join(", ", command.Aliases.Select(Identifiers.Literal))}],");
            }

            EmitList(code, "Arguments", command.Parameters.Where(parameter => parameter.IsArgument), EmitArgument);
            EmitList(code, "Options", command.Parameters.Where(parameter => !parameter.IsArgument), EmitOption);
            EmitList(code, "Examples", command.Examples, static (code, example) => code.Line(
                $"new {Namespace}.Example({Identifiers.Literal(example.Purpose)}, {Identifiers.Literal(example.Line)}),"));
            EmitList(code, "ExitCodes", command.ExitCodes, static (code, exitCode) => code.Line($"{exitCode},"));
        }
    }

    private static void EmitArgument(CodeWriter code, ParameterModel argument)
    {
        Emit(code, $"new {Namespace}.Argument({Value(argument.Value)}, {Identifiers.Literal(argument.Text)})", [.. Common(argument)]);
    }

    private static void EmitOption(CodeWriter code, ParameterModel option)
    {
        string creation = $"new {Namespace}.Option({Identifiers.Literal($"--{option.Name}")}, {Identifiers.Literal(option.Text)})";
        Emit(code, creation, [.. Specific(option), .. Common(option)]);
    }

    private static IEnumerable<string> Specific(ParameterModel option)
    {
        if (option.Short is { } shortForm)
        {
            yield return $"Short = {Identifiers.Literal(shortForm)}";
        }

        if (option.Value is { } value)
        {
            yield return $"Value = {Value(value)}";
        }

        if (option.Default is { } defaultValue)
        {
            yield return $"Default = {Identifiers.Literal(defaultValue)}";
        }

        if (option.Variable is { } variable)
        {
            yield return $"Variable = {Identifiers.Literal(variable)}";
        }

        if (option.VariableIsList)
        {
            yield return "VariableIsList = true";
        }

        if (option.Groups is { } groups)
        {
            yield return $"Groups = {groups}";
        }
    }

    private static IEnumerable<string> Common(ParameterModel parameter)
    {
        if (parameter.Required)
        {
            yield return "Required = true";
        }

        if (parameter.Type == ParameterType.List)
        {
            yield return "Repeats = true";
        }
    }

    private static string Value(ValueModel? value)
    {
        if (value is null)
        {
            return "null!";
        }

        string[] assignments =
        [
            .. value.Choices.Count > 0 ? [$"Choices = [{string.Join(", ", value.Choices.Select(Identifiers.Literal))}]"] : Array.Empty<string>(),
            .. value.Minimum is { } minimum ? [$"Minimum = {Number(minimum)}"] : Array.Empty<string>(),
            .. value.Maximum is { } maximum ? [$"Maximum = {Number(maximum)}"] : Array.Empty<string>(),
        ];
        string initializer = assignments.Length == 0 ? "" : $" {{ {string.Join(", ", assignments)} }}";
        return $"new {Namespace}.Value({Identifiers.Literal(value.Name)}, {value.Kind}){initializer}";
    }

    private static void EmitList<T>(CodeWriter code, string property, IEnumerable<T> items, Action<CodeWriter, T> emit)
    {
        if (!items.Any())
        {
            return;
        }

        code.Line($"{property} =");
        using (code.Open("[", "],"))
        {
            foreach (T item in items)
            {
                emit(code, item);
            }
        }
    }

    private static void Emit(CodeWriter code, string creation, string[] assignments)
    {
        if (assignments.Length == 0)
        {
            code.Line($"{creation},");
            return;
        }

        using (code.Block(creation, close: "},"))
        {
            foreach (string assignment in assignments)
            {
                code.Line($"{assignment},");
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

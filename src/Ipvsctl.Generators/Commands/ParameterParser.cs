using System.Globalization;
using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipvsctl.Generators.Commands;

/// <summary>Parses a parameter that is an option or an argument into a model.</summary>
/// <param name="documentation">The comment that describes the parameters.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class ParameterParser(DocumentationText documentation, Mistakes mistakes)
{
    /// <summary>Returns the option or argument; null if its type is not supported.</summary>
    public ParameterModel? Parse(IParameterSymbol parameter)
    {
        (string? shortForm, string text) = Split(documentation.Parameter(parameter.Name));
        if (text.Length == 0)
        {
            mistakes.Add(Descriptors.Undocumented, parameter.Locations[0], parameter.Name, "text");
        }

        if (BindingFor(parameter.Type) is not { } type)
        {
            mistakes.Add(
                Descriptors.UnsupportedType, parameter.TypeLocation(), parameter.Name, "an option", parameter.Type.ToDisplayString());
            return null;
        }

        object? defaultValue = parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue : null;
        AttributeData? variable = parameter.Mark(CommandNames.Variable);
        return new ParameterModel(Identifiers.KebabCase(parameter.Name), text, type)
        {
            IsArgument = parameter.Mark(CommandNames.ArgumentMark) is not null,
            Short = shortForm,
            Value = Value(parameter, type, defaultValue),
            Required = type != ParameterType.Switch && !parameter.HasExplicitDefaultValue,
            DefaultLiteral = defaultValue is string or int
                ? SymbolDisplay.FormatPrimitive(defaultValue, quoteStrings: true, useHexadecimalNumbers: false)
                : null,
            Default = defaultValue is string { Length: > 0 } or int ? Convert.ToString(defaultValue, CultureInfo.InvariantCulture) : null,
            Variable = variable?.Text(0),
            VariableIsList = variable?.Named(CommandNames.IsList) is { Value: true },
            Groups = parameter.Mark(CommandNames.Group)?.Constant(0),
        };
    }

    // "-f, The model file" begins with the short form, which is the framework's convention.
    private static (string? Short, string Text) Split(string text)
    {
        int comma = text.IndexOf(',');
        return comma > 0 && text[0] == '-' ? (text.Substring(0, comma), text.Substring(comma + 1).Trim()) : (null, text);
    }

    private static ParameterType? BindingFor(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => ParameterType.Switch,
        { SpecialType: SpecialType.System_String } => ParameterType.Text,
        { SpecialType: SpecialType.System_Int32 } => ParameterType.Number,
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_String } => ParameterType.List,
        _ => null,
    };

    private ValueModel? Value(IParameterSymbol parameter, ParameterType type, object? defaultValue)
    {
        AttributeData? value = parameter.Mark(CommandNames.Value);
        if (type == ParameterType.Switch)
        {
            if (value is not null)
            {
                mistakes.Add(Descriptors.ValueOfSwitch, value.NameLocation(parameter), parameter.Name);
            }

            return null;
        }

        if (value is null)
        {
            mistakes.Add(Descriptors.UnnamedValue, parameter.Locations[0], parameter.Name);
            return null;
        }

        // The compiler reports an annotation that does not compile.
        if (value.Text(0) is not { } name || value.Constant(1) is not { } kind)
        {
            return null;
        }

        string[] choices = [.. value.NamedTexts(CommandNames.Choices)];
        int? minimum = value.Named(CommandNames.Minimum)?.Value as int?;
        int? maximum = value.Named(CommandNames.Maximum)?.Value as int?;
        if (minimum > maximum)
        {
            mistakes.Add(Descriptors.EmptyRange, value.NamedLocation(CommandNames.Minimum, parameter), parameter.Name, minimum, maximum);
        }
        else if (IsInvalidDefault(defaultValue, kind, choices, minimum, maximum))
        {
            mistakes.Add(Descriptors.InvalidDefault, parameter.Locations[0], defaultValue!, parameter.Name);
        }

        return new ValueModel(name, kind, new([.. choices]), minimum, maximum);
    }

    private static bool IsInvalidDefault(object? defaultValue, string kind, string[] choices, int? minimum, int? maximum) =>
        defaultValue switch
        {
            string { Length: > 0 } word => kind.EndsWith(CommandNames.Choice, StringComparison.Ordinal) && !choices.Contains(word),
            int number => number < (minimum ?? 0) || number > maximum,
            _ => false,
        };
}

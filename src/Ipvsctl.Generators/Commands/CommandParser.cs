using System.Collections.Immutable;
using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators.Commands;

/// <summary>
/// Parses a method marked <c>[Command]</c> into a model, and finds the mistakes. The generator and the analyzer both call it, so that they
/// agree on the rules.
/// </summary>
internal static class CommandParser
{
    /// <summary>Returns the command; null if there are mistakes.</summary>
    public static CommandModel? Parse(IMethodSymbol method, Compilation compilation, Mistakes mistakes, CancellationToken cancellation)
    {
        // The compiler reports a mark without a name.
        if (method.Mark(CommandNames.CommandMark)?.Text(0) is not { } name)
        {
            return null;
        }

        var documentation = DocumentationText.FromSymbol(method, compilation, cancellation);
        if (documentation.Summary.Length == 0)
        {
            mistakes.Add(Descriptors.Undocumented, method.Locations[0], name, "summary");
        }

        AttributeData? reads = method.Mark(CommandNames.Reads);
        AttributeData? exits = method.Mark(CommandNames.Exits);
        Require(method.ContainingType.Mark(CommandNames.Registration), "[RegisterCommands] on its class");
        Require(reads, "[Reads], the global options that it reads");
        Require(exits, "[Exits], the exit codes that it can end with");
        Require(method.Mark(CommandNames.Example), "an [Example]");
        var model = new CommandModel(name, documentation.Summary, Parameters(method.Parameters, documentation, mistakes, cancellation))
        {
            Remarks = documentation.Remarks,
            Aliases = new([.. method.Attributes(CommandNames.Alias).Select(alias => alias.Text(0) ?? "")]),
            Examples = new([.. method.Attributes(CommandNames.Example)
                .Select(example => new ExampleModel(example.Text(0) ?? "", example.Text(1) ?? ""))]),
            ExitCodes = new([.. exits?.Constants(0) ?? []]),
            Reads = reads?.Constant(0) ?? "",
        };
        return mistakes.Any ? null : model;

        void Require(AttributeData? attribute, string what)
        {
            if (attribute is null)
            {
                mistakes.Add(Descriptors.IncompleteCommand, method.Locations[0], name, what);
            }
        }
    }

    /// <summary>Parses the parameters that are options or arguments. Reports a duplicate short form.</summary>
    public static EquatableArray<ParameterModel> Parameters(
        ImmutableArray<IParameterSymbol> parameters, DocumentationText documentation, Mistakes mistakes, CancellationToken cancellation)
    {
        var parser = new ParameterParser(documentation, mistakes);
        var models = ImmutableArray.CreateBuilder<ParameterModel>();
        foreach (IParameterSymbol parameter in parameters.Where(parameter => parameter.Type.ToDisplayString() != CommandNames.Context))
        {
            cancellation.ThrowIfCancellationRequested();
            if (parser.Parse(parameter) is not { } model)
            {
                continue;
            }

            if (model.Short is not null && models.FirstOrDefault(other => other.Short == model.Short) is { } first)
            {
                mistakes.Add(Descriptors.Duplicate, parameter.Locations[0], parameter.Name, $"short form {model.Short}", first.Name);
            }

            models.Add(model);
        }

        return new(models.ToImmutable());
    }
}

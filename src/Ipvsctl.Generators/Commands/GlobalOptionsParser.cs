using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators.Commands;

/// <summary>Parses the record marked <c>[GlobalOptions]</c> into a model.</summary>
internal static class GlobalOptionsParser
{
    /// <summary>Returns the options; null if there are mistakes.</summary>
    public static GlobalOptionsModel? Parse(
        INamedTypeSymbol type, Compilation compilation, Mistakes mistakes, CancellationToken cancellation)
    {
        IMethodSymbol? constructor = PrimaryConstructor(type, cancellation);
        string? flaw = constructor is null ? "has no primary constructor" : null;
        if (!MarkedRecord.CanComplete(type, CommandNames.GlobalOptionsMark, "the global options", flaw, mistakes))
        {
            return null;
        }

        foreach (IParameterSymbol parameter in constructor!.Parameters.Where(parameter => !parameter.HasExplicitDefaultValue))
        {
            mistakes.Add(Descriptors.RequiredGlobalOption, parameter.Locations[0], parameter.Name);
        }

        EquatableArray<ParameterModel> parameters = CommandParser.Parameters(
            constructor.Parameters, DocumentationText.FromSymbol(type, compilation, cancellation), mistakes, cancellation);
        return mistakes.Any ? null : new GlobalOptionsModel(RecordName.FromType(type), parameters);
    }

    private static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(
            reference => reference.GetSyntax(cancellation) is RecordDeclarationSyntax { ParameterList: not null }));
}

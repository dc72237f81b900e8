using System.Collections.Immutable;
using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators.Commands;

/// <summary>
/// Writes a catalog of the methods marked <c>[Command]</c>, which the command line framework binds, and of the record marked
/// <c>[GlobalOptions]</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<CommandModel> commands = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                CommandNames.CommandMark,
                static (node, _) => node is MethodDeclarationSyntax,
                static (marked, cancellation) => CommandParser.Parse(
                    (IMethodSymbol)marked.TargetSymbol, marked.SemanticModel.Compilation, new Mistakes(), cancellation))
            .WithTrackingName(TrackingNames.Commands)
            .Where(static command => command is not null)
            .Select(static (command, _) => command!);

        IncrementalValuesProvider<GlobalOptionsModel> globals = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                CommandNames.GlobalOptionsMark,
                static (node, _) => node is TypeDeclarationSyntax,
                static (marked, cancellation) => GlobalOptionsParser.Parse(
                    (INamedTypeSymbol)marked.TargetSymbol, marked.SemanticModel.Compilation, new Mistakes(), cancellation))
            .WithTrackingName(TrackingNames.GlobalOptions)
            .Where(static options => options is not null)
            .Select(static (options, _) => options!);

        context.RegisterSourceOutput(
            globals, static (output, options) => output.AddSource(options.Record.HintName, GlobalOptionsEmitter.Emit(options)));
        context.RegisterSourceOutput(commands.Collect().Combine(globals.Collect()), static (output, models) => Emit(output, models.Left, models.Right));
    }

    // The catalog belongs to the program that defines commands, not to every project that uses this generator.
    private static void Emit(
        SourceProductionContext output, ImmutableArray<CommandModel> commands, ImmutableArray<GlobalOptionsModel> globals)
    {
        if (!commands.IsEmpty || !globals.IsEmpty)
        {
            output.AddSource(CatalogEmitter.HintName, CatalogEmitter.Emit(commands, globals.FirstOrDefault()));
        }
    }
}

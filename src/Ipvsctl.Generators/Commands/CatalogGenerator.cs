using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators.Commands;

/// <summary>
/// Generates a catalog of the methods marked <c>[Command]</c>, which the command line framework binds, and of the record marked
/// <c>[GlobalOptions]</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<CommandModel> commands = context.SyntaxProvider
            .ParseMarked<MethodDeclarationSyntax, IMethodSymbol, CommandModel>(
                CommandNames.CommandMark, TrackingNames.Commands, CommandParser.Parse);
        IncrementalValuesProvider<GlobalOptionsModel> globals = context.SyntaxProvider
            .ParseMarked<TypeDeclarationSyntax, INamedTypeSymbol, GlobalOptionsModel>(
                CommandNames.GlobalOptionsMark, TrackingNames.GlobalOptions, GlobalOptionsParser.Parse);

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

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipvsctl.Generators.Tests;

/// <summary>
/// Sources of the product, bound as one program with what our own generators add. What only other generators would add stays unbound.
/// </summary>
internal static class HouseCompilation
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Binds some files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="trees">Their syntax trees, in the order of the files.</param>
    public static Compilation Create(IEnumerable<HouseFile> files, out SyntaxTree[] trees)
    {
        trees = [.. files.Select(file => file.Parse())];
        CSharpCompilation sources = CSharpCompilation.Create(
            "House",
            [.. trees, CaseCompilation.Tree(ImplicitUsings)],
            PlatformReferences.All,
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        CaseCompilation.Driver().RunGeneratorsAndUpdateCompilation(sources, out Compilation program, out _);
        return program;
    }
}

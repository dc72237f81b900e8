using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators.Tests;

/// <summary>The rules of the house that a source file keeps or breaks by itself.</summary>
public class HouseTests
{
    [Test]
    public async Task One_file_names_the_YAML_library() =>
        await Assert.That(FilesNaming("SharpYaml")).Count().IsEqualTo(1);

    [Test]
    public async Task No_file_ends_the_process() =>
        await Assert.That(House.Files.Where(file => Nodes<MemberAccessExpressionSyntax>(file).Any(IsExit)).Select(file => file.Path)).IsEmpty();

    [Test]
    public async Task Only_the_executable_knows_exit_codes() =>
        await Assert.That(FilesNaming("ExitCode").Where(path => !path.StartsWith("src/Ipvsctl/", StringComparison.Ordinal))).IsEmpty();

    [Test]
    public async Task Half_the_files_have_fewer_than_70_lines()
    {
        int[] lengths = [.. House.Files.Select(file => file.Lines).Order()];

        await Assert.That(lengths[lengths.Length / 2]).IsLessThan(70);
    }

    [Test]
    public async Task Nearly_all_files_have_fewer_than_400_lines()
    {
        string[] longFiles = [.. House.Files.Where(file => file.Lines >= 400).Select(file => $"{file.Path} ({file.Lines})")];

        await Assert.That(longFiles.Length * 20 <= House.Files.Count).IsTrue().Because($"these are longer: {string.Join(", ", longFiles)}");
    }

    private static bool IsExit(MemberAccessExpressionSyntax access) =>
        access is { Expression: IdentifierNameSyntax { Identifier.ValueText: "Environment" }, Name.Identifier.ValueText: "Exit" };

    private static IEnumerable<string> FilesNaming(params string[] identifiers) =>
        from file in House.Files
        let tokens = file.Parse().GetRoot().DescendantTokens()
        where tokens.Any(token => token.IsKind(SyntaxKind.IdentifierToken) && identifiers.Contains(token.ValueText))
        select file.Path;

    private static IEnumerable<T> Nodes<T>(HouseFile file) => file.Parse().GetRoot().DescendantNodes().OfType<T>();
}

using Ipvsctl.Files;
using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Soak.Fuzz;

/// <summary>Broken model files. What is read without mistakes must also be written and read again as the same table.</summary>
internal sealed class ReaderFuzz : ReadingFuzz
{
    /// <inheritdoc />
    protected override IReadOnlyList<byte[]> Make(Random random)
    {
        var seeds = new ModelSeeds(random);
        return [new TextMutation(random, FuzzTokens.Yaml, FuzzTokens.Values).Change(seeds.Next(), seeds.Next())];
    }

    /// <inheritdoc />
    protected override ReadingResult Read(IReadOnlyList<byte[]> files) => ReadingResult.Of(files[0].Length, () =>
    {
        string written = Write(Load(DocumentText.Decode(files[0], "f")));
        string again = Write(Load(written));
        return again == written ? null : $"written and read again, this:\n{written}\nis this:\n{again}";
    });

    private static LoadedModel Load(string text)
    {
        using var reader = new GuardedReader(text);
        return ModelLoader.Load(reader, "f", () => new ParameterSources([]));
    }

    private static string Write(LoadedModel model) => ModelSeeds.Write(model.Table);
}

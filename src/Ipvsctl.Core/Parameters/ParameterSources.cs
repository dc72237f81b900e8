using Ipvsctl.Yaml;

namespace Ipvsctl.Parameters;

/// <summary>The sources in the order in which they are asked; the first that knows a parameter gives its value.</summary>
/// <param name="sources">The sources.</param>
internal sealed class ParameterSources(IReadOnlyList<IParameterSource> sources)
{
    /// <summary>The value of a parameter; null if no source knows it.</summary>
    public string? Find(string name)
    {
        foreach (IParameterSource source in sources)
        {
            if (source.Find(name) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The same sources; each one that gives a value is noted by its name.</summary>
    public ParameterSources WithRecorder(ICollection<string> suppliers) =>
        new([.. sources.Select(source => new RecordingSource(source, suppliers))]);

    /// <summary>Why a parameter has no value, and what would help: the sources that were asked, and the nearest name they know.</summary>
    public string Explain(string name)
    {
        if (sources.Count == 0)
        {
            return "expected a source of parameters, such as --params-env or --params-network";
        }

        string searched = string.Join(", ", sources.Select(source => source.Description));
        return $"asked {searched}{NearestWord.Hint(name, sources.SelectMany(source => source.Names))}";
    }

    private sealed class RecordingSource(IParameterSource source, ICollection<string> suppliers) : IParameterSource
    {
        public string Name => source.Name;

        public string Description => source.Description;

        public IEnumerable<string> Names => source.Names;

        public string? Find(string name)
        {
            string? value = source.Find(name);
            if (value is not null && !suppliers.Contains(source.Name))
            {
                suppliers.Add(source.Name);
            }

            return value;
        }
    }
}

using Ipvsctl.Yaml;

namespace Ipvsctl.Parameters;

/// <summary>Searches parameter sources in order; the first that defines a parameter supplies its value.</summary>
/// <param name="sources">The sources, in search order.</param>
internal sealed class ParameterSources(IReadOnlyList<IParameterSource> sources)
{
    /// <summary>Finds the value of a parameter; null if no source defines it.</summary>
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

    /// <summary>Returns the same sources; each source that supplies a value adds its name to <paramref name="suppliers"/>.</summary>
    public ParameterSources WithRecorder(ICollection<string> suppliers) =>
        new([.. sources.Select(source => new RecordingSource(source, suppliers))]);

    /// <summary>Explains why a parameter has no value: the searched sources, and the most similar name that they define.</summary>
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

using Ipvsctl.Yaml;

namespace Ipvsctl.Parameters;

/// <summary>Searches parameter sources in order; the first that defines a parameter supplies its value.</summary>
/// <param name="sources">The sources, in search order.</param>
internal sealed class ParameterSources(IReadOnlyList<IParameterSource> sources)
{
    private NameIndex? _names;

    /// <summary>Finds the value of a parameter; null if no source defines it.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="supplier">The name of the source that defines it.</param>
    public string? Find(string name, out string supplier)
    {
        foreach (IParameterSource source in sources)
        {
            if (source.Find(name) is { } value)
            {
                supplier = source.Name;
                return value;
            }
        }

        supplier = "";
        return null;
    }

    /// <summary>
    /// Explains why a parameter has no value: it is a list or a mapping, or no source defines it. Names the searched sources, and the most
    /// similar name that they define.
    /// </summary>
    public ParameterException Explain(string name)
    {
        if (sources.Count == 0)
        {
            return new ParameterException(
                $"the parameter {name} has no value", "expected a source of parameters, such as --params-env or --params-network");
        }

        _names ??= new NameIndex(sources.SelectMany(source => source.Names));
        if (_names.FirstBelow(name) is { } inner)
        {
            string part = inner[(name.Length + 1)..].Split('.')[0];
            return part.All(char.IsAsciiDigit)
                ? new ParameterException($"the parameter {name} is a list", $"expected one of its items, such as ${{{inner}}}")
                : new ParameterException($"the parameter {name} is a mapping", $"expected one of its keys, such as ${{{inner}}}");
        }

        string searched = string.Join(", ", sources.Select(source => source.Description));
        return new ParameterException(
            $"the parameter {name} has no value", $"asked {searched}{NearestWord.Hint(name, _names.Candidates(name))}");
    }
}

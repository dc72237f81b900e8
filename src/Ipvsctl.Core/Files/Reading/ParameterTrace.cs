using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Names the parameter that supplied a value, for messages about it. Searches the document only if there is a message.</summary>
/// <param name="written">The document with parameters.</param>
/// <param name="sources">The sources of its parameters.</param>
internal sealed class ParameterTrace(ModelDocument written, ParameterSources sources)
{
    private Dictionary<SourcePosition, string>? _templates;

    /// <summary>Returns <c>${env.PORT} from the environment</c> for the value at a position; null if no parameter supplied it.</summary>
    public string? Supplier(SourcePosition at)
    {
        _templates ??= Collect();
        try
        {
            return _templates.TryGetValue(at, out string? template) ? ParameterTemplate.Describe(template, sources) : null;
        }
        catch (ParameterException)
        {
            // The parameter has no value, and another message says so.
            return null;
        }
    }

    private Dictionary<SourcePosition, string> Collect()
    {
        var templates = new Dictionary<SourcePosition, string>();
        written.Map(scalar =>
        {
            if (ParameterTemplate.MayContain(scalar.Text))
            {
                templates.TryAdd(scalar.At, scalar.Text);
            }

            return scalar;
        });
        return templates;
    }
}

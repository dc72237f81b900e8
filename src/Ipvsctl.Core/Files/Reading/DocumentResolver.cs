using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Replaces the parameters in a document by their values; every value keeps its position.</summary>
internal static class DocumentResolver
{
    /// <summary>The document without parameters. One that cannot be resolved is reported, and its value is not looked at further.</summary>
    public static ModelDocument Resolve(ModelDocument document, ParameterSources sources, Diagnostics diagnostics) =>
        document.Map(scalar => Resolve(scalar, sources, diagnostics));

    private static Scalar Resolve(Scalar scalar, ParameterSources sources, Diagnostics diagnostics)
    {
        if (scalar.Reported || !ParameterTemplate.MayContain(scalar.Text))
        {
            return scalar;
        }

        try
        {
            // Quotes around a parameter are YAML's need, not the user's word that its value is text.
            return scalar with { Text = ParameterTemplate.Expand(scalar.Text, sources), Quoted = false };
        }
        catch (ParameterException e)
        {
            diagnostics.Report(DiagnosticKind.Parameter, scalar.At, e.Problem, e.Expected);
            return scalar with { Reported = true };
        }
    }
}

using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Replaces the parameters in a document by their values and keeps every position.</summary>
internal static class DocumentResolver
{
    /// <summary>Returns the document without parameters. Reports each parameter without a value, and marks its scalar.</summary>
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
            // YAML needs quotes around some parameters, so they do not mean that the value is text.
            return scalar with { Text = ParameterTemplate.Expand(scalar.Text, sources), Quoted = false };
        }
        catch (ParameterException e)
        {
            diagnostics.Report(DiagnosticKind.Parameter, scalar.At, e.Problem, e.Expected);
            return scalar with { Reported = true };
        }
    }
}

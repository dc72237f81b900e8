using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Files;

/// <summary>Reads model files that stand in tests; their name is <c>f</c>.</summary>
internal static class Loading
{
    /// <summary>What is said where a key of a model is expected.</summary>
    public const string ModelKeys = "expected one of defaults, schedulers, engines, timeouts, sync, policy, services";

    /// <summary>The model of a text.</summary>
    public static LoadedModel Model(string yaml, params IParameterSource[] sources) =>
        ModelLoader.Load(new StringReader(yaml), "f", () => new ParameterSources(sources));

    /// <summary>The table of a text, whose values' origins are noted.</summary>
    public static VirtualServerTable Explained(string yaml, Origins origins, params IParameterSource[] sources) =>
        ModelLoader.Load(new StringReader(yaml), "f", () => new ParameterSources(sources), origins).Table;

    /// <summary>The mistakes of a text, a line each.</summary>
    public static string Lines(string yaml, params IParameterSource[] sources) =>
        string.Join('\n', Diagnostics(yaml, sources).Where(one => one.Kind != DiagnosticKind.Warning));

    /// <summary>The warnings about a text, a line each.</summary>
    public static string Warnings(string yaml) => string.Join('\n', Diagnostics(yaml).Where(one => one.Kind == DiagnosticKind.Warning));

    /// <summary>The mistakes of a text and the warnings about it.</summary>
    public static IEnumerable<Diagnostic> Diagnostics(string yaml, params IParameterSource[] sources)
    {
        try
        {
            return Model(yaml, sources).Warnings;
        }
        catch (DocumentException e)
        {
            return e.Diagnostics;
        }
    }

    /// <summary>What comes out of a text that must have mistakes.</summary>
    public static DocumentException Mistakes(string yaml, params IParameterSource[] sources) =>
        Assert.Throws<DocumentException>(() => Model(yaml, sources));

    /// <summary>The model of a text as <c>get</c> would print it.</summary>
    public static string Printed(string yaml, params IParameterSource[] sources) => Text(Model(yaml, sources).Table);

    /// <summary>A table as <c>get</c> prints it.</summary>
    public static string Text(VirtualServerTable table) => Text(DocumentWriter.Brief.ToDocument(table));

    /// <summary>A document as text.</summary>
    public static string Text<T>(T document) where T : class, IYamlMapping<T>
    {
        var text = new StringWriter();
        YamlWriter.WriteDocument(text, document);
        return text.ToString();
    }

    /// <summary>The first destination of a text.</summary>
    public static Destination Destination(string yaml) => Service(yaml).Destinations[0];

    /// <summary>The first service of a text.</summary>
    public static VirtualService Service(string yaml) => Model(yaml).Table.Services[0];

    /// <summary>A model with one service, of whose mapping <paramref name="lines"/> begin on line 3, column 3.</summary>
    public static string InService(string lines) => "services:\n- address: udp://10.0.0.1:80\n" + Indented(lines, 2);

    /// <summary>A model with one destination, of whose mapping <paramref name="lines"/> begin on line 6, column 5.</summary>
    public static string InDestination(string lines) =>
        "defaults: { weight: 1 }\nservices:\n- address: tcp://10.0.0.1:80\n  destinations:\n  - address: 10.0.0.2:80\n" + Indented(lines, 4);

    private static string Indented(string lines, int columns) =>
        string.Concat(lines.Split('\n').Select(line => $"{new string(' ', columns)}{line}\n"));
}

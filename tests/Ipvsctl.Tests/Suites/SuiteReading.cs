using System.Text.RegularExpressions;
using Ipvsctl.CommandLine;
using Ipvsctl.Parameters;
using Ipvsctl.Tests.Commands;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Suites;

/// <summary>The ways in which an input of a suite is read. Each gives null, or what is not as expected.</summary>
internal static partial class SuiteReading
{
    /// <summary>Reads the input as a model file.</summary>
    public static string? Model(SuiteInput input) => Validate(input, input.Model, "", "-f", input.Path);

    /// <summary>Reads the input as a parameter file beside a model without services.</summary>
    public static string? Parameters(SuiteInput input) =>
        Validate(input, input.Parameters, "services: []", "-f", "-", "--params-file", input.Path);

    /// <summary>Reads the input as YAML: a valid one must mean what the suite says, and any other must be refused.</summary>
    public static string? Nodes(SuiteInput input)
    {
        string? mistake = SyntaxError(input, out List<string> nodes);
        return (mistake is null) != input.IsYaml ? mistake ?? "accepted"
            : input is { IsYaml: true, Nodes: { } expected } && !nodes.SequenceEqual(expected) ? $"read as {string.Join(' ', nodes)}"
            : null;
    }

    /// <summary>Reads the values of a valid input, which is the value of one parameter, and of one that is a parameter file.</summary>
    public static string? Values(SuiteInput input)
    {
        if (input is not { Nodes: ["---", .. var root] } || root.Contains("---"))
        {
            return null;
        }

        // Only in JSON may a document be put into another one as it is.
        bool wraps = input.Suite == "json";
        if (!wraps && input.Parameters != 0)
        {
            return null;
        }

        string text = File.ReadAllText(input.Path);
        Dictionary<string, string?> expected = ExpectedValues.Of(wraps ? ["{", "=v", .. root, "}"] : root);
        try
        {
            Dictionary<string, string> values = ParameterTree.Read(new StringReader(wraps ? $$"""{"v": {{text}}}""" : text), "p");
            return values.Count == expected.Count && values.All(one => expected.GetValueOrDefault(one.Key) == one.Value)
                ? null
                : $"read as {string.Join(' ', values.Select(one => $"{one.Key}={one.Value}"))}";
        }
        catch (DocumentException e)
        {
            return expected.ContainsValue(null) ? null : e.Message;
        }
    }

    /// <summary>The message about the syntax of an input; null if it is valid YAML.</summary>
    public static string? SyntaxError(SuiteInput input, out List<string> nodes)
    {
        nodes = [];
        try
        {
            var events = new YamlEvents(new StringReader(DocumentText.Decode(File.ReadAllBytes(input.Path), input.Name)));
            for (; events.Current.Kind != YamlEventKind.End; events.Advance())
            {
                nodes.Add(Node(events.Current));
            }

            return null;
        }
        catch (Exception e) when (e is YamlSyntaxException or DocumentException)
        {
            return e.Message;
        }
    }

    private static string? Validate(SuiteInput input, int expected, string standardInput, params string[] arguments)
    {
        var host = new TestHost { Input = standardInput };
        int code = (int)Entry.Run(host.Host, ["validate", .. arguments]);
        string[] lines = host.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        bool isLocated = lines.All(line => line.Contains(": warning ", StringComparison.Ordinal) || Located(input.Path).IsMatch(line)
            || Counted(input.Path).IsMatch(line));
        bool saysSomething = code == 0 ? host.Output.Length > 0 : lines.Length > 0;
        return code != expected ? $"exit code {code}: {host.Errors}"
            : isLocated && saysSomething ? null
            : $"not a place and a problem: {host.Errors}";
    }

    // The last lines count what is not listed.
    private static Regex Counted(string path) => new($"^({Regex.Escape(path)}: )?[1-9][0-9]* (more like .+|(mistakes|warnings) (in|about) {Regex.Escape(path)})$");

    private static Regex Located(string path) => new($"^{Regex.Escape(path)}:[1-9][0-9]*:[1-9][0-9]*: [^\0-\u001f\u007f]+$");

    private static string Node(YamlEvent node) => node.Kind switch
    {
        YamlEventKind.BeginDocument => "---",
        YamlEventKind.BeginMapping => "{",
        YamlEventKind.EndMapping => "}",
        YamlEventKind.BeginList => "[",
        YamlEventKind.EndList => "]",
        _ => node.IsNull ? "~" : $"={Special().Replace(node.Text, match => $"\\u{(int)match.Value[0]:x4}")}",
    };

    [GeneratedRegex(@"[^ -\[\]-~]")]
    private static partial Regex Special();
}

using System.Globalization;

namespace Ipvsctl.Generators.Yaml;

/// <summary>Emits the property <c>Shape</c>: the annotations as values for the schema writer.</summary>
internal static class ShapeEmitter
{
    private const string Yaml = "global::Ipvsctl.Yaml";

    public static void Emit(CodeWriter code, MappingModel mapping)
    {
        code.Line("/// <inheritdoc />");
        code.Line($"public static {Yaml}.YamlShape Shape => new({Identifiers.Literal(mapping.Noun)},");
        using (code.Open("[", "]);"))
        {
            foreach (KeyModel key in mapping.Keys)
            {
                EmitKey(code, key);
            }
        }
    }

    private static void EmitKey(CodeWriter code, KeyModel key)
    {
        string head = $"new {Yaml}.YamlKeyShape({Identifiers.Literal(key.Key)}, {Identifiers.Literal(key.Shape.Description)})";
        string[] assignments = [.. Assignments(key)];
        if (assignments.Length == 0)
        {
            code.Line(head + ",");
            return;
        }

        using (code.Block(head, close: "},"))
        {
            foreach (string assignment in assignments)
            {
                code.Line(assignment + ",");
            }
        }
    }

    // Omits values that equal the defaults of YamlKeyShape.
    private static IEnumerable<string> Assignments(KeyModel key)
    {
        KeyShapeModel shape = key.Shape;
        if (key.Required)
        {
            yield return "Required = true";
        }

        if (key.Value.List)
        {
            yield return "List = true";
        }

        if (shape.Kind is { } kind)
        {
            yield return $"Kind = {kind}";
        }

        if (shape.Minimum is { } minimum)
        {
            yield return $"Minimum = {Number(minimum)}";
        }

        if (shape.Maximum is { } maximum)
        {
            yield return $"Maximum = {Number(maximum)}";
        }

        if (shape.Words.Count > 0)
        {
            yield return $"Words = [{string.Join(", ", shape.Words.Select(Identifiers.Literal))}]";
        }

        if (shape.Closed)
        {
            yield return "Closed = true";
        }

        if (shape.Pattern is { } pattern)
        {
            yield return $"Pattern = {Identifiers.Literal(pattern)}";
        }

        if (shape.Expected is { } expected)
        {
            yield return $"Expected = {Identifiers.Literal(expected)}";
        }

        if (shape.Example is { } example)
        {
            yield return $"Example = {Identifiers.Literal(example)}";
        }

        if (key.Value.Mapping is { } mapping)
        {
            yield return $"Mapping = static () => {mapping}.Shape";
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}

using Microsoft.CodeAnalysis.Text;

namespace Ipvsctl.Generators.Yaml;

/// <summary>Emits the C# of a YAML mapping.</summary>
internal static partial class MappingEmitter
{
    private const string Yaml = "global::Ipvsctl.Yaml";

    public static SourceText Emit(MappingModel mapping)
    {
        var code = new CodeWriter();
        string record = mapping.Record.Name;
        mapping.Record.WriteHeader(code);
        using (code.Block($"partial record {record} : {Yaml}.IYamlMapping<{record}>"))
        {
            code.Line($"private static readonly string[] Keys = [{string.Join(", ", mapping.Keys.Select(Quoted))}];");
            code.Line();
            ShapeEmitter.Emit(code, mapping);
            code.Line();
            code.Line("/// <inheritdoc />");
            code.Line($"public {Yaml}.SourcePosition At {{ get; init; }}");
            code.Line();
            code.Line("/// <inheritdoc />");
            code.Line("public bool IsPartial { get; init; }");
            code.Line();
            EmitRead(code, mapping);
            code.Line();
            EmitWrite(code, mapping);
            code.Line();
            EmitMap(code, mapping);
            code.Line();
            EmitFind(code, mapping);
        }

        return code.ToSourceText();
    }

    private static void EmitWrite(CodeWriter code, MappingModel mapping)
    {
        code.Line("/// <inheritdoc />");
        using (code.Block($"public void Write({Yaml}.IMappingWriter writer)"))
        {
            code.Line($"writer.BeginMapping(flow: {(mapping.Flow ? "true" : "false")});");
            foreach (KeyModel key in mapping.Keys)
            {
                EmitWriteKey(code, key);
            }

            code.Line("writer.EndMapping();");
        }
    }

    private static void EmitWriteKey(CodeWriter code, KeyModel key)
    {
        if (key.Required)
        {
            code.Line($"writer.Key({Quoted(key)});");
            code.Line($"writer.{WriteMethod(key)}({key.Property});");
            return;
        }

        string local = Identifiers.Local(key.Property, "writer");
        using (code.Block($"if ({key.Property} is {{ }} {local})"))
        {
            code.Line($"writer.Key({Quoted(key)});");
            code.Line($"writer.{WriteMethod(key)}({local});");
        }

        code.Line();
    }

    private static void EmitMap(CodeWriter code, MappingModel mapping)
    {
        code.Line("/// <inheritdoc />");
        string head = $"public {mapping.Record.Name} Map(global::System.Func<{Yaml}.Scalar, {Yaml}.Scalar> change) => this with";
        using (code.Block(head, close: "};"))
        {
            foreach (KeyModel key in mapping.Keys)
            {
                code.Line($"{key.Property} = {MapExpression(key)},");
            }
        }
    }

    private static string MapExpression(KeyModel key)
    {
        string local = key.Required ? key.Property : Identifiers.Local(key.Property, "change");
        return key switch
        {
            { Value: { List: false, Mapping: not null } } => $"{key.Property}{(key.Required ? "" : "?")}.Map(change)",
            { Required: true } => Changed(key.Value, local),
            _ => $"{key.Property} is {{ }} {local} ? {Changed(key.Value, local)} : null",
        };
    }

    private static string Changed(ValueModel value, string expression) =>
        value.List ? $"{Yaml}.ScalarMap.Map({expression}, change)" : $"change({expression})";

    private static void EmitFind(CodeWriter code, MappingModel mapping)
    {
        code.Line("/// <inheritdoc />");
        using (code.Block($"public {Yaml}.Scalar? Find(string key) => key switch", close: "};"))
        {
            foreach (KeyModel key in mapping.Keys.Where(IsScalar))
            {
                code.Line($"{Quoted(key)} => {key.Property},");
            }

            code.Line("_ => null,");
        }
    }

    private static string WriteMethod(KeyModel key) => key switch
    {
        { Value: { List: true, Mapping: not null } } => "List",
        { Value.List: true } => "Scalars",
        { Value.Mapping: not null } => "Mapping",
        { Shape: { Kind: { } kind, Pattern: null } } when !kind.EndsWith(".Text", StringComparison.Ordinal) => "Number",
        _ => "Scalar",
    };

    private static string Quoted(KeyModel key) => Identifiers.Literal(key.Key);
}

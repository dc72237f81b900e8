namespace Ipvsctl.Generators.Yaml;

/// <content>The method <c>Read</c>.</content>
internal static partial class MappingEmitter
{
    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    private static void EmitRead(CodeWriter code, MappingModel mapping)
    {
        code.Line("/// <inheritdoc />");
        using (code.Block($"public static {mapping.Record.Name}? Read({Yaml}.YamlReader reader)"))
        {
            using (code.Block($"if (!reader.BeginMapping({Identifiers.Literal(mapping.Noun)}, out var at))"))
            {
                code.Line("return null;");
            }

            code.Line();
            foreach (KeyModel key in mapping.Keys)
            {
                code.Line($"{TypeOf(key.Value)}? {ReadLocal(key)} = null;");
            }

            if (mapping.Keys.Count > 0)
            {
                code.Line();
            }

            EmitLoop(code, mapping);
            EmitMissingRequired(code, mapping);
            code.Line();
            using (code.Block($"return new {mapping.Record.Name}", close: "};"))
            {
                code.Line("At = at,");
                code.Line("IsPartial = reader.IsPartial,");
                foreach (KeyModel key in mapping.Keys)
                {
                    string defaultValue = key.Required && IsScalar(key) ? $" ?? {Missing(key, mapping)}" : "";
                    code.Line($"{key.Property} = {ReadLocal(key)}{defaultValue},");
                }
            }
        }
    }

    private static void EmitLoop(CodeWriter code, MappingModel mapping)
    {
        // The compiler warns about a switch without a case.
        if (mapping.Keys.Count == 0)
        {
            using (code.Block("while (reader.NextKey(Keys) is not null)"))
            {
            }

            return;
        }

        using (code.Block("while (reader.NextKey(Keys) is { } key)"))
        using (code.Block("switch (key)"))
        {
            foreach (KeyModel key in mapping.Keys)
            {
                using (code.Indented($"case {Quoted(key)}:"))
                {
                    code.Line($"{ReadLocal(key)} = reader.{ReadMethod(key.Value)}();");
                    code.Line("break;");
                }
            }
        }
    }

    // A missing scalar gets a placeholder, but a mapping or a list cannot. Before the generated reader returns null, it reports every
    // missing key, so that the user sees all mistakes at once.
    private static void EmitMissingRequired(CodeWriter code, MappingModel mapping)
    {
        KeyModel[] essential = [.. mapping.Keys.Where(key => key.Required && !IsScalar(key))];
        if (essential.Length == 0)
        {
            return;
        }

        code.Line();
        using (code.Block($"if ({string.Join(" || ", essential.Select(key => $"{ReadLocal(key)} is null"))})"))
        {
            foreach (KeyModel key in mapping.Keys.Where(key => key.Required))
            {
                if (essential.Length == 1 && key == essential[0])
                {
                    // The enclosing condition already checks this key.
                    code.Line($"{Missing(key, mapping)};");
                    continue;
                }

                using (code.Block($"if ({ReadLocal(key)} is null)"))
                {
                    code.Line($"{Missing(key, mapping)};");
                }

                code.Line();
            }

            code.Line("return null;");
        }
    }

    private static string ReadMethod(ValueModel value) => value switch
    {
        { List: true, Mapping: { } item } => $"List<{item}>",
        { List: true } => "Scalars",
        { Mapping: { } mapping } => $"Mapping<{mapping}>",
        _ => "Scalar",
    };

    private static string TypeOf(ValueModel value)
    {
        string item = value.Mapping ?? $"{Yaml}.Scalar";
        return value.List ? $"{List}<{item}>" : item;
    }

    private static string Missing(KeyModel key, MappingModel mapping) =>
        $"reader.Missing({Quoted(key)}, {Identifiers.Literal(mapping.Noun)}, at)";

    private static bool IsScalar(KeyModel key) => key.Value is { List: false, Mapping: null };

    private static string ReadLocal(KeyModel key) => Identifiers.Local(key.Property, "reader", "at", "key");
}

using Microsoft.CodeAnalysis.Text;

namespace Ipvsctl.Generators.Netlink;

/// <summary>Emits the C# of a netlink attribute set.</summary>
internal static class AttributeSetEmitter
{
    private const string Netlink = "global::Ipvsctl.Netlink";

    public static SourceText Emit(AttributeSetModel set)
    {
        var code = new CodeWriter();
        string record = set.Record.Name;
        set.Record.WriteHeader(code);
        foreach (string line in LayoutTable.Lines(set))
        {
            code.Line("// " + line);
        }

        using (code.Block($"partial record {record} : {Netlink}.INetlinkAttributeSet<{record}>"))
        {
            EmitRead(code, set);
            code.Line();
            EmitWrite(code, set);
            code.Line();
            EmitDescribe(code, set);
        }

        return code.ToSourceText();
    }

    // Collects values in locals and creates the record once, because a `with` per attribute would copy the record each time.
    private static void EmitRead(CodeWriter code, AttributeSetModel set)
    {
        code.Line("/// <inheritdoc />");
        using (code.Block($"public static {set.Record.Name} Read(global::System.ReadOnlySpan<byte> attributes)"))
        {
            foreach (AttributeModel attribute in set.Attributes)
            {
                code.Line($"{TypeOf(attribute.Encoding)}? {ReadLocal(attribute)} = null;");
            }

            code.Gap();
            code.Line($"var reader = new {Netlink}.AttributeReader(attributes);");
            using (code.Block("while (reader.Next())"))
            {
                EmitCases(code, set);
            }

            code.Line();
            using (code.Block($"return new {set.Record.Name}", close: "};"))
            {
                foreach (AttributeModel attribute in set.Attributes)
                {
                    code.Line($"{attribute.Property} = {ReadLocal(attribute)},");
                }

                if (set.Unknown is { } unknown)
                {
                    code.Line($"{unknown} = reader.Kept,");
                }
            }
        }
    }

    private static void EmitCases(CodeWriter code, AttributeSetModel set)
    {
        // The compiler warns about a switch without a case.
        if (set.Attributes.Count == 0 && set.Unknown is null)
        {
            return;
        }

        using (code.Block("switch (reader.Type)"))
        {
            foreach (AttributeModel attribute in set.Attributes)
            {
                using (code.Indented($"case {attribute.Constant}:"))
                {
                    code.Line($"{ReadLocal(attribute)} = {ReadExpression(attribute)};");
                    code.Line("break;");
                }
            }

            if (set.Unknown is not null)
            {
                using (code.Indented("default:"))
                {
                    code.Line("reader.Keep();");
                    code.Line("break;");
                }
            }
        }
    }

    private static string ReadExpression(AttributeModel attribute)
    {
        AttributeEncoding encoding = attribute.Encoding;
        string name = Identifiers.Literal(attribute.Name);
        string method = $"reader.{encoding.Method}";
        return encoding switch
        {
            { Shape: PayloadShape.Text } => $"{method}()",
            { Shape: PayloadShape.Field or PayloadShape.Nest or PayloadShape.NestList } => $"{method}<{encoding.Type}>({name})",
            { EnumUnderlyingKeyword: not null } => $"({encoding.Type}){method}({name})",
            _ => $"{method}({name})",
        };
    }

    private static void EmitWrite(CodeWriter code, AttributeSetModel set)
    {
        code.Line("/// <inheritdoc />");
        using (code.Block($"public void Write({Netlink}.AttributeWriter writer)"))
        {
            foreach (AttributeModel attribute in set.Attributes)
            {
                string local = Identifiers.Local(attribute.Property, "writer");
                string value = attribute.Encoding.EnumUnderlyingKeyword is { } integer ? $"({integer}){local}" : local;
                code.Gap();
                using (code.Block($"if ({attribute.Property} is {{ }} {local})"))
                {
                    code.Line($"writer.{attribute.Encoding.Method}({attribute.Constant}, {value});");
                }
            }

            if (set.Unknown is { } unknown)
            {
                code.Gap();
                code.Line($"writer.Raw({unknown});");
            }
        }
    }

    private static void EmitDescribe(CodeWriter code, AttributeSetModel set)
    {
        code.Line("/// <inheritdoc />");
        using (code.Block($"public void Describe({Netlink}.IAttributeVisitor visitor)"))
        {
            foreach (AttributeModel attribute in set.Attributes)
            {
                string local = Identifiers.Local(attribute.Property, "visitor", "element", "number");
                code.Gap();
                using (code.Block($"if ({attribute.Property} is {{ }} {local})"))
                {
                    EmitVisit(code, attribute, Identifiers.Literal(attribute.Name), local);
                }
            }

            if (set.Unknown is { } unknown)
            {
                code.Gap();
                code.Line($"{unknown}.Describe(visitor);");
            }
        }
    }

    private static void EmitVisit(CodeWriter code, AttributeModel attribute, string name, string value)
    {
        switch (attribute.Encoding)
        {
            case { Shape: PayloadShape.SignedInteger }:
                code.Line($"visitor.Number({name}, unchecked((ulong){value}));");
                break;

            case { Shape: PayloadShape.Integer, EnumUnderlyingKeyword: not null }:
                code.Line($"visitor.Number({name}, (ulong){value});");
                break;

            case { Shape: PayloadShape.Integer }:
                code.Line($"visitor.Number({name}, {value});");
                break;

            case { Shape: PayloadShape.Text or PayloadShape.Field }:
                code.Line($"visitor.{attribute.Encoding.Method}({name}, {value});");
                break;

            case { Shape: PayloadShape.Nest }:
                code.Line($"visitor.Enter({name});");
                code.Line($"{value}.Describe(visitor);");
                code.Line("visitor.Leave();");
                break;

            case { Shape: PayloadShape.NestList }:
                code.Line($"visitor.Enter({name});");
                code.Line("var number = 1;");
                using (code.Block($"foreach (var element in {value}.Items)"))
                {
                    code.Line("visitor.Enter($\"[{number++}]\");");
                    code.Line("element.Describe(visitor);");
                    code.Line("visitor.Leave();");
                }

                code.Line();
                code.Line("visitor.Leave();");
                break;
        }
    }

    private static string ReadLocal(AttributeModel attribute) => Identifiers.Local(attribute.Property, "attributes", "reader");

    private static string TypeOf(AttributeEncoding encoding) =>
        encoding.Shape == PayloadShape.NestList ? $"{Netlink}.NestList<{encoding.Type}>" : encoding.Type;
}

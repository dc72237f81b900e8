using Microsoft.CodeAnalysis.Text;

namespace Ipvsctl.Generators.Commands;

/// <summary>Emits the method that reads the global options from the framework.</summary>
internal static class GlobalOptionsEmitter
{
    private const string Builder = $"global::{CommandNames.GlobalOptionsBuilder}";
    private const string Value = $"global::{CommandNames.Value}";

    public static SourceText Emit(GlobalOptionsModel globals)
    {
        var code = new CodeWriter();
        globals.Record.WriteHeader(code);
        using (code.Block($"partial record {globals.Record.Name}"))
        {
            code.Line("/// <summary>Reads the options from the framework.</summary>");
            code.Line($"public static {globals.Record.Name} Bind(ref {Builder} builder) => new {globals.Record.Name}(");
            int last = globals.Parameters.Count - 1;
            foreach ((ParameterModel option, int i) in globals.Parameters.Select((option, i) => (option, i)))
            {
                code.Line($"    {Read(option)}{(i < last ? "," : ");")}");
            }
        }

        return code.ToSourceText();
    }

    private static string Read(ParameterModel option) => option.Type switch
    {
        ParameterType.Switch => $"builder.AddGlobalOption<bool>({Name(option)})",
        ParameterType.List => $"{Value}.List(builder.AddGlobalOption<string?>({Name(option)}))",
        ParameterType.Number => $"{Value}.Number(builder.AddGlobalOption<string?>({Name(option)}), {option.DefaultLiteral})",
        _ => $"{Value}.Text(builder.AddGlobalOption<string?>({Name(option)}), {option.DefaultLiteral ?? "null!"})",
    };

    private static string Name(ParameterModel option) => Identifiers.Literal($"--{option.Name}");
}

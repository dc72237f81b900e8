namespace Ipvsctl.Generators.Tests;

/// <summary>What the analyzer says about commands and about the global options.</summary>
public class CommandAnnotationTests
{
    [Test]
    public Task A_command_without_a_summary_is_refused() => Expect(
        "IPVS0014", "'get' has no summary in its documentation comment, which is its help",
        """
        /// <param name="context">The global options.</param>
        [Command("get"), Reads(OptionGroups.None), Exits(ExitCode.Done), Example("Print it.", "ipvsctl get")]
        public void [|Run|](ConsoleAppContext context) { }
        """);

    [Test]
    public Task An_option_without_a_text_is_refused() => Expect(
        "IPVS0014", "'stats' has no text in its documentation comment, which is its help",
        """
        /// <summary>Print the table.</summary>
        /// <param name="context">The global options.</param>
        [Command("get"), Reads(OptionGroups.None), Exits(ExitCode.Done), Example("Print it.", "ipvsctl get")]
        public void Run(ConsoleAppContext context, bool [|stats|] = false) { }
        """);

    [Test]
    public Task A_short_form_alone_is_no_text() => ExpectOption(
        "IPVS0014", "'option' has no text in its documentation comment, which is its help", "bool [|option|] = false", text: "-o,");

    [Test]
    public Task A_text_that_is_inherited_from_nowhere_is_refused() => ExpectOption(
        "IPVS0014", "'option' has no text in its documentation comment, which is its help", "bool [|option|] = false",
        text: "<inheritdoc cref=\"GetCommand.Other\"/>", more: "private void Other() { }");

    [Test]
    [Arguments("long [|option|] = 1", "long")]
    [Arguments("System.Uri? [|option|] = null", "System.Uri?")]
    [Arguments("int[]? [|option|] = null", "int[]?")]
    public Task An_option_of_another_type_is_refused(string parameter, string type)
    {
        // The type is what is wrong.
        string[] words = parameter.Replace("[|", "").Replace("|]", "").Split(' ');
        return ExpectOption("IPVS0002", $"'option' cannot be an option: its type is '{type}'", $"[|{words[0]}|] {string.Join(' ', words[1..])}");
    }

    [Test]
    [Arguments("string [|option|] = \"\"")]
    [Arguments("int [|option|] = 1")]
    [Arguments("string[]? [|option|] = null")]
    public Task A_value_without_a_name_is_refused(string parameter) =>
        ExpectOption("IPVS0015", "'option' takes a value, which a [Value] must name", parameter);

    [Test]
    public Task A_switch_with_a_value_is_refused() =>
        ExpectOption("IPVS0016", "'option' is a switch, and takes no value", "[[|Value|](\"X\")] bool option = false");

    [Test]
    [Arguments("Choices = [\"a\", \"b\"]", "Choice", "string", "\"c\"", "c")]
    [Arguments("Minimum = 1", "Number", "int", "0", "0")]
    [Arguments("Maximum = 9", "Duration", "int", "10", "10")]
    [Arguments("Maximum = 9", "Duration", "int", "-1", "-1")]
    public Task A_default_that_is_none_of_the_values_is_refused(string rule, string kind, string type, string otherwise, string shown) => ExpectOption(
        "IPVS0017", $"The default {shown} of 'option' is not one of its values",
        $"[Value(\"X\", ValueKind.{kind}, {rule})] {type} [|option|] = {otherwise}");

    [Test]
    public Task A_minimum_above_the_maximum_is_refused() => ExpectOption(
        "IPVS0010", "No value fits 'option': the minimum 5 is above the maximum 4",
        "[Value(\"N\", ValueKind.Number, [|Minimum = 5|], Maximum = 4)] int option = 4");

    [Test]
    public Task A_short_form_of_two_options_is_refused() => Expect(
        "IPVS0003", "'second' has the short form -o of 'first'",
        """
        /// <summary>Print the table.</summary>
        /// <param name="context">The global options.</param>
        /// <param name="first">-o, The first.</param>
        /// <param name="second">-o, The second.</param>
        [Command("get"), Reads(OptionGroups.None), Exits(ExitCode.Done), Example("Print it.", "ipvsctl get")]
        public void Run(ConsoleAppContext context, bool first = false, bool [|second|] = false) { }
        """);

    [Test]
    [Arguments("Exits(ExitCode.Done), Example(\"Print it.\", \"ipvsctl get\")", "[Reads], the global options that it reads")]
    [Arguments("Reads(OptionGroups.None), Example(\"Print it.\", \"ipvsctl get\")", "[Exits], the exit codes that it can end with")]
    [Arguments("Reads(OptionGroups.None), Exits(ExitCode.Done)", "an [Example]")]
    public Task A_command_that_does_not_say_everything_is_refused(string annotations, string missing) => Expect(
        "IPVS0018", $"The command 'get' needs {missing}",
        $$"""
        /// <summary>Print the table.</summary>
        /// <param name="context">The global options.</param>
        [Command("get"), {{annotations}}]
        public void [|Run|](ConsoleAppContext context) { }
        """);

    [Test]
    public Task A_command_that_the_framework_does_not_register_is_refused() => AnalyzerRun.Expect(
        "IPVS0018", "The command 'get' needs [RegisterCommands] on its class",
        """
        internal sealed class GetCommand
        {
            /// <summary>Print the table.</summary>
            [Command("get"), Reads(OptionGroups.None), Exits(ExitCode.Done), Example("Print it.", "ipvsctl get")]
            public void [|Run|]() { }
        }
        """);

    [Test]
    public Task A_global_option_without_a_default_is_refused() => AnalyzerRun.Expect(
        "IPVS0019", "'Verbose' needs a default: not every command line has it",
        """
        /// <summary>The options of every command.</summary>
        /// <param name="Verbose">Say more.</param>
        [GlobalOptions]
        internal sealed partial record GlobalOptions(bool [|Verbose|]);
        """);

    [Test]
    [Arguments("is not partial", "internal sealed record [|GlobalOptions|](bool Verbose = false);")]
    [Arguments("has no primary constructor", "internal sealed partial record [|GlobalOptions|];")]
    [Arguments("is not a record class", "internal sealed partial class [|GlobalOptions|];")]
    public Task A_record_that_cannot_be_the_global_options_is_refused(string flaw, string declaration) => AnalyzerRun.Expect(
        "IPVS0001", $"'GlobalOptions' cannot be the global options: it {flaw}",
        $"""
        /// <summary>The options of every command.</summary>
        [GlobalOptions]
        {declaration}
        """);

    [Test]
    [Arguments("[Command]")]
    [Arguments("[Command(1)]")]
    [Arguments("[Command(\"get\"), Reads, Exits(ExitCode.Done), Example(\"Print it.\", \"ipvsctl get\")]")]
    [Arguments("[Command(\"get\"), Reads(OptionGroups.None), Exits(Unknown), Example(1)]")]
    public async Task A_command_that_does_not_compile_is_left_to_the_compiler(string annotations) =>
        await Assert.That(await AnalyzerRun.Criticize(
            $$"""
            using ConsoleAppFramework;
            using Ipvsctl;
            using Ipvsctl.CommandLine;

            [RegisterCommands]
            internal sealed class GetCommand
            {
                /// <summary>Print the table.</summary>
                {{annotations}}
                public void Run() { }
            }
            """)).IsEmpty();

    private static Task ExpectOption(string id, string message, string parameter, string text = "An option.", string more = "") => Expect(
        id, message,
        $$"""
        /// <summary>Print the table.</summary>
        /// <param name="context">The global options.</param>
        /// <param name="option">{{text}}</param>
        [Command("get"), Reads(OptionGroups.None), Exits(ExitCode.Done), Example("Print it.", "ipvsctl get")]
        public void Run(ConsoleAppContext context, {{parameter}}) { }

        {{more}}
        """);

    private static Task Expect(string id, string message, string method) => AnalyzerRun.Expect(
        id, message,
        $$"""
        [RegisterCommands]
        internal sealed class GetCommand
        {
            {{method.Replace("\n", "\n    ")}}
        }
        """);
}

using System.Collections;
using Ipvsctl.CommandLine;
using Ipvsctl.Hosting;

namespace Ipvsctl.Tests.CommandLine;

/// <summary>What a user may type, and what the framework reads. A space stands between two arguments, a dot before each hidden value.</summary>
public class ArgumentNormalizerTests
{
    [Test]
    [Arguments("get", "get")]
    [Arguments("apply -f web.yaml", "apply --file ·web.yaml")]
    [Arguments("apply -fweb.yaml", "apply --file ·web.yaml")]
    [Arguments("apply -f=web.yaml", "apply --file ·web.yaml")]
    [Arguments("apply --file web.yaml", "apply --file ·web.yaml")]
    [Arguments("apply --file=web.yaml", "apply --file ·web.yaml")]
    [Arguments("apply -f -", "apply --file ·-")]
    [Arguments("apply -f-", "apply --file ·-")]
    [Arguments("apply -f=-", "apply --file ·-")]
    [Arguments("apply --file -", "apply --file ·-")]
    [Arguments("apply --file=-", "apply --file ·-")]
    [Arguments("apply -f -v", "apply --file ·-v")]
    [Arguments("apply -f a=b", "apply --file ·a=b")]
    [Arguments("apply -fa=b", "apply --file ·a=b")]
    [Arguments("apply --file=a=b", "apply --file ·a=b")]
    [Arguments("apply --file==", "apply --file ·=")]
    [Arguments("apply -f --help", "apply --file ·--help")]
    [Arguments("apply -f --", "apply --file ·--")]
    public async Task A_value_follows_its_option(string typed, string read) => await Assert.That(Normalize(typed)).IsEqualTo(read);

    [Test]
    [Arguments("-f web.yaml apply", "apply --file ·web.yaml")]
    [Arguments("-v apply -f web.yaml", "apply --file ·web.yaml --verbose")]
    [Arguments("--params-env --params-network -f=- apply -v --allow-empty", "apply --file ·- --allow-empty --verbose --params-env --params-network")]
    [Arguments("set weight 0 -s tcp://10.0.0.1:80 -d 10.0.0.2", "set weight ·0 --service ·tcp://10.0.0.1:80 --destination ·10.0.0.2")]
    [Arguments("set -s tcp://10.0.0.1:80 weight -d 10.0.0.2 0 -v", "set weight ·0 --service ·tcp://10.0.0.1:80 --destination ·10.0.0.2 --verbose")]
    [Arguments("--debug get", "get --debug")]
    [Arguments("plan -f x", "diff --file ·x")]
    public async Task Words_come_first_then_options(string typed, string read) => await Assert.That(Normalize(typed)).IsEqualTo(read);

    [Test]
    [Arguments("", "help")]
    [Arguments("--help", "help")]
    [Arguments("-h", "help")]
    [Arguments("help", "help")]
    [Arguments("help apply", "help ·apply")]
    [Arguments("apply --help", "help ·apply")]
    [Arguments("apply -f x --help", "help ·apply")]
    [Arguments("-h apply", "help ·apply")]
    [Arguments("help set weight", "help ·set·weight")]
    [Arguments("set weight -h", "help ·set·weight")]
    public async Task Help_is_one_command_however_it_is_asked_for(string typed, string read) => await Assert.That(Normalize(typed)).IsEqualTo(read);

    [Test]
    public async Task An_empty_argument_is_an_argument()
    {
        await Assert.That(Normalize(["apply", "-f", ""])).IsEqualTo("apply --file ·");
        await Assert.That(Normalize(["apply", "--file="])).IsEqualTo("apply --file ·");
    }

    [Test]
    [Arguments("--netns")]
    [Arguments("--max-removals")]
    [Arguments("--protect")]
    public async Task An_empty_value_is_not_an_option_that_is_not_given(string option)
    {
        await Assert.That(Problem(["apply", option, ""])).IsEqualTo($"{option} is given without a value");
        await Assert.That(Problem(["apply", $"{option}="])).IsEqualTo($"{option} is given without a value");
    }

    [Test]
    [Arguments("apply -f", "-f needs a value")]
    [Arguments("apply --file", "--file needs a value")]
    [Arguments("set weight 1 -s x -d", "-d needs a value")]
    [Arguments("apply --allow-empty=yes", "--allow-empty takes no value (got yes)")]
    [Arguments("get -v=1", "-v takes no value (got 1)")]
    [Arguments("get -v=", "-v takes no value")]
    [Arguments("get -vh", "-v takes no value (got h)")]
    [Arguments("get -vv", "-v may not be repeated")]
    [Arguments("get -vvv", "-v may not be repeated")]
    public async Task A_value_is_there_where_one_is_needed(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("apply --flie x", "there is no option --flie (did you mean --file?): see ipvsctl apply --help")]
    [Arguments("apply --flie=x", "there is no option --flie (did you mean --file?): see ipvsctl apply --help")]
    [Arguments("--FILE x apply", "there is no option --FILE (did you mean --file?): see ipvsctl --help")]
    [Arguments("apply --param-env", "there is no option --param-env (did you mean --params-env?): see ipvsctl apply --help")]
    [Arguments("apply -x", "there is no option -x: see ipvsctl apply --help")]
    [Arguments("apply -F x", "there is no option -F: see ipvsctl apply --help")]
    [Arguments("get --", "there is no option --: see ipvsctl get --help")]
    [Arguments("--verbos", "there is no option --verbos (did you mean --verbose?): see ipvsctl --help")]
    [Arguments("get -f x", "get has no option --file: see ipvsctl get --help")]
    [Arguments("validate --allow-empty", "validate has no option --allow-empty: see ipvsctl validate --help")]
    [Arguments("apply -s x", "apply has no option --service: see ipvsctl apply --help")]
    [Arguments("set weight 1 --file x", "set weight has no option --file: see ipvsctl set weight --help")]
    public async Task An_option_is_one_of_the_command_s(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("validate --strict")]
    [Arguments("schema --params-evn")]
    [Arguments("validate --drain-timout")]
    [Arguments("get --fiel")]
    public async Task A_hint_names_only_options_of_the_command_that_are_near_enough(string typed) =>
        await Assert.That(Problem(typed)).DoesNotContain("did you mean");

    [Test]
    [Arguments("aply", "there is no command aply (did you mean apply?)")]
    [Arguments("APPLY", "there is no command APPLY (did you mean apply?)")]
    [Arguments("set wieght 1", "there is no command set wieght 1 (did you mean set weight?)")]
    [Arguments("set", "there is no command set (did you mean set weight?)")]
    [Arguments("delete -f x", "there is no command delete")]
    [Arguments("-v", "no command is given")]
    [Arguments("-f x", "no command is given")]
    public async Task A_word_is_a_command(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo($"{problem}: {ExpectedCommands}");

    [Test]
    public async Task An_empty_word_is_no_command() => await Assert.That(Problem([""])).IsEqualTo($"there is no command : {ExpectedCommands}");

    [Test]
    [Arguments("apply web.yaml", "unexpected argument web.yaml (did you mean -f web.yaml?)")]
    [Arguments("apply -", "unexpected argument - (did you mean -f -?)")]
    [Arguments("apply -f a.yaml b.yaml", "unexpected argument b.yaml: see ipvsctl apply --help")]
    [Arguments("validate a.yaml b.yaml", "unexpected argument a.yaml: see ipvsctl validate --help")]
    [Arguments("schema all", "unexpected argument all: see ipvsctl schema --help")]
    [Arguments("drain A B", "unexpected argument A (did you mean -s A -d B?)")]
    [Arguments("drain -s A B", "unexpected argument B (did you mean -d B?)")]
    [Arguments("drain A", "unexpected argument A: see ipvsctl drain --help")]
    [Arguments("set weight 1 A B", "unexpected argument A (did you mean -s A -d B?)")]
    [Arguments("set weight 1 2 -s x -d y", "unexpected argument 2: see ipvsctl set weight --help")]
    [Arguments("set weight", "set weight: WEIGHT is missing")]
    [Arguments("set weight -v", "set weight: WEIGHT is missing")]
    public async Task A_command_takes_only_its_arguments(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("drain", "drain needs --service and --destination")]
    [Arguments("drain -v", "drain needs --service and --destination")]
    [Arguments("drain -s x", "drain needs --destination")]
    [Arguments("set weight 1", "set weight needs --service and --destination")]
    [Arguments("set weight 1 -d x", "set weight needs --service")]
    public async Task A_command_gets_the_options_that_it_needs(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("apply -f a -f b", "--file may be given only once")]
    [Arguments("-fa apply --file=a", "--file may be given only once")]
    public async Task A_single_value_is_given_once(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("validate --debug --debug", "validate --debug")]
    [Arguments("--params-file a validate --params-file=b", "validate --params-file ·a·b")]
    [Arguments("validate --params-url a --params-url b --params-file c --params-url b", "validate --params-file ·c --params-url ·a·b·b")]
    public async Task A_switch_may_be_given_twice_and_lists_add_up(string typed, string read) => await Assert.That(Normalize(typed)).IsEqualTo(read);

    [Test]
    [Arguments("get tcp://10.0.0.1:80", "get ·tcp://10.0.0.1:80")]
    [Arguments("get fwmark:1 -o json fwmark:2", "get ·fwmark:1·fwmark:2 --output ·json")]
    public async Task The_values_of_a_repeated_argument_are_one_for_the_framework(string typed, string read) =>
        await Assert.That(Normalize(typed)).IsEqualTo(read);

    [Test]
    [Arguments("validate -v", "validate")]
    [Arguments("schema --params-env --netns x", "schema")]
    public async Task A_global_option_that_the_command_does_not_read_is_accepted_and_ignored(string typed, string read) =>
        await Assert.That(Normalize(typed)).IsEqualTo(read);

    [Test]
    [Arguments("apply --drain-timeout 90", "90")]
    [Arguments("apply --drain-timeout 90s", "90")]
    [Arguments("apply --drain-timeout 5m", "300")]
    [Arguments("apply --drain-timeout 7d", "604800")]
    [Arguments("apply --lock-timeout 0", "0")]
    public async Task A_time_reaches_the_command_in_seconds(string typed, string seconds) =>
        await Assert.That(Normalize(typed)).EndsWith($" ·{seconds}");

    [Test]
    [Arguments("apply --drain-timeout soon", "--drain-timeout soon is not a time: expected 90, 90s, 5m or 1h")]
    [Arguments("apply --drain-timeout 8d", "--drain-timeout 8d is out of range: expected 0 to 604800 seconds, as 90, 90s, 5m or 1h")]
    [Arguments("apply --lock-timeout soon", "--lock-timeout soon is not a whole number: expected 0 or more seconds")]
    [Arguments("apply --lock-timeout 10s", "--lock-timeout 10s is not a whole number: expected 0 or more seconds")]
    [Arguments("apply --lock-timeout -1", "--lock-timeout -1 is out of range: expected 0 or more seconds")]
    [Arguments("apply --lock-timeout 2147483648", "--lock-timeout 2147483648 is out of range: expected 0 or more seconds")]
    [Arguments("validate --params-timeout 0", "--params-timeout 0 is out of range: expected 1 to 3600 seconds")]
    [Arguments("validate --params-timeout 3601", "--params-timeout 3601 is out of range: expected 1 to 3600 seconds")]
    [Arguments("validate --params-timeout 1.5", "--params-timeout 1.5 is not a whole number: expected 1 to 3600 seconds")]
    [Arguments("get -o jsn", "--output jsn is unknown (did you mean json?): expected yaml, json, table or ipvsadm")]
    [Arguments("diff --output xml", "--output xml is unknown: expected text or json")]
    [Arguments("apply --on-error undo", "--on-error undo is unknown: expected rollback or stop")]
    [Arguments("apply --removal Now", "--removal Now is unknown (did you mean now?): expected now or drain")]
    public async Task A_value_keeps_the_rule_of_its_kind(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    private static string ExpectedCommands => $"expected one of {string.Join(", ", Catalog.Commands.Select(command => command.Name))}";

    private static string Normalize(string typed) => Normalize(Split(typed));

    private static string Normalize(string[] typed) =>
        string.Join(' ', ArgumentNormalizer.Normalize(TypedLine.Parse(typed), new EnvironmentVariables(new Hashtable()))).Replace('\0', '·');

    private static string Problem(string typed) => Problem(Split(typed));

    private static string Problem(string[] typed) => Assert.Throws<UsageException>(() => Normalize(typed)).Message;

    private static string[] Split(string typed) => typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

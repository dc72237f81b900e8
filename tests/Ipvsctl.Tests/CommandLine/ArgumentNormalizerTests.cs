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
        await Assert.That(Problem(["apply", option, ""])).IsEqualTo($"the value of {option} is empty");
        await Assert.That(Problem(["apply", $"{option}="])).IsEqualTo($"the value of {option} is empty");
    }

    [Test]
    [Arguments("apply -f", "-f needs a value")]
    [Arguments("apply --file", "--file needs a value")]
    [Arguments("set weight 1 -s fwmark:1 -d", "-d needs a value")]
    [Arguments("drain -s -d 10.0.0.1", "-s needs a value")]
    [Arguments("apply --lock-timeout --dry-run", "--lock-timeout needs a value")]
    [Arguments("apply --protect --dry-run", "--protect needs a value")]
    [Arguments("apply --allowed-actions --dry-run", "--allowed-actions needs a value")]
    [Arguments("get -o --stats=1", "-o needs a value|--stats takes no value (got 1)")]
    [Arguments("apply --allow-empty=yes", "--allow-empty takes no value (got yes)")]
    [Arguments("get -v=1", "-v takes no value (got 1)")]
    [Arguments("get -v=", "-v takes no value")]
    [Arguments("get -vh", "-v takes no value (got h)")]
    [Arguments("get -vv", "-v may not be repeated")]
    [Arguments("get -vvv", "-v may not be repeated")]
    [Arguments("get -v -v", "-v may not be repeated")]
    [Arguments("-v apply --verbose", "--verbose may not be repeated")]
    [Arguments("validate --debug --debug --debug", "--debug may not be repeated")]
    public async Task A_value_is_there_where_one_is_needed(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("apply --flie x", "there is no option --flie (did you mean --file?): see ipvsctl apply --help")]
    [Arguments("apply --flie=x", "there is no option --flie (did you mean --file?): see ipvsctl apply --help")]
    [Arguments("--FILE x apply", "there is no option --FILE (did you mean --file?): see ipvsctl --help")]
    [Arguments("apply --param-env", "there is no option --param-env (did you mean --params-env?): see ipvsctl apply --help")]
    [Arguments("apply -x", "there is no option -x: see ipvsctl apply --help")]
    [Arguments("apply -F x", "there is no option -F (did you mean -f?): see ipvsctl apply --help")]
    [Arguments("-V", "there is no option -V (did you mean --version?): see ipvsctl --help")]
    [Arguments("apply -file x", "there is no option -file (did you mean --file?): see ipvsctl apply --help")]
    [Arguments("apply -file=x", "there is no option -file=x (did you mean --file?): see ipvsctl apply --help")]
    [Arguments("apply -verbose", "there is no option -verbose (did you mean --verbose?): see ipvsctl apply --help")]
    [Arguments("--netnss foo get", "there is no option --netnss (did you mean --netns?): see ipvsctl --help")]
    [Arguments("get -F fwmark", "there is no option -F: see ipvsctl get --help")]
    [Arguments("--verbos", "there is no option --verbos (did you mean --verbose?): see ipvsctl --help")]
    [Arguments("get -f x", "get has no option -f (--file): see ipvsctl get --help")]
    [Arguments("validate --allow-empty", "validate has no option --allow-empty: see ipvsctl validate --help")]
    [Arguments("apply -s x", "apply has no option -s (--service): see ipvsctl apply --help")]
    [Arguments("set weight 1 -s fwmark:1 -d 10.0.0.1 --file x", "set weight has no option --file: see ipvsctl set weight --help")]
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
    public async Task An_empty_word_is_no_command() => await Assert.That(Problem([""])).IsEqualTo($"there is no command \"\": {ExpectedCommands}");

    [Test]
    [Arguments("apply web.yaml", "unexpected argument web.yaml (did you mean -f web.yaml?)")]
    [Arguments("apply -", "unexpected argument - (did you mean -f -?)")]
    [Arguments("apply -f a.yaml b.yaml", "unexpected argument b.yaml: see ipvsctl apply --help")]
    [Arguments("validate a.yaml b.yaml", "unexpected argument a.yaml: see ipvsctl validate --help")]
    [Arguments("schema all", "unexpected argument all: see ipvsctl schema --help")]
    [Arguments("drain A B", "unexpected argument A (did you mean -s A -d B?)")]
    [Arguments("drain -s fwmark:1 B", "unexpected argument B (did you mean -d B?)")]
    [Arguments("drain A", "unexpected argument A: see ipvsctl drain --help")]
    [Arguments("set weight 1 A B", "unexpected argument A (did you mean -s A -d B?)")]
    [Arguments("set weight 1 2 -s fwmark:1 -d 10.0.0.1", "unexpected argument 2: see ipvsctl set weight --help")]
    [Arguments("set weight", "set weight needs --service and --destination|set weight: WEIGHT is missing")]
    [Arguments("set weight -s fwmark:1 -d 10.0.0.1 -v", "set weight: WEIGHT is missing")]
    public async Task A_command_takes_only_its_arguments(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("drain", "drain needs --service and --destination")]
    [Arguments("drain -v", "drain needs --service and --destination")]
    [Arguments("drain -s fwmark:1", "drain needs --destination")]
    [Arguments("set weight 1", "set weight needs --service and --destination")]
    [Arguments("set weight 1 -d 10.0.0.1", "set weight needs --service")]
    public async Task A_command_gets_the_options_that_it_needs(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("apply -f a -f b", "--file may be given only once")]
    [Arguments("-fa apply --file=a", "--file may be given only once")]
    public async Task A_single_value_is_given_once(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("--params-file a validate --params-file=b", "validate --params-file ·a·b")]
    [Arguments("validate --params-url a --params-url b --params-file c --params-url b", "validate --params-file ·c --params-url ·a·b·b")]
    public async Task Lists_add_up(string typed, string read) => await Assert.That(Normalize(typed)).IsEqualTo(read);

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
    [Arguments("apply --removal drain --drain-timeout 90", "90")]
    [Arguments("apply --removal drain --drain-timeout 90s", "90")]
    [Arguments("apply --removal drain --drain-timeout 5m", "300")]
    [Arguments("apply --removal drain --drain-timeout 7d", "604800")]
    [Arguments("apply --lock-timeout 0", "0")]
    [Arguments("apply --lock-timeout 00", "0")]
    [Arguments("apply --lock-timeout 010s", "10")]
    [Arguments("apply --lock-timeout 1h", "3600")]
    [Arguments("validate --params-timeout 1m", "60")]
    [Arguments("set weight 1 -s fwmark:1 -d 10.0.0.1 -t 1m", "60")]
    public async Task A_time_reaches_the_command_in_seconds(string typed, string seconds) =>
        await Assert.That(Normalize(typed)).EndsWith($" ·{seconds}");

    [Test]
    [Arguments("apply --removal drain --drain-timeout soon", "--drain-timeout soon is not a time: expected 90, 90s, 15m, 1h or 1d")]
    [Arguments("apply --removal drain --drain-timeout 8d", "--drain-timeout 8d is out of range: expected 0s to 7d")]
    [Arguments("apply --lock-timeout soon", "--lock-timeout soon is not a time: expected 90, 90s, 15m, 1h or 1d")]
    [Arguments("apply --lock-timeout 1h30m", "--lock-timeout 1h30m is not a time: expected 90, 90s, 15m, 1h or 1d")]
    [Arguments("apply --lock-timeout 10S", "--lock-timeout 10S is not a time: expected 90, 90s, 15m, 1h or 1d")]
    [Arguments("apply --lock-timeout -1", "--lock-timeout -1 is out of range: expected 0s to 7d")]
    [Arguments("apply --lock-timeout -1m", "--lock-timeout -1m is out of range: expected 0s to 7d")]
    [Arguments("apply --lock-timeout 2147483648", "--lock-timeout 2147483648 is out of range: expected 0s to 7d")]
    [Arguments("set weight 1 -s fwmark:1 -d 10.0.0.1 -t 25h", "--time 25h is out of range: expected 0s to 1d")]
    [Arguments("set weight +5 -s fwmark:1 -d 10.0.0.1", "the weight +5 has a sign: expected a number from 0 to 2147483647")]
    [Arguments("set weight 5% -s fwmark:1 -d 10.0.0.1", "the weight 5% is not a whole number: expected a number from 0 to 2147483647")]
    [Arguments("set weight -1 -s fwmark:1 -d 10.0.0.1", "the weight -1 is out of range: expected a number from 0 to 2147483647")]
    [Arguments("validate --params-timeout 0", "--params-timeout 0 is out of range: expected 1s to 1h")]
    [Arguments("validate --params-timeout 3601", "--params-timeout 3601 is out of range: expected 1s to 1h")]
    [Arguments("validate --params-timeout 1.5", "--params-timeout 1.5 is not a time: expected 90, 90s, 15m, 1h or 1d")]
    [Arguments("get -o jsn", "--output jsn is unknown (did you mean json?): expected yaml, json, table or ipvsadm")]
    [Arguments("diff --output xml", "--output xml is unknown: expected text or json")]
    [Arguments("apply --on-error undo", "--on-error undo is unknown: expected rollback or stop")]
    [Arguments("apply --removal Now", "--removal Now is unknown (did you mean now?): expected now or drain")]
    public async Task A_value_keeps_the_rule_of_its_kind(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("get --stats", "--stats needs -o table or -o json")]
    [Arguments("get --stats -o ipvsadm", "--stats needs -o table or -o json")]
    [Arguments("get --stats -o jsn", "--output jsn is unknown (did you mean json?): expected yaml, json, table or ipvsadm")]
    [Arguments("apply --drain-timeout 5m", "--drain-timeout needs --removal drain")]
    [Arguments("apply --removal now --drain-timeout 5m", "--drain-timeout needs --removal drain")]
    [Arguments("diff --from - -f -", "--from and --file cannot both read standard input")]
    public async Task An_option_without_effect_is_a_mistake(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("get --stats -o json", "get --output ·json --stats")]
    [Arguments("drain -s fwmark:1 -d 10.0.0.1 --drain-timeout 5m", "drain --service ·fwmark:1 --destination ·10.0.0.1 --drain-timeout ·300")]
    [Arguments("get -- fwmark:1", "get ·fwmark:1")]
    [Arguments("-- get", "get")]
    [Arguments("apply --bogus -f --help -h -h", "help ·apply")]
    [Arguments("--bogus set weight 1 2 3 --help", "help ·set·weight·1·2·3")]
    public async Task It_is_read(string typed, string read) => await Assert.That(Normalize(typed)).IsEqualTo(read);

    [Test]
    [Arguments("10.0.0.1:80", "tcp://10.0.0.1:80")]
    [Arguments("[2001:db8::1]:80", "tcp://[2001:db8::1]:80")]
    [Arguments("tcp:10.0.0.1:80", "tcp://10.0.0.1:80")]
    [Arguments("udp:/10.0.0.1:80", "udp://10.0.0.1:80")]
    public async Task An_address_of_a_service_names_the_one_that_was_meant(string typed, string meant)
    {
        string problem = $"{typed} is not the address of a service (did you mean {meant}?)";
        await Assert.That(Problem(["get", typed])).IsEqualTo(problem);
        await Assert.That(Problem(["drain", "-s", typed, "-d", "10.0.0.1"])).IsEqualTo($"--service: {problem}");
    }

    [Test]
    public async Task An_address_of_a_destination_has_no_protocol() =>
        await Assert.That(Problem("drain -s fwmark:1 -d tcp://10.0.0.1:80/"))
            .IsEqualTo("--destination: tcp://10.0.0.1:80/ is the address of a service (did you mean 10.0.0.1:80?)");

    [Test]
    public async Task All_mistakes_are_told_at_once() =>
        await Assert.That(Problem("apply -f a -f b --lock-timeout soon --on-error undo --max-removals x --bogus -s y --drain-timeout 5m")).IsEqualTo(string.Join(
            '|',
            "--file may be given only once",
            "there is no option --bogus: see ipvsctl apply --help",
            "apply has no option -s (--service): see ipvsctl apply --help",
            "--drain-timeout needs --removal drain",
            "--on-error undo is unknown: expected rollback or stop",
            "--max-removals x: expected a number of destinations (5) or a percentage of them (30%)",
            "--lock-timeout soon is not a time: expected 90, 90s, 15m, 1h or 1d"));

    private static string ExpectedCommands => $"expected one of {string.Join(", ", Catalog.Commands.Select(command => command.Name))}";

    private static string Normalize(string typed) => Normalize(Split(typed));

    private static string Normalize(string[] typed) =>
        string.Join(' ', ArgumentNormalizer.Normalize(TypedLine.Parse(typed), new EnvironmentVariables(new Hashtable()))).Replace('\0', '·');

    private static string Problem(string typed) => Problem(Split(typed));

    // A bar stands between two mistakes.
    private static string Problem(string[] typed) => string.Join('|', Assert.Throws<UsageException>(() => Normalize(typed)).Problems);

    private static string[] Split(string typed) => typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

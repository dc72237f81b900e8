namespace Ipvsctl.Tests.Commands;

/// <summary>What a user may type, and what the framework reads. A blank stands between two arguments.</summary>
public class ArgumentNormalizerTests
{
    [Test]
    [Arguments("", "")]
    [Arguments("get", "get")]
    [Arguments("apply -f web.yaml", "apply --file web.yaml")]
    [Arguments("apply -fweb.yaml", "apply --file web.yaml")]
    [Arguments("apply -f=web.yaml", "apply --file web.yaml")]
    [Arguments("apply --file web.yaml", "apply --file web.yaml")]
    [Arguments("apply --file=web.yaml", "apply --file web.yaml")]
    [Arguments("apply -f -", "apply --file -")]
    [Arguments("apply -f-", "apply --file -")]
    [Arguments("apply -f=-", "apply --file -")]
    [Arguments("apply --file -", "apply --file -")]
    [Arguments("apply --file=-", "apply --file -")]
    [Arguments("apply -f -v", "apply --file -v")]
    [Arguments("apply -f a=b", "apply --file a=b")]
    [Arguments("apply -fa=b", "apply --file a=b")]
    [Arguments("apply --file=a=b", "apply --file a=b")]
    [Arguments("apply --file==", "apply --file =")]
    public async Task A_value_stands_behind_its_option(string typed, string read) => await Assert.That(Normalize(typed)).IsEqualTo(read);

    [Test]
    [Arguments("-f web.yaml apply", "apply --file web.yaml")]
    [Arguments("-v apply -f web.yaml", "apply --verbose --file web.yaml")]
    [Arguments("--params-env --params-network -f=- apply -v --allow-empty", "apply --params-env --params-network --file - --verbose --allow-empty")]
    [Arguments("set weight 0 -s tcp://10.0.0.1:80 -d 10.0.0.2", "set weight 0 --service tcp://10.0.0.1:80 --destination 10.0.0.2")]
    [Arguments("set -s tcp://10.0.0.1:80 weight -d 10.0.0.2 0 -v", "set weight 0 --service tcp://10.0.0.1:80 --destination 10.0.0.2 --verbose")]
    [Arguments("set weight -1 -s x -d y", "set weight -1 --service x --destination y")]
    [Arguments("set weight -s x -d y -5", "set weight -5 --service x --destination y")]
    [Arguments("-v get", "get --verbose")]
    public async Task Words_come_first_then_options(string typed, string read) => await Assert.That(Normalize(typed)).IsEqualTo(read);

    [Test]
    [Arguments("--help", "--help")]
    [Arguments("-h", "--help")]
    [Arguments("--version", "--version")]
    [Arguments("-v --version", "--version")]
    [Arguments("apply -f x --version", "--version")]
    [Arguments("apply --help", "apply --help")]
    [Arguments("-h apply", "apply --help")]
    [Arguments("set --help", "set --help")]
    [Arguments("set weight -h", "set weight --help")]
    public async Task Help_is_there_for_all_and_for_each(string typed, string read) => await Assert.That(Normalize(typed)).IsEqualTo(read);

    [Test]
    public async Task Empty_arguments_are_arguments()
    {
        await Assert.That(string.Join('|', ArgumentNormalizer.Normalize(["apply", "-f", ""]))).IsEqualTo("apply|--file|");
        await Assert.That(string.Join('|', ArgumentNormalizer.Normalize(["apply", "--file="]))).IsEqualTo("apply|--file|");
        await Assert.That(string.Join('|', ArgumentNormalizer.Normalize(["set", "weight", "", "-s=x", "-d=y"]))).IsEqualTo("set|weight||--service|x|--destination|y");
    }

    [Test]
    [Arguments("--netns")]
    [Arguments("--max-removals")]
    [Arguments("--protect")]
    public async Task An_empty_value_is_not_an_option_that_is_not_given(string option)
    {
        await Assert.That(Assert.Throws<UsageException>(() => ArgumentNormalizer.Normalize(["apply", option, ""])).Message).IsEqualTo($"{option} is given without a value");
        await Assert.That(Assert.Throws<UsageException>(() => ArgumentNormalizer.Normalize(["apply", $"{option}="])).Message).IsEqualTo($"{option} is given without a value");
    }

    [Test]
    [Arguments("apply -f", "-f needs a value behind it")]
    [Arguments("apply --file", "--file needs a value behind it")]
    [Arguments("set weight 1 -s x -d", "-d needs a value behind it")]
    [Arguments("apply --allow-empty=yes", "--allow-empty takes no value, yes stands behind it")]
    [Arguments("get -v=1", "--verbose takes no value, 1 stands behind it")]
    [Arguments("get -vv", "--verbose takes no value, v stands behind it")]
    public async Task A_value_is_there_where_one_is_needed(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("apply --flie x", "there is no option --flie (did you mean --file?): see ipvsctl --help")]
    [Arguments("apply --flie=x", "there is no option --flie (did you mean --file?): see ipvsctl --help")]
    [Arguments("--FILE x apply", "there is no option --FILE (did you mean --file?): see ipvsctl --help")]
    [Arguments("apply --param-env", "there is no option --param-env (did you mean --params-env?): see ipvsctl --help")]
    [Arguments("apply -x", "there is no option -x: see ipvsctl --help")]
    [Arguments("apply -F x", "there is no option -F: see ipvsctl --help")]
    [Arguments("get --", "there is no option --: see ipvsctl --help")]
    [Arguments("get -f x", "get has no option --file: see ipvsctl get --help")]
    [Arguments("validate --allow-empty", "validate has no option --allow-empty: see ipvsctl validate --help")]
    [Arguments("apply -s x", "apply has no option --service: see ipvsctl apply --help")]
    [Arguments("set weight 1 --file x", "set weight has no option --file: see ipvsctl set weight --help")]
    public async Task An_option_is_one_of_the_command_s(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("aply", "there is no command aply (did you mean apply?)")]
    [Arguments("APPLY", "there is no command APPLY (did you mean apply?)")]
    [Arguments("set wieght 1", "there is no command set wieght 1 (did you mean set weight?)")]
    [Arguments("set", "there is no command set (did you mean set weight?)")]
    [Arguments("delete -f x", "there is no command delete")]
    [Arguments("-v", "no command is given")]
    [Arguments("-f x", "no command is given")]
    [Arguments("aply --help", "there is no command aply (did you mean apply?)")]
    public async Task A_word_is_a_command(string typed, string problem) =>
        await Assert.That(Problem(typed)).IsEqualTo($"{problem}: expected one of {string.Join(", ", CommandLine.Commands.Select(command => command.Name))}");

    [Test]
    [Arguments("validate everything", "validate does not know what to do with everything: see ipvsctl validate --help")]
    [Arguments("apply web.yaml", "apply does not know what to do with web.yaml: see ipvsctl apply --help")]
    [Arguments("set weight 1 2 -s x -d y", "set weight does not know what to do with 2: see ipvsctl set weight --help")]
    [Arguments("apply -", "apply does not know what to do with -: see ipvsctl apply --help")]
    [Arguments("set weight", "set weight lacks an argument: see ipvsctl set weight --help")]
    [Arguments("set weight -v", "set weight lacks an argument: see ipvsctl set weight --help")]
    public async Task Or_as_many_arguments_as_the_command_takes(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("drain", "drain lacks --service and --destination: see ipvsctl drain --help")]
    [Arguments("drain -v", "drain lacks --service and --destination: see ipvsctl drain --help")]
    [Arguments("drain -s x", "drain lacks --destination: see ipvsctl drain --help")]
    [Arguments("set weight 1", "set weight lacks --service and --destination: see ipvsctl set weight --help")]
    [Arguments("set weight 1 -d x", "set weight lacks --service: see ipvsctl set weight --help")]
    public async Task And_the_options_that_it_cannot_do_without(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("apply -f a -f b", "--file is given twice: expected it once")]
    [Arguments("-fa apply --file=a", "--file is given twice: expected it once")]
    public async Task A_single_value_is_given_once(string typed, string problem) => await Assert.That(Problem(typed)).IsEqualTo(problem);

    [Test]
    [Arguments("validate -v -v", "validate --verbose")]
    [Arguments("--params-file a validate --params-file=b", "validate --params-file a|b")]
    [Arguments("validate --params-url a --params-url b --params-file c --params-url b", "validate --params-url a|b|b --params-file c")]
    public async Task A_switch_may_be_on_twice_and_lists_add_up(string typed, string read) =>
        await Assert.That(Normalize(typed).Replace(ArgumentNormalizer.Separator, '|')).IsEqualTo(read);

    [Test]
    [Arguments("get tcp://10.0.0.1:80", "get tcp://10.0.0.1:80")]
    [Arguments("get fwmark:1 -o json fwmark:2", "get fwmark:1|fwmark:2 --output json")]
    public async Task Any_number_of_words_is_one(string typed, string read) =>
        await Assert.That(Normalize(typed).Replace(ArgumentNormalizer.Separator, '|')).IsEqualTo(read);

    private static string Normalize(string typed) => string.Join(' ', ArgumentNormalizer.Normalize(Split(typed)));

    private static string Problem(string typed) => Assert.Throws<UsageException>(() => ArgumentNormalizer.Normalize(Split(typed))).Message;

    private static string[] Split(string typed) => typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

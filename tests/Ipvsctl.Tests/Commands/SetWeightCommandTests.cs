using Ipvsctl.CommandLine;

namespace Ipvsctl.Tests.Commands;

/// <summary>Mistakes in the arguments of <c>set weight</c> are reported before the kernel is asked.</summary>
public class SetWeightCommandTests
{
    private const string Range = "expected a number from 0 to 2147483647";

    [Test]
    [Arguments("-1", $"the weight -1 is out of range: {Range}")]
    [Arguments("2147483648", $"the weight 2147483648 is out of range: {Range}")]
    [Arguments("1.5", $"the weight 1.5 is not a whole number: {Range}")]
    [Arguments("+1", $"the weight +1 has a sign: {Range}")]
    [Arguments(" 1", $"the weight \" 1\" is not a whole number: {Range}")]
    [Arguments("1_0", $"the weight 1_0 is not a whole number: {Range}")]
    [Arguments("5%", $"the weight 5% is not a whole number: {Range}")]
    [Arguments("", $"the weight is empty: {Range}")]
    public async Task A_weight_is_a_whole_number(string weight, string problem) =>
        await Assert.That(Problem(weight, "fwmark:1", "10.0.0.1")).IsEqualTo(problem);

    [Test]
    [Arguments("nonsense", "nonsense is not the address of a service")]
    [Arguments("tcp://10.0.0.1:http", "http is not a port")]
    public async Task A_service_has_the_spelling_of_model_files(string service, string problem) =>
        await Assert.That(Problem("1", service, "10.0.0.1")).IsEqualTo(
            $"--service: {problem}: expected tcp://, udp:// or sctp:// with an address and a port (tcp://10.0.0.1:80, tcp://[2001:db8::1]:80), fwmark:7 or fwmark6:7");

    [Test]
    [Arguments("nonsense", "nonsense is not an IP address")]
    [Arguments("010.0.0.1", "010.0.0.1 is ambiguous: a number with a leading zero is octal to some readers and decimal to others")]
    public async Task So_has_a_destination(string destination, string problem) =>
        await Assert.That(Problem("1", "fwmark:1", destination)).IsEqualTo(
            $"--destination: {problem}: expected an IP address with or without a port (10.0.0.1:8080, [2001:db8::1]:8080)");

    private static string Problem(string weight, string service, string destination) =>
        Assert.Throws<UsageException>(() => Entry.Select(new TestHost().Host, ["set", "weight", weight, "-s", service, "-d", destination])()).Message;
}

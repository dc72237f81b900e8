using Ipvsctl.Model;

namespace Ipvsctl.Tests.Files;

public class DestinationTests
{
    [Test]
    public async Task A_weight_of_0_is_a_value()
    {
        await Assert.That(Loading.Destination(Loading.InDestination("weight: 0")).Weight).IsEqualTo(0);
        await Assert.That(Loading.Lines(Loading.InDestination("weight: 0"))).IsEqualTo("");
    }

    [Test]
    [Arguments("nat", ForwardingMethod.Nat)]
    [Arguments("masq", ForwardingMethod.Nat)]
    [Arguments("tunnel", ForwardingMethod.Tunnel)]
    [Arguments("direct", ForwardingMethod.Direct)]
    [Arguments("local", ForwardingMethod.LocalNode)]
    [Arguments("bypass", ForwardingMethod.Bypass)]
    [Arguments("method-5", (ForwardingMethod)5)]
    [Arguments("method-7", (ForwardingMethod)7)]
    [Arguments("'nat'", ForwardingMethod.Nat)]
    public async Task A_forwarding_method_is_a_word(string word, ForwardingMethod forwarding) =>
        await Assert.That(Loading.Destination(Loading.InDestination($"forward: {word}")).Forwarding).IsEqualTo(forwarding);

    [Test]
    [Arguments("natt", " (did you mean nat?)")]
    [Arguments("NAT", " (did you mean nat?)")]
    [Arguments("method-8", "")]
    [Arguments("3", "")]
    [Arguments("dr", " (did you mean direct?)")]
    [Arguments("Masquerading", " (did you mean nat?)")]
    [Arguments("gatewaying", " (did you mean direct?)")]
    public async Task Another_word_is_a_mistake(string word, string hint) =>
        await Assert.That(Loading.Lines(Loading.InDestination($"forward: {word}")))
            .IsEqualTo($"f:6:14: the forwarding method {word} is unknown{hint}: expected one of nat, tunnel, direct, masq");

    [Test]
    [Arguments("{}", 0u, 0u)]
    [Arguments("{upper: 1000}", 1000u, 0u)]
    [Arguments("{upper: 1000, lower: 800}", 1000u, 800u)]
    [Arguments("{upper: 8, lower: 8}", 8u, 8u)]
    [Arguments("{upper: 2147483647, lower: 2147483647}", 2147483647u, 2147483647u)]
    [Arguments("{upper: 4294967295, lower: 4294967295}", uint.MaxValue, uint.MaxValue)]
    public async Task Thresholds_are_numbers(string thresholds, uint upper, uint lower) =>
        await Assert.That(Loading.Destination(Loading.InDestination($"thresholds: {thresholds}")).Thresholds).IsEqualTo(new Thresholds(upper, lower));

    [Test]
    [Arguments("{upper: 8, lower: 9}", "f:6:35: the lower threshold 9 is above the upper one (8): expected it to be at most as large")]
    [Arguments("{lower: 9}", "f:6:25: the lower threshold 9 is above the upper one (0): expected it to be at most as large")]
    [Arguments("{lower: 9, upper: 0}", "f:6:25: the lower threshold 9 is above the upper one (0): expected it to be at most as large")]
    [Arguments("{upper: -1}", "f:6:25: the upper threshold -1 is out of range: expected a whole number from 0 to 4294967295")]
    [Arguments("{upper: x, lower: 9}", "f:6:25: the upper threshold x is not a whole number: expected a whole number from 0 to 4294967295")]
    [Arguments("{upper: '${env.X}', lower: 9}", "f:6:25: the parameter env.X has no value: expected a source of parameters, such as --params-env or --params-network")]
    [Arguments("{upper: 9, lower: 1e1}", "f:6:35: the lower threshold 1e1 is not a whole number: expected a whole number from 0 to 4294967295")]
    public async Task The_lower_one_is_not_above_the_upper_one(string thresholds, string line) =>
        await Assert.That(Loading.Lines(Loading.InDestination($"thresholds: {thresholds}"))).IsEqualTo(line);
}

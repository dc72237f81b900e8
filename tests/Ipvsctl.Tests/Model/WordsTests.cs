using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

/// <summary>The words of the model, and the kernel's numbers behind them.</summary>
public class WordsTests
{
    [Test]
    [Arguments(Protocol.Tcp, "tcp", 6)]
    [Arguments(Protocol.Udp, "udp", 17)]
    [Arguments(Protocol.Sctp, "sctp", 132)]
    public async Task Of_a_protocol(Protocol protocol, string word, int number)
    {
        await Assert.That(protocol.Word).IsEqualTo(word);
        await Assert.That((int)protocol).IsEqualTo(number);
        await Assert.That(ProtocolWords.TryParse(word, out Protocol read)).IsTrue();
        await Assert.That(read).IsEqualTo(protocol);
    }

    [Test]
    [Arguments("ip47", 47)]
    [Arguments("ip0", 0)]
    [Arguments("ip65535", 65535)]
    public async Task A_protocol_without_a_word_has_its_number(string word, int number)
    {
        await Assert.That(ProtocolWords.TryParse(word, out Protocol read)).IsTrue();
        await Assert.That((int)read).IsEqualTo(number);
        await Assert.That(read.Word).IsEqualTo(word);
    }

    [Test]
    [Arguments("TCP")]
    [Arguments("ip6")]
    [Arguments("ip047")]
    [Arguments("ip65536")]
    [Arguments("ip")]
    [Arguments("")]
    public async Task No_protocol(string word) => await Assert.That(ProtocolWords.TryParse(word, out _)).IsFalse();

    [Test]
    [Arguments(ForwardingMethod.Nat, "nat", 0)]
    [Arguments(ForwardingMethod.Tunnel, "tunnel", 2)]
    [Arguments(ForwardingMethod.Direct, "direct", 3)]
    [Arguments(ForwardingMethod.LocalNode, "local", 1)]
    [Arguments(ForwardingMethod.Bypass, "bypass", 4)]
    [Arguments((ForwardingMethod)5, "method-5", 5)]
    [Arguments((ForwardingMethod)7, "method-7", 7)]
    public async Task Of_a_forwarding_method(ForwardingMethod method, string word, int number)
    {
        await Assert.That(method.Word).IsEqualTo(word);
        await Assert.That((int)method).IsEqualTo(number);
        await Assert.That(ForwardingMethodWords.Table.Parse(word)).IsEqualTo(method);
    }

    [Test]
    [Arguments("method-3")]
    [Arguments("method-8")]
    [Arguments("0")]
    [Arguments("Nat")]
    [Arguments("")]
    public async Task No_forwarding_method(string word) => await Assert.That(ForwardingMethodWords.Table.Parse(word)).IsNull();

    [Test]
    public async Task Of_a_scheduler()
    {
        await Assert.That(Scheduler.RoundRobin).IsEqualTo(new Scheduler("rr"));
        await Assert.That(new Scheduler("mh").IsKnown).IsTrue();
        await Assert.That(new Scheduler("MH").IsKnown).IsFalse();
        await Assert.That(Scheduler.Known.Max(name => name.Length)).IsLessThanOrEqualTo(Scheduler.MaximumLength);
    }
}

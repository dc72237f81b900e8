using Ipvsctl.Ipvs;
using static Ipvsctl.Tests.Kernel.Sample;

namespace Ipvsctl.Tests.Ipvs;

/// <summary>A thousand destinations of one service cost its key once, and every service has its own.</summary>
public class ServiceKeysTests
{
    private readonly ServiceKeys _keys = new();

    [Test]
    public async Task The_key_that_is_asked_for_again_is_not_made_again() =>
        await Assert.That(_keys.Find(Identity("tcp://10.9.9.9:80"))).IsSameReferenceAs(_keys.Find(Identity("tcp://10.9.9.9:80")));

    [Test]
    [Arguments("tcp://10.9.9.9:81")]
    [Arguments("udp://10.9.9.9:80")]
    [Arguments("fwmark:1")]
    [Arguments("fwmark6:1")]
    public async Task Another_service_has_another_key(string other)
    {
        _keys.Find(Identity("tcp://10.9.9.9:80"));

        await Assert.That(_keys.Find(Identity(other))).IsEqualTo(ServiceMapping.ToKey(Identity(other)));
    }
}

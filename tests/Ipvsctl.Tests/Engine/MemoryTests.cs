using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Tests.Kernel.Sample;

namespace Ipvsctl.Tests.Engine;

/// <summary>Memory runs out while changes are applied.</summary>
public class MemoryTests
{
    private static readonly VirtualServerTable Wanted = new([new(Identity("tcp://10.9.9.9:80"), RoundRobinService, [Of("10.0.0.1:80")])]);

    private readonly FakeKernel _kernel = new();

    [Test]
    public async Task What_was_written_is_rolled_back_and_the_message_says_so()
    {
        ApplyMemoryException? failure = await Assert.That(() => Apply(OnFailure.Rollback)).Throws<ApplyMemoryException>();
        await Assert.That(failure!.Message).IsEqualTo("cannot apply the changes: out of memory; the table is as it was before");
        await Assert.That(_kernel.Services).IsEmpty();
    }

    [Test]
    public async Task Without_a_rollback_the_message_lists_what_was_written()
    {
        ApplyMemoryException? failure = await Assert.That(() => Apply(OnFailure.Stop)).Throws<ApplyMemoryException>();
        await Assert.That(failure!.Message).IsEqualTo(
            "cannot apply the changes: out of memory; these changes remain: adding service tcp://10.9.9.9:80");
        await Assert.That(_kernel.Services.Count).IsEqualTo(1);
    }

    private void Apply(OnFailure onFailure)
    {
        using var director = new Director(new IpvsClient(_kernel.Connect()));
        director.Apply(
            ChangeSetBuilder.Build(director.ObserveTable(), Wanted),
            new ApplyOptions { OnStep = _ => throw new InsufficientMemoryException(), OnFailure = onFailure });
    }
}

using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Tests.Kernel;

/// <summary>One director that many threads use: each sees whole tables.</summary>
public class SharedDirectorTests : KernelTests
{
    private const int Threads = 4;
    private const int Readings = 20;
    private const int Destinations = 3000;

    private static readonly ServiceIdentity Web = Sample.Identity("tcp://10.9.9.9:80");

    [Test]
    public async Task Four_threads_that_read_at_once_see_the_whole_table_each_time()
    {
        VirtualServerTable table = new([new(Web, Sample.RoundRobinService, [.. Enumerable.Range(1, Destinations).Select(Server)])]);
        Director.Apply(ChangeSetBuilder.Build(Director.ObserveTable(), table));

        int[] seen = [.. await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
            () => Enumerable.Range(0, Readings).Min(_ => Director.Observe().Table.Find(Web)!.Destinations.Length),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)))];
        await Assert.That(string.Join(' ', seen)).IsEqualTo(string.Join(' ', Enumerable.Repeat(Destinations, Threads)));
    }

    [Test]
    public async Task Threads_that_write_at_once_each_reach_their_own_service()
    {
        await Task.WhenAll(Enumerable.Range(1, Threads).Select(port => Task.Factory.StartNew(
            () => Write((ushort)port), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        await Assert.That(string.Join(' ', Director.ObserveTable().Services.Select(service => service.Destinations.Length)))
            .IsEqualTo(string.Join(' ', Enumerable.Repeat(Readings, Threads)));
    }

    private void Write(ushort port)
    {
        ServiceIdentity identity = ServiceIdentity.FromAddress(Protocol.Udp, IpAddress.Parse("10.9.9.9"), port);
        Director.Apply(new ChangeSet([new AddService(new VirtualService(identity, Sample.RoundRobinService, []))]));
        foreach (int number in Enumerable.Range(1, Readings))
        {
            Director.Apply(new ChangeSet([new AddDestination(identity, Server(number))]));
        }
    }

    private static Destination Server(int number) => new(
        new DestinationIdentity(new IpAddress(IpFamily.V4, 0x0a000000u + (uint)number), 80), ForwardingMethod.Nat, 1, default, default);
}

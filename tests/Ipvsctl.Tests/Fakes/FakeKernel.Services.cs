using System.Text;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Fakes;

internal sealed partial class FakeKernel
{
    private const int LongestScheduler = 15;
    private const int LongestEngine = 16;
    private const uint LongestPrefix = 128;

    /// <summary>The schedulers whose modules this kernel has; a service may also have <c>none</c>.</summary>
    public HashSet<string> Schedulers { get; } =
        ["rr", "wrr", "lc", "wlc", "lblc", "lblcr", "dh", "sh", "sed", "nq", "fo", "ovf", "mh", "twos"];

    /// <summary>The persistence engines whose modules this kernel has.</summary>
    public HashSet<string> Engines { get; } = ["sip"];

    /// <summary>The services in the order of the dump, which means nothing.</summary>
    public List<FakeService> Services { get; } = [];

    /// <summary>How often a second the kernel's clock ticks: it multiplies time-outs by that in 32 bits.</summary>
    public uint Ticks { get; set; } = 250;

    // What is missing or too long is found before anything is looked up: EINVAL comes before EEXIST and ESRCH.
    private FakeService? Find(ServiceAttributes? service, out FakeServiceKey key)
    {
        KernelRefusal.Unless(Fits(service?.Scheduler, LongestScheduler) && Fits(service?.PersistenceEngine, LongestEngine), Errno.EINVAL);
        FakeServiceKey wanted = key = FakeServiceKey.Read(service);
        return Services.Find(candidate => candidate.Key == wanted);
    }

    private FakeService Existing(ServiceAttributes? service) => Find(service, out _) ?? throw new KernelRefusal(Errno.ESRCH);

    private void AddService(ServiceAttributes? service)
    {
        FakeService? existing = Find(service, out FakeServiceKey key);
        RequireFull(service!);
        KernelRefusal.Unless(existing is null, Errno.EEXIST);
        var added = new FakeService(key);
        Set(added, service!);
        Services.Insert(0, added);
    }

    private void SetService(ServiceAttributes? service)
    {
        FakeService? existing = Find(service, out _);
        RequireFull(service!);
        Set(existing ?? throw new KernelRefusal(Errno.ESRCH), service!);
    }

    private void Set(FakeService service, ServiceAttributes attributes)
    {
        string scheduler = attributes.Scheduler!;
        string? engine = string.IsNullOrEmpty(attributes.PersistenceEngine) ? null : attributes.PersistenceEngine;
        KernelRefusal.Unless(scheduler == "none" || Schedulers.Contains(scheduler), Errno.ENOENT);
        KernelRefusal.Unless(engine is null || Engines.Contains(engine), Errno.ENOENT);
        uint prefix = attributes.Netmask!.Value.PrefixLength;
        KernelRefusal.Unless(service.Key.Family == AF_INET || prefix is >= 1 and <= LongestPrefix, Errno.EINVAL);

        service.SetFlags(attributes.Flags!.Value);
        service.Settings = new ServiceAttributes
        {
            Scheduler = scheduler,
            PersistenceEngine = engine,
            Timeout = unchecked(attributes.Timeout!.Value * Ticks) / Ticks,
            Netmask = attributes.Netmask,
            Unknown = Known(attributes.Unknown),
        };
    }

    private void Zero(ServiceAttributes? service)
    {
        foreach (FakeService zeroed in service is null ? Services : [Existing(service)])
        {
            zeroed.Statistics = FakeStatistics.Zero;
            zeroed.Destinations.ForEach(destination => destination.Statistics = FakeStatistics.Zero);
        }
    }

    private static void RequireFull(ServiceAttributes service) => KernelRefusal.Unless(
        service is { Scheduler: not null, Flags: not null, Timeout: not null, Netmask: not null }, Errno.EINVAL);

    private static bool Fits(string? text, int longest) => text is null || Encoding.UTF8.GetByteCount(text) <= longest;
}

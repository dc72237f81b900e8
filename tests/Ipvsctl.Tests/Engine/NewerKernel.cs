using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;

namespace Ipvsctl.Tests.Engine;

/// <summary>
/// A kernel with two settings and a counter that this version does not know, in services and in destinations. Another program set the two.
/// </summary>
internal sealed class NewerKernel
{
    public const ushort First = 16;
    public const ushort Second = 17;
    public const ushort Counter = 18;

    public FakeKernel Kernel { get; } = new() { NewerSettings = { First, Second }, NewerCounter = Counter };

    /// <summary>The unknown settings that each service and each destination has, as text.</summary>
    public SortedDictionary<string, string> Settings
    {
        get
        {
            var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (FakeService service in Kernel.Services)
            {
                settings.Add($"{service.Key}", $"{service.Settings.Unknown}");
                foreach (FakeDestination destination in service.Destinations)
                {
                    settings.Add($"{service.Key} {destination.Key}", $"{destination.Settings.Unknown}");
                }
            }

            return settings;
        }
    }

    /// <summary>Makes the table this one, and gives each service and each destination settings of its own.</summary>
    public void Hold(VirtualServerTable table)
    {
        using Director director = Kernel.Direct();
        director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), table));
        byte value = 0;
        foreach (FakeService service in Kernel.Services)
        {
            service.Settings = service.Settings with { Unknown = Next() };
            foreach (FakeDestination destination in service.Destinations)
            {
                destination.Settings = destination.Settings with { Unknown = Next() };
            }
        }

        // One with flag bits and without padding, one that is only there.
        RawAttributes Next() => RawBytes.Join(RawBytes.Of(First | 0x8000, ++value), RawBytes.Of(Second));
    }

    /// <summary>Null, or whose settings are not what they were; what did not exist has none.</summary>
    public string? Loss(SortedDictionary<string, string> before) => Settings
        .Where(now => now.Value != (before.GetValueOrDefault(now.Key) ?? ""))
        .Select(now => $"{now.Key}: {before.GetValueOrDefault(now.Key)} became {now.Value}")
        .FirstOrDefault();
}

using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs;

/// <summary>Converts virtual services between netlink attributes and the model.</summary>
internal static class ServiceMapping
{
    // The kernel reports this name for a service without a scheduler.
    private const string NoScheduler = "none";

    /// <summary>Returns the key of a service: enough to delete it, and for every request about its destinations.</summary>
    public static ServiceAttributes ToKey(ServiceIdentity identity) => identity.IsFirewallMark
        ? new ServiceAttributes
        {
            Family = AddressMapping.ToWire(identity.Family),
            FirewallMark = identity.FirewallMark,
        }
        : new ServiceAttributes
        {
            Family = AddressMapping.ToWire(identity.Family),
            Protocol = (ushort)identity.Protocol,
            Address = AddressMapping.ToWire(identity.Address),
            Port = identity.Port,
        };

    /// <summary>Returns all attributes of a service, because SET_SERVICE replaces every setting (docs/kernel.md#set-replaces).</summary>
    public static ServiceAttributes ToWire(ServiceIdentity identity, ServiceSettings settings)
    {
        uint netmask = settings.Persistence?.Netmask ?? Persistence.DefaultNetmask(identity.Family);
        return ToKey(identity) with
        {
            Scheduler = settings.Scheduler.Name,
            PersistenceEngine = settings.Persistence?.Engine,
            Flags = FlagsField.FromFlags(Flags(settings)),
            Timeout = settings.Persistence?.Seconds ?? 0,
            Netmask = identity.Family == IpFamily.V4 ? new NetmaskField(netmask) : NetmaskField.FromPrefix(netmask),
            Unknown = new RawAttributes(settings.Unknown.Bytes),
        };
    }

    /// <summary>Reads the identity of a service.</summary>
    public static ServiceIdentity ToIdentity(ServiceAttributes service)
    {
        IpFamily family = AddressMapping.ToModel(service.Family, IpFamily.V4);
        return service.FirewallMark is { } mark and not 0
            ? ServiceIdentity.FromFirewallMark(family, mark)
            : ServiceIdentity.FromAddress(
                (Protocol)service.Protocol.GetValueOrDefault(),
                AddressMapping.ToModel(family, service.Address),
                service.Port.GetValueOrDefault());
    }

    /// <summary>
    /// Reads the settings of a service. Without persistence, ignores timeout and netmask, because they hold whatever was written last
    /// (docs/kernel.md#read-back).
    /// </summary>
    public static ServiceSettings ToSettings(ServiceAttributes service)
    {
        uint flags = service.Flags.GetValueOrDefault().Flags;
        Persistence? persistence = null;
        if ((flags & IP_VS_SVC_F_PERSISTENT) != 0)
        {
            NetmaskField netmask = service.Netmask.GetValueOrDefault();
            persistence = new Persistence(
                service.Timeout.GetValueOrDefault(),
                AddressMapping.ToModel(service.Family, IpFamily.V4) == IpFamily.V4 ? netmask.Mask : netmask.PrefixLength,
                string.IsNullOrEmpty(service.PersistenceEngine) ? null : service.PersistenceEngine);
        }

        return new ServiceSettings(
            new Scheduler(service.Scheduler ?? NoScheduler), ToSchedulerFlags(flags), (flags & IP_VS_SVC_F_ONEPACKET) != 0, persistence)
        {
            Unknown = new UnknownAttributes(service.Unknown.Bytes),
        };
    }

    private static uint Flags(ServiceSettings settings) =>
        (settings.Persistence is null ? 0 : IP_VS_SVC_F_PERSISTENT)
        | (settings.OnePacket ? IP_VS_SVC_F_ONEPACKET : 0)
        | (settings.Flags.HasFlag(SchedulerFlags.Flag1) ? IP_VS_SVC_F_SCHED1 : 0)
        | (settings.Flags.HasFlag(SchedulerFlags.Flag2) ? IP_VS_SVC_F_SCHED2 : 0)
        | (settings.Flags.HasFlag(SchedulerFlags.Flag3) ? IP_VS_SVC_F_SCHED3 : 0);

    private static SchedulerFlags ToSchedulerFlags(uint flags) =>
        ((flags & IP_VS_SVC_F_SCHED1) == 0 ? 0 : SchedulerFlags.Flag1)
        | ((flags & IP_VS_SVC_F_SCHED2) == 0 ? 0 : SchedulerFlags.Flag2)
        | ((flags & IP_VS_SVC_F_SCHED3) == 0 ? 0 : SchedulerFlags.Flag3);
}

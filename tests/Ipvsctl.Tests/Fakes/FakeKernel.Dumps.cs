using Ipvsctl.Ipvs.Wire;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Fakes;

internal sealed partial class FakeKernel
{
    private IReadOnlyList<KernelReply> Dump(byte command, CommandAttributes attributes) => command switch
    {
        IPVS_CMD_GET_SERVICE => [.. Services.Select(Reply)],
        IPVS_CMD_GET_DEST => [.. DestinationsOf(attributes.Service).Select(Reply)],
        _ => [.. Daemons.Values.Select(Reply)],
    };

    // A dump of destinations swallows every mistake: an unknown service looks like one without destinations.
    private IEnumerable<FakeDestination> DestinationsOf(ServiceAttributes? service)
    {
        try
        {
            return Existing(service).Destinations;
        }
        catch (KernelRefusal)
        {
            return [];
        }
    }

    private KernelReply Reply(FakeService service)
    {
        ServiceAttributes attributes = service.ToAttributes();
        return new(IPVS_CMD_NEW_SERVICE, new CommandAttributes
        {
            Service = attributes with { Unknown = WithCounter(attributes.Unknown) },
        }.Write);
    }

    private KernelReply Reply(FakeDestination destination)
    {
        DestinationAttributes attributes = destination.ToAttributes();
        return new(IPVS_CMD_NEW_DEST, new CommandAttributes
        {
            Destination = attributes with { Unknown = WithCounter(attributes.Unknown) },
        }.Write);
    }

    private static KernelReply Reply(DaemonAttributes daemon) =>
        new(IPVS_CMD_NEW_DAEMON, new CommandAttributes { Daemon = daemon }.Write);
}

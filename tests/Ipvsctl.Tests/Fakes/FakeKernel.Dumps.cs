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

    private static KernelReply Reply(FakeService service) =>
        new(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = service.ToAttributes() }.Write);

    private static KernelReply Reply(FakeDestination destination) =>
        new(IPVS_CMD_NEW_DEST, new CommandAttributes { Destination = destination.ToAttributes() }.Write);

    private static KernelReply Reply(DaemonAttributes daemon) =>
        new(IPVS_CMD_NEW_DAEMON, new CommandAttributes { Daemon = daemon }.Write);
}

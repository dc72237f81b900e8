using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Kernel;

/// <summary>
/// Tests that hold the fake kernel to the real one. They run against <see cref="FakeKernel"/>; with IPVSCTL_TEST_KERNEL=real in the
/// environment they run against the kernel of this host instead, whose table each of them empties first (see real.sh).
/// </summary>
[Category("Kernel")]
[NotInParallel("kernel")]
public abstract class KernelTests : IDisposable
{
    private static readonly bool IsReal = Environment.GetEnvironmentVariable("IPVSCTL_TEST_KERNEL") == "real";

    private readonly FakeKernel _fake = new();

    protected KernelTests()
    {
        Client = new IpvsClient(Connect());
        Director = Direct();
        Raw = new GenericConnection(Connect(), IPVS_GENL_NAME);
    }

    private protected IpvsClient Client { get; }

    private protected Director Director { get; }

    /// <summary>Requests that the client has no method for, and such as it would never send.</summary>
    private protected GenericConnection Raw { get; }

    [Before(HookType.Test)]
    public void Empty_the_table()
    {
        Do(IPVS_CMD_FLUSH, new CommandAttributes());
        foreach (CommandAttributes answer in Dump(IPVS_CMD_GET_DAEMON, new CommandAttributes()))
        {
            Stop(answer.Daemon!.State!.Value);
        }

        Do(IPVS_CMD_SET_CONFIG, new CommandAttributes { TimeoutTcp = 900, TimeoutTcpFin = 120, TimeoutUdp = 300 });
    }

    public void Dispose()
    {
        Client.Dispose();
        Director.Dispose();
        Raw.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A new socket to the kernel under test.</summary>
    private protected INetlinkTransport Connect() => IsReal ? NetlinkSocket.Open(NetlinkUapi.NETLINK_GENERIC) : _fake.Connect();

    /// <summary>A new director of the kernel under test.</summary>
    private protected Director Direct() => new(new IpvsClient(Connect()));

    /// <summary>A request that must succeed; what it answers.</summary>
    private protected IReadOnlyList<CommandAttributes> Do(byte command, CommandAttributes attributes) =>
        Raw.Request<CommandAttributes, CommandAttributes>(command, attributes);

    /// <summary>A dump that must succeed.</summary>
    private protected IReadOnlyList<CommandAttributes> Dump(byte command, CommandAttributes attributes) =>
        Raw.Dump<CommandAttributes, CommandAttributes>(command, attributes);

    /// <summary>The whole table in the kernel's own words and order, to be compared.</summary>
    private protected string Listing() => Lines.Of(Dump(IPVS_CMD_GET_SERVICE, new CommandAttributes())
        .SelectMany(service => Dump(IPVS_CMD_GET_DEST, service).Prepend(service)));

    /// <summary>The number that a request is answered with.</summary>
    private protected Errno Try(byte command, CommandAttributes attributes) => Answer(() => Do(command, attributes));

    /// <summary>The number that an exchange is answered with.</summary>
    private protected static Errno Answer(Action exchange)
    {
        try
        {
            exchange();
            return Errno.None;
        }
        catch (NetlinkException e)
        {
            return e.Errno;
        }
    }

    /// <summary>
    /// Stops a daemon, in a batch: the kernel does not answer if the daemon's thread has not run yet (docs/kernel.md#lost-answers).
    /// </summary>
    private protected Errno Stop(uint state)
    {
        var request = new CommandAttributes { Daemon = new DaemonAttributes { State = state } };
        return Raw.Batch<CommandAttributes>([(IPVS_CMD_DEL_DAEMON, request)]) is [var (_, refusal), ..] ? refusal.Errno : Errno.None;
    }
}

using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Fakes;

/// <summary>
/// A kernel with IPVS in memory. It accepts, refuses and answers what the real one does (docs/kernel.md), and the tests of category
/// Kernel hold it to that. It reads requests with our own records, so it does not see what those cannot hold: a string without its NUL,
/// an address of less than four bytes, flags without a mask.
/// </summary>
internal sealed partial class FakeKernel
{
    private const ushort FirstFamilyId = 28;

    /// <summary>The module's message type; another one whenever it is loaded.</summary>
    public ushort FamilyId { get; private set; } = FirstFamilyId;

    /// <summary>Whether the module is there now.</summary>
    public bool IsLoaded { get; private set; } = true;

    /// <summary>Whether asking for the family loads the module when it is not there.</summary>
    public bool IsLoadable { get; set; } = true;

    /// <summary>Whether the caller holds CAP_NET_ADMIN in the initial user namespace.</summary>
    public bool IsPrivileged { get; set; } = true;

    /// <summary>
    /// Called before each IPVS command, and may throw a <see cref="KernelRefusal"/> or change the table as another program would.
    /// </summary>
    public Action<byte, CommandAttributes>? BeforeCommand { get; set; }

    /// <summary>The IPVS commands that came, refused ones too, and the number each was answered with.</summary>
    public List<(byte Command, Errno Answer)> Log { get; } = [];

    /// <summary>The commands that came and change something.</summary>
    public IEnumerable<byte> Writes => Log.Select(entry => entry.Command).Where(command => !IsRead(command));

    /// <summary>A new socket to this kernel.</summary>
    public INetlinkTransport Connect() => new FakeSocket(this);

    /// <summary>A director of this kernel's table, by a socket of its own.</summary>
    public Director Direct() => new(new IpvsClient(Connect()));

    /// <summary>Unloads the module: the table is gone, and ids of it are stale.</summary>
    public void Unload()
    {
        IsLoaded = false;
        Services.Clear();
        Daemons.Clear();
    }

    /// <summary>Loads the module; it gets a new id.</summary>
    public void Load()
    {
        IsLoaded = true;
        FamilyId++;
    }

    /// <summary>Executes one request: the messages of its answer, or a <see cref="KernelRefusal"/>.</summary>
    public IReadOnlyList<KernelReply> Execute(NetlinkMessage request)
    {
        bool dump = (request.Header.Flags & NetlinkUapi.NLM_F_DUMP) == NetlinkUapi.NLM_F_DUMP;
        if (request.Header.Type == GenericUapi.GENL_ID_CTRL)
        {
            return ExecuteController(request);
        }

        KernelRefusal.Unless(IsLoaded && request.Header.Type == FamilyId, Errno.ENOENT);
        byte command = request.Head<GenericHeader>().Command;
        try
        {
            IReadOnlyList<KernelReply> replies = Execute(command, dump, request);
            Log.Add((command, Errno.None));
            return replies;
        }
        catch (KernelRefusal refusal)
        {
            Log.Add((command, refusal.Errno));
            throw;
        }
    }

    private IReadOnlyList<KernelReply> Execute(byte command, bool dump, NetlinkMessage request)
    {
        KernelRefusal.Unless(dump ? CanDump(command) : CanDo(command), Errno.EOPNOTSUPP);
        KernelRefusal.Unless(IsPrivileged, Errno.EPERM);
        CommandAttributes attributes = ReadAttributes(request, dump);
        BeforeCommand?.Invoke(command, attributes);
        return dump ? Dump(command, attributes) : Do(command, attributes);
    }

    private static bool CanDo(byte command) =>
        command is >= IPVS_CMD_NEW_SERVICE and <= IPVS_CMD_FLUSH
            and not (IPVS_CMD_GET_DEST or IPVS_CMD_GET_DAEMON or IPVS_CMD_SET_INFO);

    private static bool CanDump(byte command) => command is IPVS_CMD_GET_SERVICE or IPVS_CMD_GET_DEST or IPVS_CMD_GET_DAEMON;

    private static bool IsRead(byte command) => command is IPVS_CMD_GET_SERVICE or IPVS_CMD_GET_DEST or IPVS_CMD_GET_DAEMON
        or IPVS_CMD_GET_CONFIG or IPVS_CMD_GET_INFO;

    private IReadOnlyList<KernelReply> Do(byte command, CommandAttributes attributes)
    {
        switch (command)
        {
            case IPVS_CMD_NEW_SERVICE:
                AddService(attributes.Service);
                break;
            case IPVS_CMD_SET_SERVICE:
                SetService(attributes.Service);
                break;
            case IPVS_CMD_DEL_SERVICE:
                Services.Remove(Existing(attributes.Service));
                break;
            case IPVS_CMD_NEW_DEST:
                AddDestination(Existing(attributes.Service), attributes.Destination);
                break;
            case IPVS_CMD_SET_DEST:
                SetDestination(Existing(attributes.Service), attributes.Destination);
                break;
            case IPVS_CMD_DEL_DEST:
                DeleteDestination(Existing(attributes.Service), attributes.Destination);
                break;
            case IPVS_CMD_NEW_DAEMON:
                StartDaemon(attributes.Daemon);
                break;
            case IPVS_CMD_DEL_DAEMON:
                StopDaemon(attributes.Daemon);
                break;
            case IPVS_CMD_SET_CONFIG:
                SetTimeouts(attributes);
                break;
            case IPVS_CMD_ZERO:
                Zero(attributes.Service);
                break;
            case IPVS_CMD_FLUSH:
                Services.Clear();
                break;
            case IPVS_CMD_GET_SERVICE:
                return [Reply(Existing(attributes.Service))];
            case IPVS_CMD_GET_CONFIG:
                return [new KernelReply(IPVS_CMD_SET_CONFIG, Timeouts.Write)];
            default:
                return [new KernelReply(IPVS_CMD_SET_INFO, Info.Write)];
        }

        return [];
    }
}

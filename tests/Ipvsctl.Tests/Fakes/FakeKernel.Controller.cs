using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Fakes;

internal sealed partial class FakeKernel
{
    private const uint TopLevelAttributes = 6;

    private static readonly ErrorAttributes PolicyViolation = new() { Message = "Attribute failed policy validation" };

    private static InfoAttributes Info { get; } = new() { Version = 0x010201, ConnectionTableSize = 4096 };

    // The one command of the controller that anybody here sends: a family by its name. It needs no privilege, and loads the module.
    private IReadOnlyList<KernelReply> ExecuteController(NetlinkMessage request)
    {
        KernelRefusal.Unless(request.Head<GenericHeader>().Command == GenericUapi.CTRL_CMD_GETFAMILY, Errno.EOPNOTSUPP);
        string? name = request.Attributes<GenericHeader, FamilyAttributes>().Name;
        KernelRefusal.Unless(name is not null, Errno.EINVAL);
        KernelRefusal.Unless(name == IPVS_GENL_NAME && (IsLoaded || IsLoadable), Errno.ENOENT);
        if (!IsLoaded)
        {
            Load();
        }

        return
        [
            new KernelReply(GenericUapi.CTRL_CMD_NEWFAMILY, new FamilyAttributes
            {
                Name = IPVS_GENL_NAME,
                Id = FamilyId,
                Version = 1,
                HeaderSize = 0,
                MaximumAttribute = TopLevelAttributes,
            }.Write),
        ];
    }

    // An integer of the top level that is too short is refused with words; anything wrong in a nest without. A dump sees neither.
    private static CommandAttributes ReadAttributes(NetlinkMessage request, bool dump)
    {
        try
        {
            return request.Attributes<GenericHeader, CommandAttributes>();
        }
        catch (NetlinkFormatException) when (dump)
        {
            return new CommandAttributes();
        }
        catch (NetlinkFormatException e) when (e.Path.Contains('/') || e.Path.Length == 0)
        {
            throw new KernelRefusal(Errno.EINVAL);
        }
        catch (NetlinkFormatException)
        {
            throw new KernelRefusal(Errno.ERANGE, PolicyViolation);
        }
    }
}

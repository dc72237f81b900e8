using static Ipvsctl.Netlink.Generic.GenericUapi;

namespace Ipvsctl.Netlink.Generic;

/// <summary>The controller's description of a family (<c>CTRL_ATTR_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record FamilyAttributes
{
    /// <summary>The family's name, such as <c>IPVS</c>.</summary>
    [NetlinkAttribute(CTRL_ATTR_FAMILY_NAME)]
    public string? Name { get; init; }

    /// <summary>The message type of its requests; it changes when the module is reloaded.</summary>
    [NetlinkAttribute(CTRL_ATTR_FAMILY_ID)]
    public ushort? Id { get; init; }

    /// <summary>The family's version.</summary>
    [NetlinkAttribute(CTRL_ATTR_VERSION)]
    public uint? Version { get; init; }

    /// <summary>The size of the family's own header, in bytes.</summary>
    [NetlinkAttribute(CTRL_ATTR_HDRSIZE)]
    public uint? HeaderSize { get; init; }

    /// <summary>The maximum attribute number at the top level.</summary>
    [NetlinkAttribute(CTRL_ATTR_MAXATTR)]
    public uint? MaximumAttribute { get; init; }

    /// <summary>Its commands.</summary>
    [NetlinkNest(CTRL_ATTR_OPS)]
    public NestList<OperationAttributes>? Operations { get; init; }
}

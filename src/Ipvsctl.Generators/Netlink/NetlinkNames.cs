namespace Ipvsctl.Generators.Netlink;

/// <summary>The names of types in Ipvsctl.Core that the netlink generator reads or emits.</summary>
internal static class NetlinkNames
{
    public const string SetMark = "Ipvsctl.Netlink.NetlinkAttributeSetAttribute";
    public const string Attribute = "Ipvsctl.Netlink.NetlinkAttributeAttribute";
    public const string Nest = "Ipvsctl.Netlink.NetlinkNestAttribute";
    public const string Unknown = "Ipvsctl.Netlink.NetlinkUnknownAttribute";
    public const string NetworkOrder = "NetworkOrder";

    public const string NestList = "Ipvsctl.Netlink.NestList<T>";
    public const string RawAttributes = "Ipvsctl.Netlink.RawAttributes";
    public const string Field = "Ipvsctl.Netlink.INetlinkField<TSelf>";
}

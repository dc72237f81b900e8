namespace Ipvsctl.Ipvs;

/// <summary>The point at which an exchange with the kernel failed.</summary>
internal enum IpvsFault
{
    /// <summary>No netlink socket could be opened.</summary>
    Connection,

    /// <summary>The network namespace could not be entered.</summary>
    Namespace,

    /// <summary>The kernel has no generic netlink family IPVS.</summary>
    NoFamily,

    /// <summary>The kernel answered with an error number, or the exchange broke down.</summary>
    Answer,

    /// <summary>The kernel refused an IPv4 destination, because the network namespace has no IPv4 address.</summary>
    NoAddress,

    /// <summary>The kernel's answer could not be decoded.</summary>
    Format,
}

namespace Ipvsctl.Netlink.Generic;

/// <summary>The kernel has no such generic netlink family, and could not load a module for it.</summary>
internal sealed class FamilyNotFoundException(string family) : Exception($"the kernel has no generic netlink family {family}")
{
    /// <summary>The family's name.</summary>
    public string Family { get; } = family;
}

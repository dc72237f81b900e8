using System.Runtime.InteropServices;

namespace Ipvsctl.Interfaces.Wire;

/// <summary>The header of a message about an address (<c>struct ifaddrmsg</c>).</summary>
/// <param name="Family">AF_INET or AF_INET6; 0 in a request selects both.</param>
/// <param name="PrefixLength">The prefix length of the address's network.</param>
/// <param name="Flags">The low eight bits of IFA_F_*.</param>
/// <param name="Scope">RT_SCOPE_*: 0 universe, 253 link, 254 host.</param>
/// <param name="Index">The index of the interface.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct AddressHeader(byte Family, byte PrefixLength, byte Flags, byte Scope, uint Index);

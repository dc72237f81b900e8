using System.Runtime.InteropServices;

namespace Ipvsctl.Interfaces.Wire;

/// <summary><c>struct ifaddrmsg</c>.</summary>
/// <param name="Family">AF_INET or AF_INET6; in a request 0 asks for both.</param>
/// <param name="PrefixLength">The prefix length of its network.</param>
/// <param name="Flags">The low eight bits of IFA_F_*.</param>
/// <param name="Scope">RT_SCOPE_*: 0 universe, 253 link, 254 host.</param>
/// <param name="Index">The number of its interface.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct AddressHeader(byte Family, byte PrefixLength, byte Flags, byte Scope, uint Index);

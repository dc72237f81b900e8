using System.Runtime.InteropServices;

namespace Ipvsctl.Netlink;

/// <summary><c>struct timeval</c> on 64-bit machines.</summary>
/// <param name="Seconds">Whole seconds.</param>
/// <param name="Microseconds">The rest.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TimeValue(long Seconds, long Microseconds);

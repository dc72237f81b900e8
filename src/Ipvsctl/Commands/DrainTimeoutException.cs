using System.Collections.Immutable;

namespace Ipvsctl.Commands;

/// <summary>Connections are left when the time for draining is over; nothing was removed, and the same command goes on later.</summary>
internal sealed class DrainTimeoutException(TimeSpan timeout, ImmutableArray<string> left)
    : Exception($"the drain did not end within {timeout.TotalSeconds} seconds (--drain-timeout), what is left keeps weight 0, and the same command goes on later: {string.Join("; ", left)}");

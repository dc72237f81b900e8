using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>How a service chooses a destination for a new connection: the name of a kernel module <c>ip_vs_NAME</c>.</summary>
/// <param name="Name">The kernel's name, at most 15 characters (IP_VS_SCHEDNAME_MAXLEN).</param>
public readonly record struct Scheduler(string Name)
{
    /// <summary>The longest name, without its terminating NUL.</summary>
    public const int MaximumLength = 15;

    /// <summary>Round robin, the default of model files.</summary>
    public static Scheduler RoundRobin { get; } = new("rr");

    /// <summary>The schedulers of the kernels up to 7.2, and <c>none</c>: a service that schedules nothing.</summary>
    public static ImmutableArray<string> Known { get; } =
        ["rr", "wrr", "lc", "wlc", "lblc", "lblcr", "dh", "sh", "sed", "nq", "fo", "ovf", "mh", "twos", "none"];

    /// <summary>Whether the name is one of those known; others may exist in a newer kernel.</summary>
    public bool IsKnown => Known.Contains(Name);

    /// <summary>The kernel's name.</summary>
    public override string ToString() => Name;
}

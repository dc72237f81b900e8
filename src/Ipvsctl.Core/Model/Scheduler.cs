using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>The method that chooses the destination of a new connection; the kernel module <c>ip_vs_NAME</c> implements it.</summary>
public readonly record struct Scheduler
{
    /// <summary>The maximum length of the name, in bytes of UTF-8 without its terminating NUL (IP_VS_SCHEDNAME_MAXLEN - 1).</summary>
    public const int MaximumLength = 15;

    /// <summary>The names of the schedulers in Linux up to 7.2, separated by spaces; <c>none</c> schedules nothing.</summary>
    internal const string KnownNames = "rr wrr lc wlc lblc lblcr dh sh sed nq fo ovf mh twos none";

    private readonly string? _name;

    /// <summary>Creates a scheduler from its name.</summary>
    /// <param name="name">The kernel's name: 1 to <see cref="MaximumLength"/> bytes of UTF-8.</param>
    /// <exception cref="ArgumentException">The name is empty, too long, or contains a NUL.</exception>
    public Scheduler(string name) => _name = KernelName.Checked(name, MaximumLength);

    /// <summary>Round robin, the default of model files.</summary>
    public static Scheduler RoundRobin { get; } = new("rr");

    /// <summary>The schedulers in Linux up to 7.2, and <c>none</c>, which schedules nothing.</summary>
    public static ImmutableArray<string> Known { get; } = [.. KnownNames.Split(' ')];

    /// <summary>The kernel's name; empty only for the default value, which <see cref="ServiceSettings"/> rejects.</summary>
    public string Name => _name ?? "";

    /// <summary>Whether <see cref="Known"/> contains the name; a newer kernel may have others.</summary>
    public bool IsKnown => Known.Contains(Name);

    /// <summary>The kernel's name.</summary>
    public override string ToString() => Name;
}

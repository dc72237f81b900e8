using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

/// <summary>What random tables may have.</summary>
internal sealed record Repertoire
{
    /// <summary>Whatever a model file can describe, with names that no kernel has.</summary>
    public static Repertoire Anything { get; } = new()
    {
        Schedulers = ["rr", "wrr", "lc", "wlc", "sh", "mh", "twos", "none", "yes", "null", "7", "a-b_c"],
        Engines = [null, null, "sip", "null", "7"],
    };

    /// <summary>Whatever the kernel can hold that the tests start (e2e/kernel/modules).</summary>
    public static Repertoire OfKernel { get; } = new()
    {
        Schedulers = ["rr", "wrr", "lc", "wlc", "lblc", "lblcr", "dh", "sh", "sed", "nq", "fo", "ovf", "mh", "mh", "sh", "none"],
        Engines = [null, null, "sip"],
    };

    /// <summary>Of that, what can also be said in ipvsadm's words.</summary>
    public static Repertoire OfIpvsadm { get; } = OfKernel with { WithinIpvsadm = true };

    /// <summary>The schedulers.</summary>
    public required string[] Schedulers { get; init; }

    /// <summary>The persistence engines; null is none.</summary>
    public required string?[] Engines { get; init; }

    /// <summary>
    /// Whether everything can be said in ipvsadm's words: port 0 only with persistence, a destination with a port other than its service's
    /// only with nat, and no forwarding method that ipvsadm does not know.
    /// </summary>
    public bool WithinIpvsadm { get; private init; }

    /// <summary>Whether a service must be persistent.</summary>
    public bool NeedsPersistence(ServiceIdentity service) => WithinIpvsadm && service is { IsFirewallMark: false, Port: 0 };

    /// <summary>Whether a destination has its service's port.</summary>
    public bool KeepsPort(ServiceIdentity service, ForwardingMethod forwarding) =>
        forwarding != ForwardingMethod.Nat && !service.IsFirewallMark && WithinIpvsadm;
}

using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Warns of a destination's port that has no effect (docs/kernel.md#ports).</summary>
/// <param name="diagnostics">Receives the warnings.</param>
internal sealed class PortRules(Diagnostics diagnostics)
{
    /// <summary>Checks the port of a destination.</summary>
    /// <param name="address">The destination's address.</param>
    /// <param name="port">Its port.</param>
    /// <param name="fromDefaults">Whether the port comes from the defaults.</param>
    /// <param name="use">Which port packets to it carry.</param>
    public void Check(Scalar address, ushort port, bool fromDefaults, PortUse use)
    {
        if (!use.Ignores(port))
        {
            return;
        }

        string what = fromDefaults ? $"the default port {port} has no effect on {address.Text}" : $"the port {port} has no effect";
        bool isOrdinary = use.Service is { IsFirewallMark: false, Port: not 0 };
        diagnostics.Warn(
            isOrdinary ? WarningCode.PortOfService : WarningCode.PortOfClient,
            address.At,
            $"{what}: {Reason(use, isOrdinary)}",
            isOrdinary ? $"use forward: nat, or write {use.Service.Port} or no port" : Advice(use));
    }

    private static string Reason(PortUse use, bool isOrdinary) => use switch
    {
        _ when isOrdinary => $"with {use.Forwarding.Word} packets keep the service's port {use.Service.Port}",
        { Forwarding: not ForwardingMethod.Nat } => $"with {use.Forwarding.Word} packets keep the client's port",
        { Service.IsFirewallMark: true } => "a persistent firewall mark keeps the client's port",
        _ => "a service for all ports keeps the client's port",
    };

    // What would give the port its effect depends on the service.
    private static string Advice(PortUse use) => use switch
    {
        { Service.IsFirewallMark: false } => "write port 0, or a service with a port",
        { IsPersistent: false } => "write port 0, or use forward: nat",
        { Forwarding: ForwardingMethod.Nat } => "write port 0, or remove the persistence",
        _ => "write port 0, or use forward: nat without persistence",
    };
}

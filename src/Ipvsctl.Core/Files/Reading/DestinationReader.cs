using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Reads destinations from their documents.</summary>
/// <param name="defaults">Supplies the values that a destination does not state.</param>
/// <param name="scalars">Reads single values.</param>
/// <param name="diagnostics">Receives mistakes and warnings.</param>
internal sealed class DestinationReader(Defaults defaults, ScalarReader scalars, Diagnostics diagnostics)
{
    private readonly TunnelReader _tunnels = new(scalars, diagnostics);
    private readonly DestinationRules _rules = new(diagnostics);
    private readonly PortRules _ports = new(diagnostics);
    private readonly LimitRules _limits = new(diagnostics);

    /// <summary>Reads a destination of a service; null if its address is invalid, because only the address identifies it.</summary>
    /// <param name="document">The destination.</param>
    /// <param name="service">Its service; null if the service's address is invalid.</param>
    /// <param name="isPersistent">Whether the service is persistent.</param>
    public Destination? Read(DestinationDocument document, ServiceIdentity? service, bool isPersistent)
    {
        int unknown = scalars.Unknown;
        int reported = diagnostics.Count;
        scalars.NoteUnknown(document.IsPartial);
        ForwardingMethod? stated =
            scalars.Word(document.Forward, "the forwarding method", ForwardingMethodWords.Table.Parse, ForwardingMethodWords.Suggested);
        ForwardingMethod forwarding = stated ?? defaults.Forwarding ?? ForwardingMethod.Direct;
        bool isKnown = stated is not null || (document is { Forward: null, IsPartial: false } && !defaults.HasInvalidForwarding);
        scalars.NoteUnknown(!isKnown);
        DestinationIdentity? identity = ReadAddress(document.Address, isKnown ? forwarding : null, service, isPersistent);
        _rules.CheckForwarding(document, isKnown ? forwarding : null);
        int weight = ReadWeight(document);
        Thresholds thresholds = ReadThresholds(document.Thresholds);
        Tunnel tunnel = _tunnels.Read(document.Tunnel, isKnown ? forwarding : null);
        if (scalars.Unknown > unknown)
        {
            diagnostics.DropWarnings(reported);
        }

        return identity is { } known ? new Destination(known, forwarding, weight, thresholds, tunnel) : null;
    }

    private DestinationIdentity? ReadAddress(Scalar address, ForwardingMethod? forwarding, ServiceIdentity? service, bool isPersistent)
    {
        if (scalars.Readable(address) is null)
        {
            return null;
        }

        if (!DestinationIdentity.TryParse(address.Text, out IpAddress ip, out ushort? port, out string? problem))
        {
            scalars.Report(address, problem!, NearestAddress.ExpectDestination(address.Text));
            return null;
        }

        // With an invalid service, the default port and duplicates are unknown.
        if (service is not { } known)
        {
            return null;
        }

        _rules.CheckAddress(address, ip, forwarding, known);
        if (port is null && IsPortUnknown(forwarding, known))
        {
            scalars.NoteUnknown(true);
            return null;
        }

        ushort effective = DestinationRules.Port(port, defaults.Port, forwarding, known);
        if (forwarding is { } method)
        {
            _ports.Check(address, effective, fromDefaults: port is null, new PortUse(known, isPersistent, method));
        }

        return new DestinationIdentity(ip, effective);
    }

    // Whether the port that a destination does not state is unknown. Where packets keep the service's port, the default port has no effect.
    private bool IsPortUnknown(ForwardingMethod? forwarding, ServiceIdentity service)
    {
        bool canKeepPort = service is { IsFirewallMark: false, Port: not 0 };
        bool mayUseDefault = forwarding is null or ForwardingMethod.Nat || !canKeepPort;
        bool mayDiffer = forwarding is null && canKeepPort && defaults.Port is { } port && port != service.Port;
        return mayUseDefault && (defaults.HasInvalidPort || mayDiffer);
    }

    private int ReadWeight(DestinationDocument document)
    {
        long? weight = scalars.Integer(document.Weight, "the weight", Destination.MinimumWeight, Destination.MaximumWeight);
        scalars.NoteUnknown(document.Weight is null && defaults.HasInvalidWeight);
        if (document is { Weight: null, Address.Reported: false } && defaults.Weight is null)
        {
            diagnostics.Warn(
                WarningCode.NoWeight,
                document.At,
                $"the destination {document.Address.Text} has no weight, so it is 0 and gets no traffic",
                "state a weight here or in the defaults");
        }

        return (int)(weight ?? defaults.Weight ?? Destination.MinimumWeight);
    }

    private Thresholds ReadThresholds(ThresholdsDocument? document)
    {
        if (document is null)
        {
            return default;
        }

        scalars.NoteUnknown(document.IsPartial);
        long? upper = scalars.Integer(document.Upper, "the upper threshold", 0, uint.MaxValue);
        _limits.CheckThreshold(document.Upper, upper);
        var thresholds = new Thresholds(
            (uint)(upper ?? 0), (uint)(scalars.Integer(document.Lower, "the lower threshold", 0, uint.MaxValue) ?? 0));
        if (thresholds.Lower > thresholds.Upper && document.Lower is { } lower && upper is null == document.Upper is null && !document.IsPartial)
        {
            scalars.Report(
                lower,
                $"the lower threshold {thresholds.Lower} is above the upper one ({thresholds.Upper})",
                "expected it to be at most as large");
        }

        return thresholds;
    }
}

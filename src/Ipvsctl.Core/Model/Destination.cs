namespace Ipvsctl.Model;

/// <summary>One real server of a virtual service. All but its identity can change in place.</summary>
/// <param name="Identity">Address and port.</param>
/// <param name="Forwarding">How packets reach it.</param>
/// <param name="Weight">Its share of new connections; see <see cref="Model.Weight"/>.</param>
/// <param name="Thresholds">How many connections it may have.</param>
/// <param name="Tunnel">How packets travel; the default unless it is reached by tunnel.</param>
public sealed record Destination(
    DestinationIdentity Identity, ForwardingMethod Forwarding, int Weight, Thresholds Thresholds, Tunnel Tunnel);

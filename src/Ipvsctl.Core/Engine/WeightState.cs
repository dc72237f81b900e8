using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>The weight of a destination after setting it was interrupted.</summary>
/// <param name="Destination">The destination.</param>
/// <param name="Weight">Its current weight.</param>
/// <param name="Wanted">The requested weight.</param>
public sealed record WeightState(DestinationIdentity Destination, int Weight, int Wanted)
{
    /// <summary>Describes the current and the requested weight.</summary>
    public override string ToString() => $"the weight of {Destination} is {Weight}, and was to be {Wanted}";
}

using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>How far setting a weight got.</summary>
/// <param name="Destination">The destination.</param>
/// <param name="Weight">Its weight now.</param>
/// <param name="Wanted">The weight that it was to get.</param>
public sealed record WeightState(DestinationIdentity Destination, int Weight, int Wanted)
{
    /// <summary>The state in words.</summary>
    public override string ToString() => $"the weight of {Destination} is {Weight}, and was to be {Wanted}";
}

using Ipvsctl.Model;

namespace Ipvsctl.Soak.Traffic;

/// <summary>A way to make a director's table what a file says.</summary>
internal interface IOrder
{
    /// <summary>Whether no request may fail on the way.</summary>
    bool IsHarmless { get; }

    /// <summary>Makes the table what a file says.</summary>
    /// <returns>Null, or why it is not.</returns>
    string? Apply(VirtualServerTable file);
}

namespace Ipvsctl.Interfaces;

/// <summary>What the kernel says about an interface.</summary>
/// <param name="index">Its number.</param>
/// <param name="name">Its name.</param>
internal sealed class LinkMessage(int index, string name)
{
    /// <summary>Its number.</summary>
    public int Index => index;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its usable addresses, in the kernel's order.</summary>
    public List<AddressMessage> Addresses { get; } = [];
}

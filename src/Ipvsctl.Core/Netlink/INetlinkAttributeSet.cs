namespace Ipvsctl.Netlink;

/// <summary>What the generator writes for a record marked <see cref="NetlinkAttributeSetAttribute"/>.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
internal interface INetlinkAttributeSet<TSelf> where TSelf : class, INetlinkAttributeSet<TSelf>
{
    /// <summary>Reads attributes like the kernel: uses the last of repeated ones, and skips unknown ones (docs/kernel.md#attributes).</summary>
    /// <remarks>If a property is marked <see cref="NetlinkUnknownAttribute"/>, it receives the unknown ones.</remarks>
    /// <exception cref="NetlinkFormatException">An attribute is truncated or shorter than its type.</exception>
    static abstract TSelf Read(ReadOnlySpan<byte> attributes);

    /// <summary>Appends the attributes that are present, in the order of their declaration, and then the unknown ones.</summary>
    void Write(AttributeWriter writer);

    /// <summary>Shows the attributes that are present to <paramref name="visitor"/>, in the same order.</summary>
    void Describe(IAttributeVisitor visitor);
}

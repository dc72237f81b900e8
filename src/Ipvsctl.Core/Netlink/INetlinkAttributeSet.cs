namespace Ipvsctl.Netlink;

/// <summary>The members that the generator adds to a record marked <see cref="NetlinkAttributeSetAttribute"/>.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
internal interface INetlinkAttributeSet<TSelf> where TSelf : class, INetlinkAttributeSet<TSelf>
{
    /// <summary>
    /// Reads attributes. Like the kernel, it uses the last of repeated ones and skips unknown ones (docs/kernel.md#attributes).
    /// </summary>
    /// <remarks>If a property is marked <see cref="NetlinkUnknownAttribute"/>, it receives the unknown ones.</remarks>
    /// <exception cref="NetlinkFormatException">An attribute is truncated or shorter than its type.</exception>
    static abstract TSelf Read(ReadOnlySpan<byte> attributes);

    /// <summary>Appends the attributes that are present, in declaration order, and then the unknown ones.</summary>
    void Write(AttributeWriter writer);

    /// <summary>Passes the attributes that are present to <paramref name="visitor"/>, in the same order.</summary>
    void Describe(IAttributeVisitor visitor);
}

namespace Ipvsctl.Netlink;

/// <summary>
/// Marks a partial record whose properties are the attributes of one netlink attribute set: a message's top level, or the
/// content of a nest. The generator writes <see cref="INetlinkAttributeSet{TSelf}"/> for it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NetlinkAttributeSetAttribute : Attribute;

/// <summary>
/// One attribute of the set. The property's type decides the encoding: byte, ushort, uint, ulong and int in host order, a
/// NUL-terminated string, an enum as its underlying type, or a field type for the odd shapes
/// (<see cref="INetlinkField{TSelf}"/>). A null property is an absent attribute, in both directions.
/// </summary>
/// <param name="number">The attribute's number (<c>nla_type</c>). Name a constant: errors then speak in its name.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetlinkAttributeAttribute(ushort number) : Attribute
{
    /// <summary>The attribute's number (<c>nla_type</c>).</summary>
    public ushort Number { get; } = number;

    /// <summary>Whether an integer travels in network order (big endian); the default is the host's order.</summary>
    public bool NetworkOrder { get; init; }
}

/// <summary>
/// One attribute whose payload is a set of attributes itself: the property's type is another attribute set, or a
/// <see cref="NestList{T}"/> of one for an array of nests numbered from 1.
/// </summary>
/// <param name="number">The attribute's number (<c>nla_type</c>). Name a constant: errors then speak in its name.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetlinkNestAttribute(ushort number) : Attribute
{
    /// <summary>The attribute's number (<c>nla_type</c>).</summary>
    public ushort Number { get; } = number;
}

/// <summary>
/// The attributes whose numbers the set does not name, as they were sent; the property is a <see cref="RawAttributes"/>. A set without such
/// a property skips them. Writing appends them, so a record that is read, changed and written keeps what a newer kernel added.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetlinkUnknownAttribute : Attribute;

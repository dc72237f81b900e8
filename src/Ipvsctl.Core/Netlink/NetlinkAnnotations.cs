namespace Ipvsctl.Netlink;

/// <summary>
/// Marks a partial record whose properties are the attributes of one netlink attribute set: the top level of a message, or the content of
/// a nest. The generator implements <see cref="INetlinkAttributeSet{TSelf}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NetlinkAttributeSetAttribute : Attribute;

/// <summary>
/// Marks a property as one attribute of the set. The property's type selects the encoding: byte, ushort, uint, ulong and int in host order,
/// a NUL-terminated string, an enum as its underlying type, or a special type (<see cref="INetlinkField{TSelf}"/>). A null property is an
/// absent attribute, in both directions.
/// </summary>
/// <param name="number">The attribute's number (<c>nla_type</c>). Use a constant: errors then show its name.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetlinkAttributeAttribute(ushort number) : Attribute
{
    /// <summary>The attribute's number (<c>nla_type</c>).</summary>
    public ushort Number { get; } = number;

    /// <summary>Whether an integer is in network order (big endian); the default is host order.</summary>
    public bool NetworkOrder { get; init; }
}

/// <summary>
/// Marks a property as one attribute whose payload is an attribute set. The property's type is another attribute set, or a
/// <see cref="NestList{T}"/> for an array of nests numbered from 1.
/// </summary>
/// <param name="number">The attribute's number (<c>nla_type</c>). Use a constant: errors then show its name.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetlinkNestAttribute(ushort number) : Attribute
{
    /// <summary>The attribute's number (<c>nla_type</c>).</summary>
    public ushort Number { get; } = number;
}

/// <summary>
/// Marks the <see cref="RawAttributes"/> property that keeps unknown attributes as received. A set without such a property skips them.
/// Writing appends them, so a record that is read, changed and written keeps the attributes that a newer kernel added.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetlinkUnknownAttribute : Attribute;

namespace Ipvsctl.Netlink;

/// <summary>Is shown the attributes of a set one by one, under the kernel's own names.</summary>
internal interface IAttributeVisitor
{
    /// <summary>An integer of any width.</summary>
    void Number(string name, ulong value);

    /// <summary>A string, without its terminating NUL.</summary>
    void Text(string name, string value);

    /// <summary>A field of a shape of its own.</summary>
    void Field<T>(string name, T value) where T : struct, INetlinkField<T>;

    /// <summary>An attribute that the set does not know: only its number is certain.</summary>
    void Unknown(ushort number, ReadOnlySpan<byte> payload);

    /// <summary>A nest begins; what follows is inside it.</summary>
    void Enter(string name);

    /// <summary>The innermost open nest ends.</summary>
    void Leave();
}

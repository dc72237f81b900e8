namespace Ipvsctl.Netlink;

/// <summary>Receives the attributes of a set one by one, under the kernel's names.</summary>
internal interface IAttributeVisitor
{
    /// <summary>Visits an integer of any width.</summary>
    void Number(string name, ulong value);

    /// <summary>Visits a string, without its terminating NUL.</summary>
    void Text(string name, string value);

    /// <summary>Visits a field of a special type.</summary>
    void Field<T>(string name, T value) where T : struct, INetlinkField<T>;

    /// <summary>Visits an attribute that the set does not know; only its number is known.</summary>
    void Unknown(ushort number, ReadOnlySpan<byte> payload);

    /// <summary>Enters a nest; the next attributes are inside it.</summary>
    void Enter(string name);

    /// <summary>Leaves the innermost nest.</summary>
    void Leave();
}

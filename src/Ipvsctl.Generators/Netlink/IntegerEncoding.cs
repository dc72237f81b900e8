using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators.Netlink;

/// <summary>An integer type that the reader and the writer support.</summary>
/// <param name="Keyword">The type's C# keyword.</param>
/// <param name="Method">The name of the method of the reader and the writer, for host order.</param>
/// <param name="Label">The kernel's name of the type.</param>
internal sealed record IntegerEncoding(string Keyword, string Method, string Label)
{
    /// <summary>Whether the reader and the writer have a method for network order.</summary>
    public bool HasNetworkOrder { get; private init; }

    /// <summary>Whether the type is signed.</summary>
    public bool Signed { get; private init; }

    /// <summary>Returns the encoding of an integer type; null if the type is not a supported integer.</summary>
    public static IntegerEncoding? FromType(SpecialType type) => type switch
    {
        SpecialType.System_Byte => new("byte", "Byte", "u8"),
        SpecialType.System_UInt16 => new("ushort", "UInt16", "u16") { HasNetworkOrder = true },
        SpecialType.System_UInt32 => new("uint", "UInt32", "u32") { HasNetworkOrder = true },
        SpecialType.System_UInt64 => new("ulong", "UInt64", "u64") { HasNetworkOrder = true },
        SpecialType.System_Int32 => new("int", "Int32", "s32") { Signed = true },
        _ => null,
    };
}

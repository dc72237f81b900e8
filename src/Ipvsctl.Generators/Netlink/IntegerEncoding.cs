using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators.Netlink;

/// <summary>The integers that reader and writer know.</summary>
/// <param name="Keyword">The type's C# keyword.</param>
/// <param name="Method">The method of reader and writer, in host order.</param>
/// <param name="Label">The type in the kernel's words.</param>
internal sealed record IntegerEncoding(string Keyword, string Method, string Label)
{
    /// <summary>Whether there is a method for network order.</summary>
    public bool HasNetworkOrder { get; private init; }

    /// <summary>Whether negative values exist.</summary>
    public bool Signed { get; private init; }

    /// <summary>The integer of this type; null if the type is none, or one that no attribute has.</summary>
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

namespace Ipvsctl.Generators.Netlink;

/// <summary>A netlink attribute set, as the emitter needs it.</summary>
/// <remarks>
/// Immutable and equal by value all the way down, for the compiler compares it with the one before the last edit. A member
/// that holds a symbol, a syntax node or a plain array breaks the caching.
/// </remarks>
internal sealed record AttributeSetModel(RecordName Record, EquatableArray<AttributeModel> Attributes)
{
    /// <summary>The property that holds the attributes of all other numbers; null if the set skips them.</summary>
    public string? Unknown { get; init; }
}

/// <summary>One attribute of the set.</summary>
/// <param name="Property">The property that holds it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Constant">The number as an expression: a constant's qualified name, or a literal.</param>
/// <param name="Name">Its name in messages: the constant's own name.</param>
/// <param name="Encoding">How it travels.</param>
internal sealed record AttributeModel(string Property, ushort Number, string Constant, string Name, AttributeEncoding Encoding);

/// <summary>How an attribute's payload and its C# value become one another.</summary>
/// <param name="Shape">What kind of payload it is.</param>
/// <param name="Method">The method of reader and writer.</param>
/// <param name="Type">The qualified C# type: of the value, or of one element if it is a list.</param>
/// <param name="Label">The payload in the words of the layout table.</param>
internal sealed record AttributeEncoding(PayloadShape Shape, string Method, string Type, string Label)
{
    /// <summary>The integer type behind an enum; null if the value is none.</summary>
    public string? EnumUnderlyingKeyword { get; init; }
}

/// <summary>The kinds of payload.</summary>
internal enum PayloadShape
{
    Integer,
    SignedInteger,
    Text,
    Field,
    Nest,
    NestList,
}

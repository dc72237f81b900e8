namespace Ipvsctl.Generators.Netlink;

/// <summary>A netlink attribute set, as input for the emitter.</summary>
/// <remarks>
/// Immutable and compared by value at every depth, because the compiler compares it with the model before the last edit. A member that
/// holds a symbol, a syntax node or a plain array breaks the caching.
/// </remarks>
internal sealed record AttributeSetModel(RecordName Record, EquatableArray<AttributeModel> Attributes)
{
    /// <summary>The property that keeps unknown attributes; null if the set skips them.</summary>
    public string? Unknown { get; init; }
}

/// <summary>One attribute of the set.</summary>
/// <param name="Property">The property that holds it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Constant">The number as an expression: a constant's qualified name, or a literal.</param>
/// <param name="Name">Its name in messages: the constant's own name.</param>
/// <param name="Encoding">Its encoding on the wire.</param>
internal sealed record AttributeModel(string Property, ushort Number, string Constant, string Name, AttributeEncoding Encoding);

/// <summary>The conversion between an attribute's payload and its C# value.</summary>
/// <param name="Shape">The kind of payload.</param>
/// <param name="Method">The name of the method of the reader and the writer.</param>
/// <param name="Type">The qualified C# type: of the value, or of one element if it is a list.</param>
/// <param name="Label">The description of the payload in the layout table.</param>
internal sealed record AttributeEncoding(PayloadShape Shape, string Method, string Type, string Label)
{
    /// <summary>The keyword of the underlying type of an enum; null if the value is not an enum.</summary>
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

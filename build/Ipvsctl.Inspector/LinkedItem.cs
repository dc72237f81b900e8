namespace Ipvsctl.Inspector;

/// <summary>Something that the compiler put into the binary.</summary>
/// <param name="Assembly">Where it is from; empty for a table of the runtime.</param>
/// <param name="Name">The type that it belongs to, or the name of the table.</param>
/// <param name="Size">In bytes, with the tables that only it needs.</param>
internal sealed record LinkedItem(string Assembly, string Name, int Size);

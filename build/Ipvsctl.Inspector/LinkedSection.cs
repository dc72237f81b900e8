namespace Ipvsctl.Inspector;

/// <summary>A section of an object file or of a library that the linker put into the binary.</summary>
/// <param name="File">The name of the file or the library, without its folder.</param>
/// <param name="Name">The section, such as <c>.text</c>.</param>
/// <param name="Size">In bytes.</param>
internal sealed record LinkedSection(string File, string Name, long Size);

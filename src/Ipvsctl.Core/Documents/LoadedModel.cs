using System.Collections.Immutable;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Documents;

/// <summary>A model file that was read without mistakes.</summary>
/// <param name="Table">The table that it describes.</param>
/// <param name="IsEmptyDocument">Whether the file says nothing at all: blanks, comments or <c>null</c>.</param>
/// <param name="Warnings">What is legal, and probably not what was meant.</param>
internal sealed record LoadedModel(VirtualServerTable Table, bool IsEmptyDocument, ImmutableArray<Diagnostic> Warnings);

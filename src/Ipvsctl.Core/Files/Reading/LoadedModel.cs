using System.Collections.Immutable;
using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>A model file that was read without mistakes.</summary>
/// <param name="Table">The table that it describes.</param>
/// <param name="Policy">What may not be done with it, whatever it says.</param>
/// <param name="IsEmptyDocument">Whether the file says nothing at all: blanks, comments or <c>null</c>.</param>
/// <param name="Warnings">What is legal, and probably not what was meant.</param>
internal sealed record LoadedModel(VirtualServerTable Table, Policy Policy, bool IsEmptyDocument, ImmutableArray<Diagnostic> Warnings);

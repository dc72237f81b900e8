using System.Collections.Immutable;
using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>The content of a valid model file.</summary>
/// <param name="Table">The table that it describes.</param>
/// <param name="Policy">The restrictions on applying it.</param>
/// <param name="IsEmptyDocument">Whether the file is empty: blank, comments, <c>null</c>, or <c>services:</c> without a value.</param>
/// <param name="Warnings">Legal entries that are probably mistakes.</param>
internal sealed record LoadedModel(VirtualServerTable Table, Policy Policy, bool IsEmptyDocument, ImmutableArray<Diagnostic> Warnings);

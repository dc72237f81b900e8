using System.Collections.Immutable;
using Ipvsctl.Changes;

namespace Ipvsctl.Commands;

/// <summary>Some changes are not among the allowed actions; all of them are named, and none was made.</summary>
internal sealed class NotAllowedException(ImmutableArray<(Change Change, string Action)> refused)
    : Exception($"not allowed, and nothing was changed: {string.Join("; ", refused.Select(one => $"{one.Change.Describe()} needs {one.Action}"))}");

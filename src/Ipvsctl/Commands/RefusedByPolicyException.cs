namespace Ipvsctl.Commands;

/// <summary>The changes are possible, and not allowed.</summary>
internal sealed class RefusedByPolicyException(string reason) : Exception(reason);

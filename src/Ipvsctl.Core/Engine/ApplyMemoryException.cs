using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>The process ran out of memory while it applied changes. <see cref="DirectorException.State"/> describes the table.</summary>
public sealed class ApplyMemoryException : DirectorException
{
    internal ApplyMemoryException(OutOfMemoryException cause, ApplyState state) : base(cause) => State = state;

    private protected override string Describe() => "cannot apply the changes: out of memory";
}

using System.Runtime.InteropServices;
using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>The <see cref="ApplyLock"/> cannot be taken, or users who may not change the table could hold it. A retry would not help.</summary>
public sealed class LockFailedException : DirectorException
{
    private readonly string _reason;

    internal LockFailedException(string path, int errorNumber)
        : this(path, Marshal.GetPInvokeErrorMessage(errorNumber)) => ErrorNumber = errorNumber;

    internal LockFailedException(string path, string reason) : base(null) => (Path, _reason) = (path, reason);

    /// <summary>The file that cannot be locked, or its directory.</summary>
    public string Path { get; }

    /// <summary>The system's error number (errno); 0 if it gave none.</summary>
    public int ErrorNumber { get; }

    private protected override string Describe() => $"cannot take the lock {Path}: {_reason}";
}

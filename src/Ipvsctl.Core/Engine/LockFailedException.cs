using System.Runtime.InteropServices;
using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>The lock cannot be created, and a retry would not help.</summary>
public sealed class LockFailedException : DirectorException
{
    internal LockFailedException(string path, IOException cause) : base(cause) => Path = path;

    /// <summary>The file that cannot be locked.</summary>
    public string Path { get; }

    /// <summary>The system's error number (errno); 0 if it gave none.</summary>
    public int ErrorNumber => Math.Max(InnerException!.HResult, 0);

    // The framework's messages repeat the path. Its own codes, which are not error numbers, are negative.
    private protected override string Describe() =>
        $"cannot take the lock {Path}: {(ErrorNumber > 0 ? Marshal.GetPInvokeErrorMessage(ErrorNumber) : InnerException!.Message)}";
}

using System.Runtime.InteropServices;

namespace Ipvsctl.Commands;

/// <summary>The lock could not be taken, and waiting would not help.</summary>
internal sealed class LockFailedException(string path, IOException cause) : Exception($"cannot take the lock {path}: {Reason(cause)}", cause)
{
    // The framework's messages repeat the path, and its codes of its own are negative.
    private static string Reason(IOException cause) => cause.HResult > 0 ? Marshal.GetPInvokeErrorMessage(cause.HResult) : cause.Message;
}

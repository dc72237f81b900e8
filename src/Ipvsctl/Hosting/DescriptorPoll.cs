using System.Runtime.InteropServices;

namespace Ipvsctl.Hosting;

/// <summary>
/// Waits for descriptors that do not block. All processes that share an open file share O_NONBLOCK, and any of them may have set it.
/// </summary>
internal static partial class DescriptorPoll
{
    /// <summary>The number of failures in a row, without any progress, after which a call is an error instead of an endless loop.</summary>
    public const int MaximumAttempts = 1000;

    private const short POLLIN = 1;
    private const short POLLOUT = 4;

    /// <summary>Waits until a descriptor has something to read. Ignores failures, because the next read reports any error.</summary>
    public static void WaitUntilReadable(int descriptor) => Wait(descriptor, POLLIN);

    /// <summary>Waits until a descriptor can be written. Ignores failures, because the next write reports any error.</summary>
    public static void WaitUntilWritable(int descriptor) => Wait(descriptor, POLLOUT);

    /// <summary>Whether a descriptor can be written without waiting; false if the system does not say.</summary>
    public static bool IsWritable(int descriptor) => Poll(descriptor, POLLOUT, timeout: 0) > 0;

    private static void Wait(int descriptor, short events) => _ = Poll(descriptor, events, timeout: -1);

    private static int Poll(int descriptor, short events, int timeout)
    {
        var waiting = new PollDescriptor { Descriptor = descriptor, Events = events };
        return Poll(ref waiting, 1, timeout);
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(ref PollDescriptor descriptors, nuint count, int timeout);

    // The kernel's struct pollfd.
    private struct PollDescriptor
    {
        public int Descriptor;
        public short Events;
        public short ReturnedEvents;
    }
}

using System.Buffers.Binary;
using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Fakes;

/// <summary>What a newer kernel would add to services and destinations; by default nothing.</summary>
internal sealed partial class FakeKernel
{
    private uint _count;

    /// <summary>The numbers of further settings. NEW and SET replace them as all others: one that a request leaves out is reset.</summary>
    public HashSet<ushort> NewerSettings { get; } = [];

    /// <summary>The number of a counter that each answer holds, one higher every time; a request with it is accepted or refused.</summary>
    public ushort? NewerCounter { get; set; }

    /// <summary>Whether the kernel checks strictly, and refuses the counter in a request.</summary>
    public bool RefusesCounter { get; set; }

    // What the kernel does not know it ignores.
    private RawAttributes Known(RawAttributes sent)
    {
        KernelRefusal.Unless(!RefusesCounter || RawBytes.Split(sent).All(one => one.Number != NewerCounter), Errno.EINVAL);
        return RawBytes.Join([.. RawBytes.Split(sent).Where(one => NewerSettings.Contains(one.Number)).Select(one => one.Attribute)]);
    }

    private RawAttributes WithCounter(RawAttributes settings)
    {
        if (NewerCounter is not { } number)
        {
            return settings;
        }

        byte[] value = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(value, ++_count);
        return RawBytes.Join(settings, RawBytes.Of(number, value));
    }
}

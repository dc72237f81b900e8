using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Netlink;

/// <summary>A record written, read, and written again.</summary>
internal static class RoundTrip
{
    /// <summary>Null if the record came back equal and its bytes the same; else what happened, in words.</summary>
    public static string? Complaint<T>(T record) where T : class, INetlinkAttributeSet<T>
    {
        byte[] bytes = Write(record);
        T again = T.Read(bytes);
        if (!again.Equals(record))
        {
            return $"{record} came back as {again}";
        }

        byte[] second = Write(again);
        return second.AsSpan().SequenceEqual(bytes) ? null : $"{record}: {FirstDifference.Between(bytes, second)}";
    }

    /// <summary>The attributes of a record, without a header.</summary>
    public static byte[] Write<T>(T record) where T : class, INetlinkAttributeSet<T>
    {
        var buffer = new NetlinkBuffer();
        record.Write(new AttributeWriter(buffer));
        return [.. buffer.Written];
    }
}

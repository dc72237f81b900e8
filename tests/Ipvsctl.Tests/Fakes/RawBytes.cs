using System.Runtime.InteropServices;
using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Fakes;

/// <summary>Makes raw attributes, and takes them apart.</summary>
internal static class RawBytes
{
    /// <summary>One attribute.</summary>
    /// <param name="type">Its number, with flag bits or without.</param>
    /// <param name="payload">Its payload.</param>
    public static RawAttributes Of(ushort type, params ReadOnlySpan<byte> payload)
    {
        int length = AttributeReader.HeaderLength + payload.Length;
        byte[] bytes = new byte[NetlinkAlignment.Align(length)];
        MemoryMarshal.Write(bytes, (ushort)length);
        MemoryMarshal.Write(bytes.AsSpan(sizeof(ushort)), type);
        payload.CopyTo(bytes.AsSpan(AttributeReader.HeaderLength));
        return new RawAttributes([.. bytes]);
    }

    /// <summary>Several attributes, one after the other.</summary>
    public static RawAttributes Join(params RawAttributes[] attributes) => new([.. attributes.SelectMany(one => one.Bytes)]);

    /// <summary>Each attribute with its number.</summary>
    public static IReadOnlyList<(ushort Number, RawAttributes Attribute)> Split(RawAttributes attributes)
    {
        var split = new List<(ushort, RawAttributes)>();
        var reader = new AttributeReader(attributes.Bytes.AsSpan());
        for (int start = 0; reader.Next();)
        {
            int end = start + NetlinkAlignment.Align(AttributeReader.HeaderLength + reader.Payload.Length);
            split.Add((reader.Type, new RawAttributes(attributes.Bytes[start..end])));
            start = end;
        }

        return split;
    }
}

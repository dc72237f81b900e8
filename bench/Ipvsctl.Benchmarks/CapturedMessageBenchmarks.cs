using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using Ipvsctl.Tests.Captures;

namespace Ipvsctl.Benchmarks;

/// <summary>The attributes of messages as a real kernel sent and took them.</summary>
public class CapturedMessageBenchmarks
{
    private readonly NetlinkBuffer _buffer = new();
    private readonly byte[] _service = Attributes("get_service.dump.reply0");
    private readonly byte[] _destination = Attributes("get_dest.dump.v4.reply0");
    private readonly CommandAttributes _newService = CommandAttributes.Read(Attributes("new_service.v4.request"));
    private readonly CommandAttributes _newDestination = CommandAttributes.Read(Attributes("new_dest.v4.nat.request"));

    /// <summary>A service with its counters, out of a dump.</summary>
    [Benchmark(Description = "read a service of a dump, with its counters")]
    public object ReadService() => CommandAttributes.Read(_service);

    /// <summary>A destination with its counters, out of a dump.</summary>
    [Benchmark(Description = "read a destination of a dump, with its counters")]
    public object ReadDestination() => CommandAttributes.Read(_destination);

    /// <summary>The request that adds a service.</summary>
    [Benchmark(Description = "write NEW_SERVICE")]
    public int WriteNewService() => Write(_newService);

    /// <summary>The request that adds a destination.</summary>
    [Benchmark(Description = "write NEW_DEST")]
    public int WriteNewDestination() => Write(_newDestination);

    private int Write(CommandAttributes attributes)
    {
        _buffer.Clear();
        attributes.Write(new AttributeWriter(_buffer));
        return _buffer.Length;
    }

    // What follows the two headers.
    private static byte[] Attributes(string vector) =>
        GoldenVectors.Of(vector).Bytes.AsSpan()[(MessageHeader.Size + Unsafe.SizeOf<GenericHeader>())..].ToArray();
}

using BenchmarkDotNet.Attributes;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;

namespace Ipvsctl.Benchmarks;

/// <summary>A destination with few attributes, and with all that are no nests: what the difference costs is the price of an attribute.</summary>
public class AttributeCountBenchmarks
{
    private static readonly DestinationAttributes Few = new()
    {
        Family = 2,
        Address = new AddressField(0),
        Port = 8080,
        ForwardingMethod = 0,
        Weight = 100,
    };

    private static readonly DestinationAttributes Many = Few with
    {
        TunnelType = 1,
        TunnelPort = 6080,
        TunnelFlags = 1,
        UpperThreshold = 1000,
        LowerThreshold = 800,
        ActiveConnections = 1,
        InactiveConnections = 2,
        PersistentConnections = 3,
    };

    private readonly NetlinkBuffer _buffer = new();
    private DestinationAttributes _record = Few;
    private byte[] _bytes = [];

    /// <summary>How many attributes the destination has.</summary>
    [Params(5, 13)]
    public int Attributes { get; set; }

    /// <summary>Makes the record and its bytes.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _record = Attributes == 5 ? Few : Many;
        Write();
        _bytes = _buffer.Written.ToArray();
    }

    /// <summary>Bytes to record.</summary>
    [Benchmark(Description = "read a destination")]
    public object Read() => DestinationAttributes.Read(_bytes);

    /// <summary>Record to bytes.</summary>
    [Benchmark(Description = "write a destination")]
    public int Write()
    {
        _buffer.Clear();
        _record.Write(new AttributeWriter(_buffer));
        return _buffer.Length;
    }
}

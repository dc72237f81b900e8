using Ipvsctl.Interfaces;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Soak.Tables;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Soak.Fuzz;

/// <summary>
/// The answers of the kernel about a random table, broken in many ways: what is read is an error, or a table that is well-formed. Also
/// those about the interfaces, and the refusals of a batch.
/// </summary>
internal sealed class NetlinkFuzz : IExperiment
{
    private const int Rounds = 1000;
    private const long FixedBytes = 4L << 20;
    private const long BytesPerByte = 200;

    // A dump that was interrupted is repeated ten times, and a mutation may tell of services that are not there.
    private const int RepeatedReadings = 20;

    private static readonly ServiceIdentity Missing = ServiceIdentity.FromFirewallMark(IpFamily.V4, uint.MaxValue);

    private readonly Bench _bench = new();
    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public string Figures =>
        $"{_outcomes.Values.Sum()} readings: {string.Join(", ", _outcomes.Select(one => $"{one.Value} {one.Key}"))}";

    /// <inheritdoc />
    public string? Try(int seed)
    {
        var random = new Random(seed);
        VirtualServerTable table = new RandomTables(random, Repertoire.OfKernel).Table();
        _bench.Load(table);
        List<RecordedExchange> tables = Record(NetlinkUapi.NETLINK_GENERIC, transport => ReadTable(transport));
        List<RecordedExchange> interfaces = Record(NetlinkUapi.NETLINK_ROUTE, transport => InterfaceDirectory.Read(transport));
        List<RecordedExchange> batches = Record(NetlinkUapi.NETLINK_GENERIC, transport => Refuse(transport));
        for (int round = 0; round < Rounds; round++)
        {
            string? problem = (round % 10) switch
            {
                0 => Attempt(interfaces, random, transport => InterfaceDirectory.Read(transport) is null ? "nothing" : null),
                1 => Attempt(batches, random, Refuse),
                _ => Attempt(tables, random, transport => WellFormedTable.Check(ReadTable(transport))),
            };
            if (problem is not null)
            {
                return $"round {round}: {problem}";
            }
        }

        return null;
    }

    private static List<RecordedExchange> Record(int protocol, Action<INetlinkTransport> read)
    {
        using var recorder = new AnswerRecorder(NetlinkSocket.Open(protocol));
        read(recorder);
        return recorder.Exchanges;
    }

    private static VirtualServerTable ReadTable(INetlinkTransport transport) =>
        new IpvsClient(transport).ReadTable(ReadScope.Everything, out _);

    // Each refusal must belong to one of the requests.
    private static string? Refuse(INetlinkTransport transport)
    {
        IpvsRequest[] requests =
        [
            Requests.DeleteService(Missing),
            Requests.SetTimeouts(Timeouts.KernelDefault),
            Requests.DeleteDestination(Missing, new DestinationIdentity(new IpAddress(IpFamily.V4, 1), 1)),
        ];
        IReadOnlyList<IpvsRefusal> refusals = new IpvsClient(transport).Execute(requests);
        return refusals.All(refusal => refusal.Index >= 0 && refusal.Index < requests.Length)
            ? null
            : $"refusals of the requests {string.Join(", ", refusals.Select(refusal => refusal.Index))}";
    }

    private string? Attempt(List<RecordedExchange> exchanges, Random random, Func<INetlinkTransport, string?> read)
    {
        using var answers = new MutatedAnswers(exchanges, random);
        var lines = new List<string>();
        INetlinkTransport transport = random.Next(2) == 0 ? answers : new TracedTransport(answers, IpvsMessages.Describe, lines.Add);
        long before = GC.GetAllocatedBytesForCurrentThread();
        string outcome = "read";
        string? problem = null;
        try
        {
            problem = read(transport);
        }
        catch (Exception e) when (e is IpvsException or InterfaceException)
        {
            outcome = "refused";
            problem = e.Message.Length == 0 ? $"an error without a message: {e}" : null;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        return problem
            ?? (allocated > FixedBytes + (BytesPerByte * answers.Received) ? $"{allocated} bytes for {answers.Received} bytes" : null)
            ?? (answers.Sent > RepeatedReadings * (exchanges.Count + 10) ? $"{answers.Sent} requests instead of {exchanges.Count}" : null)
            ?? (lines.Find(line => line.Any(char.IsControl)) is { } line ? $"a control character in a line of --debug: {line}" : null);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Soak.Tables;
using Ipvsctl.Tests.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Soak.Illegal;

/// <summary>A file with mistakes is refused before the first write, each mistake with its place; and what the kernel refuses it refuses as expected.</summary>
internal sealed partial class IllegalExperiment : IExperiment
{
    private const int MostMistakes = 5;

    private readonly Bench _bench = new();
    private readonly Tally _rules = new(Rule.All.Select(rule => rule.Name));
    private int _mistakes;
    private int _asked;

    /// <inheritdoc />
    public string Figures =>
        $"{_mistakes} mistakes against {_rules.Count} rules, each at least {_rules.Least} times; {_asked} of them asked of the kernel, which refused all";

    /// <inheritdoc />
    public string? Try(int seed)
    {
        var random = new Random(seed);
        VirtualServerTable table = Table(random);
        string word = _bench.Load(table);
        ModelFile file = ModelFile.Of(random, table);
        Dictionary<string, Mistake> mistakes = Break(file);
        string text = ModelText.Of(file.Root);
        return Judge(_bench.Ipvsctl(text, "apply"), [.. mistakes.Values], text)
            ?? Bench.Compare("apply refused and changed the table", word, Ipvsadm.Word())
            ?? Ask(mistakes)
            ?? Bench.Compare("the kernel refused and changed the table", word, Ipvsadm.Word())
            ?? _rules.Add(mistakes.Keys);
    }

    // A service of either family is always there, to be given destinations.
    private static VirtualServerTable Table(Random random)
    {
        var tables = new RandomTables(random, Repertoire.OfKernel);
        var settings = new ServiceSettings(Scheduler.RoundRobin, SchedulerFlags.None, OnePacket: false, Persistence: null);
        return tables.Table(
        [
            .. tables.Table().Services,
            new VirtualService(ServiceIdentity.FromAddress(Protocol.Tcp, new IpAddress(IpFamily.V4, 0x0ac80001), 80), settings, []),
            new VirtualService(ServiceIdentity.FromAddress(Protocol.Tcp, new IpAddress(IpFamily.V6, 0xc8), 80), settings, []),
        ]);
    }

    private static Dictionary<string, Mistake> Break(ModelFile file)
    {
        var mistakes = new Dictionary<string, Mistake>(StringComparer.Ordinal);
        int wanted = file.Random.Next(1, MostMistakes + 1);
        while (mistakes.Count < wanted)
        {
            Rule rule = file.OneOf(Rule.All);
            if (!mistakes.ContainsKey(rule.Name) && rule.Break(file) is { } mistake)
            {
                mistakes.Add(rule.Name, mistake);
            }
        }

        return mistakes;
    }

    private static string? Judge(CommandResult result, Mistake[] mistakes, string text)
    {
        int expected = mistakes.Min(mistake => mistake.Kind) switch
        {
            DiagnosticKind.Syntax => 30,
            DiagnosticKind.Parameter => 35,
            _ => 32,
        };
        IEnumerable<(int Line, int Column)> wanted = mistakes.Select(mistake => mistake.Place.At).Order();
        IEnumerable<(int Line, int Column)> said = Position().Matches(result.Error)
            .Select(match => (Number(match.Groups[1]), Number(match.Groups[2])))
            .Order();
        return result.Status == expected && result.Output.Length == 0 && wanted.SequenceEqual(said)
            ? null
            : $"expected status {expected} and mistakes at {string.Join(", ", wanted)}, found status {result.Status} and mistakes at "
                + $"{string.Join(", ", said)}\n{result.Error}\n{text}";
    }

    private string? Ask(Dictionary<string, Mistake> mistakes)
    {
        _mistakes += mistakes.Count;
        foreach ((string rule, Mistake mistake) in mistakes)
        {
            if (mistake.Asked is { } question)
            {
                _asked++;
                Errno answer = Kernel.Ask(question.Command, question.Attributes);
                if (answer != question.Answer)
                {
                    return $"{rule}: the kernel answers {answer} instead of {question.Answer}";
                }
            }
        }

        return null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    // FILE:LINE:COLUMN: of everything but warnings.
    [GeneratedRegex(@"^[^:\n]+:(\d+):(\d+): (?!warning W\d)", RegexOptions.Multiline)]
    private static partial Regex Position();
}

namespace Ipvsctl.Soak.Endings;

/// <summary>A table of many like services, once as rules of ipvsadm and once as a model file, made independently of each other.</summary>
/// <param name="Services">Which services, by their numbers.</param>
/// <param name="Destinations">Which destinations each of them has, by their numbers.</param>
/// <param name="Scheduler">The scheduler of all.</param>
/// <param name="Weight">The weight of all.</param>
internal sealed record WideTable(Range Services, Range Destinations, string Scheduler, int Weight)
{
    private const int InNetwork = 250;

    private string? _word;

    /// <summary>The table as ipvsadm says it, once it was loaded by ipvsadm.</summary>
    public string Word => _word ?? throw new InvalidOperationException("it was never loaded");

    /// <summary>Makes it the kernel's table, by ipvsadm.</summary>
    public void Load()
    {
        Ipvsadm.Clear();
        Ipvsadm.Load(string.Concat(Numbers(Services).Select(service =>
            $"-A -t {Service(service)} -s {Scheduler}\n"
            + string.Concat(Numbers(Destinations).Select(destination => $"-a -t {Service(service)} -r {Destination(destination)} -m -w {Weight}\n")))));
        _word = Ipvsadm.Word();
    }

    /// <summary>The model file.</summary>
    public string Model()
    {
        string destinations = string.Join(", ", Numbers(Destinations).Select(destination => $"{{ address: {Destination(destination)} }}"));
        return $"defaults: {{ sched: {Scheduler}, weight: {Weight}, forward: nat }}\nservices:\n"
            + string.Concat(Numbers(Services).Select(service => $"- {{ address: tcp://{Service(service)}, destinations: [ {destinations} ] }}\n"));
    }

    private static string Service(int number) => $"10.1.{number / InNetwork}.{(number % InNetwork) + 1}:80";

    private static string Destination(int number) => $"10.50.0.{number + 1}:80";

    private static IEnumerable<int> Numbers(Range range) => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value);
}

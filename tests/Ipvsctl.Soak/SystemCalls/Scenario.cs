namespace Ipvsctl.Soak.SystemCalls;

/// <summary>A run whose system calls fail.</summary>
/// <param name="Name">Its name in the figures.</param>
/// <param name="Status">The exit status without a fault.</param>
/// <param name="Applies">Whether it changes the table.</param>
/// <param name="IncludesStart">Whether faults also hit what the runtime does before our own code.</param>
/// <param name="Arguments">The arguments of ipvsctl.</param>
internal sealed record Scenario(string Name, int Status, bool Applies, bool IncludesStart, params string[] Arguments)
{
    private const string File = "/run/system-calls.yaml";
    private const string RefusedFile = "/run/system-calls-refused.yaml";

    // Every kind of change: a service and destinations are added, changed and removed.
    private const string Model =
        """
        services:
        - address: tcp://10.1.2.3:80
          sched: wrr
          destinations:
          - { address: 10.50.0.1:80, forward: nat, weight: 7 }
          - { address: 10.50.0.3:80, forward: nat, weight: 3 }
        - address: tcp://10.1.2.5:443
          sched: rr
          destinations:
          - { address: 10.50.0.1:443, forward: nat, weight: 1 }

        """;

    /// <summary>The table before each run, as ipvsadm's rules.</summary>
    public const string Before =
        """
        -A -t 10.1.2.3:80 -s wrr
        -a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
        -a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 2
        -A -u 10.1.2.4:53 -s rr
        -a -u 10.1.2.4:53 -r 10.50.0.1:53 -m -w 1

        """;

    /// <summary>The table of the model, as ipvsadm's rules.</summary>
    public const string Wanted =
        """
        -A -t 10.1.2.3:80 -s wrr
        -a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 7
        -a -t 10.1.2.3:80 -r 10.50.0.3:80 -m -w 3
        -A -t 10.1.2.5:443 -s rr
        -a -t 10.1.2.5:443 -r 10.50.0.1:443 -m -w 1

        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("apply", 0, Applies: true, IncludesStart: true, "apply", "-f", File),
        // The kernel refuses the last addition, so everything is rolled back; -v starts the logger's thread.
        new("roll back", 31, Applies: false, IncludesStart: false, "apply", "-v", "-f", RefusedFile),
        new("diff", 2, Applies: false, IncludesStart: false, "diff", "-f", File),
        new("get", 0, Applies: false, IncludesStart: false, "get"),
    ];

    /// <summary>Writes the model files.</summary>
    public static void WriteFiles()
    {
        System.IO.File.WriteAllText(File, Model);
        System.IO.File.WriteAllText(RefusedFile, $"schedulers: [nosuch]\n{Model}- {{ address: tcp://10.1.2.6:80, sched: nosuch }}\n");
    }
}

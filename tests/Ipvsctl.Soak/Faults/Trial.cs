using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Netlink;

namespace Ipvsctl.Soak.Faults;

/// <summary>A table on a real kernel that is to become another, again and again, with something else going wrong each time.</summary>
internal sealed class Trial
{
    private readonly VirtualServerTable _before;
    private readonly ChangeSet _changes;
    private readonly string _word;

    /// <summary>Makes the first table the kernel's, and goes to the second and back to learn what is sent.</summary>
    public Trial(VirtualServerTable before, VirtualServerTable wanted)
    {
        Clean(director => director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), before)));
        _word = Ipvsadm.Word();
        using var transport = new FaultyTransport(Open());
        using var learning = new Director(new IpvsClient(transport));
        _before = learning.ObserveTable();
        _changes = ChangeSetBuilder.Build(_before, wanted);
        learning.Apply(_changes);
        Requests = [.. transport.Requests];
        WantedWord = Ipvsadm.Word();
        Restore();
    }

    /// <summary>How many requests each datagram of the undisturbed change has.</summary>
    public IReadOnlyList<int> Requests { get; }

    /// <summary>What ipvsadm says of the wanted table.</summary>
    public string WantedWord { get; }

    /// <summary>The services that something happens to and that are there before.</summary>
    public IReadOnlyList<VirtualService> Touched => [.. _changes.Touched.Select(_before.Find).OfType<VirtualService>()];

    /// <summary>Goes there with faults on the way; the table must be as before, or what is said to be left must be all that is.</summary>
    /// <param name="wanted">Another wanted table, which the kernel refuses; null for the wanted one.</param>
    /// <param name="faults">The faults.</param>
    public string? Fail(VirtualServerTable? wanted, params IReadOnlyList<Fault> faults)
    {
        using var transport = new FaultyTransport(Open(), faults);
        Exception? failure = Apply(transport, wanted is null ? _changes : ChangeSetBuilder.Build(_before, wanted));
        string word = Ipvsadm.Word();
        string? problem = failure switch
        {
            null => "it went well",
            RollbackException { Left: null } => faults.Any(fault => fault.Lasting) ? null : $"it is said to be unknown: {failure.Message}",
            RollbackException { Left: { } left } => word == _word ? $"nothing is left of what is said to be: {failure.Message}" : Finish(left, failure),
            _ => word == _word ? null : $"it is not as before: {failure.Message}\n{word}",
        };
        if (word != _word)
        {
            Restore();
        }

        return problem;
    }

    /// <summary>Goes there, and stops at a step that the kernel refuses: what is done is what was told, and no more.</summary>
    /// <param name="step">Which step, counted from 0.</param>
    public string? Stop(int step)
    {
        using var transport = new FaultyTransport(Open(), new Fault(FaultKind.Refused, step));
        var told = new List<Change>();
        Exception? failure = Apply(transport, _changes, told.Add, OnFailure.Stop);
        string stopped = Ipvsadm.Word();
        Restore();
        Clean(director => director.Apply(new ChangeSet([.. told])));
        string expected = Ipvsadm.Word();
        Restore();
        return failure is not IpvsException ? $"it ended with {failure}"
            : told.Count != step ? $"{told.Count} steps were told, {step} were done"
            : stopped == expected ? null : $"it is not what was told:\n{stopped}";
    }

    /// <summary>Fails at the last request, and meanwhile another program deletes something: it stays deleted, and all else is as before.</summary>
    /// <param name="datagram">Before which datagram.</param>
    /// <param name="deletion">What the other program does.</param>
    public string? Meanwhile(int datagram, IpvsRequest deletion)
    {
        var last = new Fault(FaultKind.Refused, Requests.Count - 1, Requests[^1] - 1);
        using var transport = new FaultyTransport(Open(), last) { BeforeChange = number => Other(number == datagram, deletion) };
        Exception? failure = Apply(transport, _changes);
        string left = Ipvsadm.Word();
        Restore();
        Other(now: true, deletion);
        string expected = Ipvsadm.Word();
        string? problem = left != expected ? $"it is not as the other program left it: {failure?.Message}\n{left}"
            : failure is RollbackException { Left: { } rest } ? Finish(rest, failure)
            : $"the deletion is not named: {failure?.Message}";
        Restore();
        return problem;
    }

    /// <summary>Goes there, and something happens before the first write that must do no harm.</summary>
    /// <param name="happening">What happens.</param>
    public string? Succeed(Action happening)
    {
        using var transport = new FaultyTransport(Open()) { BeforeChange = number => Happen(number == 0, happening) };
        Exception? failure = Apply(transport, _changes);
        string word = Ipvsadm.Word();
        Restore();
        return failure is not null ? failure.Message : word == WantedWord ? null : $"it is not as wanted:\n{word}";
    }

    private static NetlinkSocket Open() => NetlinkSocket.Open(NetlinkUapi.NETLINK_GENERIC);

    private static void Clean(Action<Director> act)
    {
        using Director director = Director.Open();
        act(director);
    }

    private static void Happen(bool now, Action happening)
    {
        if (now)
        {
            happening();
        }
    }

    private static void Other(bool now, IpvsRequest deletion) => Happen(now, () =>
    {
        using IpvsClient client = IpvsClient.Open();
        client.Execute([deletion]);
    });

    private static Exception? Apply(
        INetlinkTransport transport, ChangeSet changes, Action<Change>? done = null, OnFailure onFailure = OnFailure.Rollback)
    {
        using var director = new Director(new IpvsClient(transport));
        try
        {
            director.Apply(changes, new ApplyOptions { OnStep = done, OnFailure = onFailure });
            return null;
        }
        catch (DirectorException e)
        {
            return e;
        }
    }

    // What is left to do is all that is left, and can be done.
    private string? Finish(ChangeSet left, Exception failure)
    {
        Clean(director => director.Apply(new ChangeSet(left.Changes)));
        return Ipvsadm.Word() == _word ? null : $"more is left than this says: {failure.Message}\n{Ipvsadm.Word()}";
    }

    private void Restore()
    {
        Clean(director => director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), _before)));
        if (Ipvsadm.Word() is var word && word != _word)
        {
            throw new InvalidOperationException($"the first table cannot be had again:\n{_word}\n{word}");
        }
    }
}

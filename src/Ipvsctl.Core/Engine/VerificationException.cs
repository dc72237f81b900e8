using Ipvsctl.Changes;
using Ipvsctl.Ipvs;

namespace Ipvsctl;

/// <summary>All changes were written, but the table differs from them or cannot be read.</summary>
public sealed class VerificationException : DirectorException
{
    internal VerificationException(VerificationOutcome outcome, ChangeSet? left, Exception? cause = null) : base(cause)
    {
        Outcome = outcome;
        Left = left;
    }

    /// <summary>The result of the verification.</summary>
    public VerificationOutcome Outcome { get; }

    /// <summary>The differences, as the changes that would remove them; null if the table cannot be read.</summary>
    public ChangeSet? Left { get; }

    private protected override string Describe() => "cannot verify what was written: " + Outcome switch
    {
        VerificationOutcome.ChangedByAnotherProgram =>
            $"another program is changing the table: {Left!.Changes.Length} differences are left, the first is {Left.Changes[0]}: "
            + "find it (keepalived, ldirectord, a second cron job?), and run the command again",
        VerificationOutcome.NotKept =>
            $"this kernel does not keep {NotKept()}: remove the setting from the file, or use a kernel that has it",
        VerificationOutcome.Unreadable =>
            "everything was written, but the table cannot be read: "
            + (InnerException is IpvsException { Answer: var answer, Remedy: var remedy } ? $"{answer}: {remedy}" : "out of memory"),
    };

    // The description of the change ("changing destination X of service Y") names the place.
    private string NotKept()
    {
        string[] fields =
        [
            .. Left!.Changes.SelectMany(change => FieldChanges.For(change)
                .Select(field => $"{field.Field.Name} when {change}: wrote {field.After}, reads {field.Before}")),
        ];
        return ShortList.Join(fields, separator: "; ", beforeRest: "; ");
    }
}

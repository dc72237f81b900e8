namespace Ipvsctl.Model;

/// <summary>The words for flags in model files. The schedulers sh and mh have words of their own for the flags that they use.</summary>
internal static class FlagWords
{
    /// <summary>The word for scheduling each packet separately; a flag of the service, not of the scheduler.</summary>
    public const string OnePacket = "one-packet";

    /// <summary>All words that a model file accepts, separated by spaces.</summary>
    public const string Accepted = "sh-fallback sh-port mh-fallback mh-port flag-1 flag-2 flag-3 one-packet";

    private static readonly SchedulerFlags[] Flags = [SchedulerFlags.Flag1, SchedulerFlags.Flag2, SchedulerFlags.Flag3];

    /// <summary>The words that a service with this scheduler accepts, the scheduler's own first.</summary>
    public static IEnumerable<string> For(Scheduler scheduler) =>
    [
        .. Array.ConvertAll(Flags, flag => Word(flag, scheduler)).Union(Array.ConvertAll(Flags, GeneralWord)),
        OnePacket,
    ];

    /// <summary>Reads a word; null if it is unknown or belongs to another scheduler.</summary>
    public static SchedulerFlags? Parse(string word, Scheduler scheduler)
    {
        foreach (SchedulerFlags flag in Flags)
        {
            if (word == GeneralWord(flag) || word == Word(flag, scheduler))
            {
                return flag;
            }
        }

        return null;
    }

    /// <summary>The words for a service's flags.</summary>
    public static IEnumerable<string> Words(ServiceSettings settings)
    {
        foreach (SchedulerFlags flag in Flags)
        {
            if (settings.Flags.HasFlag(flag))
            {
                yield return Word(flag, settings.Scheduler);
            }
        }

        if (settings.OnePacket)
        {
            yield return OnePacket;
        }
    }

    private static string Word(SchedulerFlags flag, Scheduler scheduler) => (scheduler.Name, flag) switch
    {
        ("sh" or "mh", SchedulerFlags.Flag1) => $"{scheduler}-fallback",
        ("sh" or "mh", SchedulerFlags.Flag2) => $"{scheduler}-port",
        _ => GeneralWord(flag),
    };

    private static string GeneralWord(SchedulerFlags flag) => flag switch
    {
        SchedulerFlags.Flag1 => "flag-1",
        SchedulerFlags.Flag2 => "flag-2",
        _ => "flag-3",
    };
}

using Ipvsctl.Model;

namespace Ipvsctl.Files;

/// <summary>The words for flags in model files: the two schedulers that know flags have words of their own.</summary>
internal static class FlagWords
{
    /// <summary>The word for scheduling every packet by itself; no flag of the scheduler's.</summary>
    public const string OnePacket = "one-packet";

    private static readonly SchedulerFlags[] Flags = [SchedulerFlags.Flag1, SchedulerFlags.Flag2, SchedulerFlags.Flag3];

    /// <summary>The words that a service with this scheduler may use, its own ones first.</summary>
    public static IEnumerable<string> For(Scheduler scheduler) =>
        [.. Flags.Select(flag => Word(flag, scheduler)).Union(Flags.Select(General)), OnePacket];

    /// <summary>Reads a word; one of another scheduler's means nothing here.</summary>
    public static SchedulerFlags? Parse(string word, Scheduler scheduler)
    {
        foreach (SchedulerFlags flag in Flags)
        {
            if (word == General(flag) || word == Word(flag, scheduler))
            {
                return flag;
            }
        }

        return null;
    }

    /// <summary>The words for a service's flags.</summary>
    public static IEnumerable<string> Words(ServiceSettings settings)
    {
        foreach (SchedulerFlags flag in Flags.Where(flag => settings.Flags.HasFlag(flag)))
        {
            yield return Word(flag, settings.Scheduler);
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
        _ => General(flag),
    };

    private static string General(SchedulerFlags flag) => flag switch
    {
        SchedulerFlags.Flag1 => "flag-1",
        SchedulerFlags.Flag2 => "flag-2",
        _ => "flag-3",
    };
}

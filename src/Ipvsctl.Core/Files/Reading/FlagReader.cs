using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Reads the flags of a service. Rejects duplicates.</summary>
/// <param name="scalars">Reads single values.</param>
internal sealed class FlagReader(ScalarReader scalars)
{
    private static readonly string[] AllWords = FlagWords.Accepted.Split(' ');

    /// <summary>Reads the flags.</summary>
    /// <param name="words">The words in the file; null for none.</param>
    /// <param name="scheduler">The scheduler, which determines the allowed flags; null if it is unknown, so that any may be right.</param>
    public (SchedulerFlags Flags, bool OnePacket) Read(IReadOnlyList<Scalar>? words, Scheduler? scheduler)
    {
        var flags = SchedulerFlags.None;
        var seen = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        foreach (Scalar item in words ?? [])
        {
            if (scalars.Readable(item) is not { } word)
            {
                continue;
            }

            if (!seen.TryAdd(word.Text, word.At))
            {
                scalars.Report(word, $"duplicate flag {word.Text}", $"first stated on line {seen[word.Text].Line}");
            }
            else if (scheduler is { } known && word.Text != FlagWords.OnePacket)
            {
                flags |= ReadFlag(word, known) ?? SchedulerFlags.None;
            }
        }

        return (flags, seen.ContainsKey(FlagWords.OnePacket));
    }

    private SchedulerFlags? ReadFlag(Scalar word, Scheduler scheduler)
    {
        // A flag of another scheduler begins with that scheduler's name.
        string owner = word.Text.Split('-')[0];
        if (FlagWords.Parse(word.Text, scheduler) is null && AllWords.Contains(word.Text))
        {
            scalars.Report(
                word, $"{word.Text} needs the scheduler {owner}, not {scheduler}", $"expected one of {string.Join(", ", FlagWords.For(scheduler))}");
            return null;
        }

        return scalars.Word(word, "the flag", text => FlagWords.Parse(text, scheduler), FlagWords.For(scheduler));
    }
}

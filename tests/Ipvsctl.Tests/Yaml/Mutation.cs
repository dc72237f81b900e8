namespace Ipvsctl.Tests.Yaml;

/// <summary>Makes small changes to a text.</summary>
internal static class Mutation
{
    private const int MostChanges = 6;

    /// <summary>The text with a few changes: something removed, repeated, moved, swapped, or one of the pieces put in.</summary>
    public static string Of(string text, IReadOnlyList<string> pieces, Random random)
    {
        for (int changes = random.Next(1, MostChanges); changes > 0; changes--)
        {
            int at = random.Next(text.Length + 1);
            int length = Math.Min(random.Next(1, 12), text.Length - at);
            string part = text.Substring(at, length);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(random.Next(text.Length + 1), part),
                2 => text.Remove(at, length).Insert(random.Next(text.Length - length + 1), part),
                3 => text.Remove(at, length).Insert(at, pieces[random.Next(pieces.Count)]),
                _ => text.Insert(at, pieces[random.Next(pieces.Count)]),
            };
        }

        return text;
    }
}

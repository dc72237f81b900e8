using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>The words of model files for the values of one type. If a value has several words, output uses the first.</summary>
/// <param name="words">The words, separated by spaces; one constant string, because attributes use it, too.</param>
/// <param name="values">The value of each word.</param>
internal sealed class WordTable<T>(string words, params ImmutableArray<T> values) where T : struct, Enum
{
    /// <summary>The words, in the order in which messages list them.</summary>
    public ImmutableArray<string> Words { get; } = [.. words.Split(' ')];

    /// <summary>The word for a value; null if it has none.</summary>
    public string? Find(T value)
    {
        int index = values.IndexOf(value);
        return index < 0 ? null : Words[index];
    }

    /// <summary>The value of a word; null if the word is unknown.</summary>
    public T? Parse(string word)
    {
        int index = Words.IndexOf(word);
        return index < 0 ? null : values[index];
    }
}

using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>The words of model files for the values of one type. Where a value has several words, the first is the one that is written.</summary>
/// <param name="words">The words, separated by spaces: a constant, so that annotations can name it.</param>
/// <param name="values">The value of each word.</param>
internal sealed class WordTable<T>(string words, params ImmutableArray<T> values) where T : struct, Enum
{
    /// <summary>The words, the preferred ones first.</summary>
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

using Microsoft.CodeAnalysis.CSharp;

namespace Ipvsctl.Generators;

/// <summary>Formats names and literals as C#.</summary>
internal static class Identifiers
{
    /// <summary>Prefixes a name with @ if it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Returns the name of the local for a property's value.</summary>
    /// <param name="property">The property.</param>
    /// <param name="taken">The names that the generated method uses itself, which the local must not have.</param>
    public static string Local(string property, params string[] taken)
    {
        string bare = property.TrimStart('@');
        string name = CamelCase(bare);
        return name == bare || taken.Contains(name) ? name + "Value" : Escape(name);
    }

    /// <summary>Formats a text as a string literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>Converts a name to lower case with dashes: paramsFile becomes params-file.</summary>
    public static string KebabCase(string name) => string.Concat(
        name.Select((letter, i) => char.IsUpper(letter) ? $"{(i == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private static string CamelCase(string name)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            // The last capital of a run begins the next word: UDPTimeout becomes udpTimeout.
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }
}

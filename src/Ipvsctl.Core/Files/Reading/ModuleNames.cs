using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Reads names of kernel modules of one kind: those in the kernel tree, and those that the file declares. The kernel loads a module of that
/// name, so a name must be a word (docs/kernel.md#schedulers).
/// </summary>
/// <param name="scalars">Reports mistakes.</param>
/// <param name="kind">The kind, with its article: "a scheduler".</param>
/// <param name="key">The key at the top of the file that declares more names.</param>
/// <param name="maximum">The maximum length of a name.</param>
/// <param name="known">The names in the kernel tree.</param>
internal sealed class ModuleNames(ScalarReader scalars, string kind, string key, int maximum, IEnumerable<string> known)
{
    private readonly List<string> _names = [.. known];

    // If a declaration cannot be read, an unknown name may be the declared one.
    private bool _isComplete = true;

    private string Noun => kind[(kind.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>Adds the names that the file declares.</summary>
    public ModuleNames Declare(IReadOnlyList<Scalar>? names)
    {
        foreach (Scalar name in names ?? [])
        {
            if (!name.Reported && IsName(name))
            {
                _names.Add(name.Text);
            }
            else
            {
                _isComplete = false;
            }
        }

        return this;
    }

    /// <summary>Reads a name; null if there is none, or if it is invalid.</summary>
    public string? Read(Scalar? scalar)
    {
        if (scalars.Readable(scalar) is not { } written || !IsName(written))
        {
            return null;
        }

        if (_names.Contains(written.Text))
        {
            return written.Text;
        }

        scalars.NoteUnknown(true);
        if (_isComplete)
        {
            scalars.Report(
                written,
                $"the {Noun} {written.Text} is unknown{NearestWord.Hint(written.Text, _names)}",
                $"expected one of {string.Join(", ", _names.Order(StringComparer.Ordinal))}, or {key}: [{written.Text}] at the top");
        }

        return null;
    }

    private bool IsName(Scalar written)
    {
        string text = written.Text;
        if (text.Length > 0 && text.Length <= maximum && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
        {
            return true;
        }

        scalars.Report(
            written,
            $"{(text.Length == 0 ? "an empty text" : text)} is not the name of {kind}{NearestWord.Hint(text, _names)}",
            $"expected a word of at most {maximum} letters, such as {string.Join(", ", _names.Order(StringComparer.Ordinal))}");
        return false;
    }
}

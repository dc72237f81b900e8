using System.Globalization;
using System.Text;

namespace Ipvsctl.Netlink;

/// <summary>
/// Formats one message as one line: words, then attributes under the kernel's names, with nests in braces. Inside a nest, it drops the part
/// of a name up to <c>_ATTR_</c>, because the nest's name implies it.
/// </summary>
internal sealed partial class MessageLine : IAttributeVisitor
{
    private const string PrefixEnd = "_ATTR_";

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _begun;

    /// <summary>Appends a word.</summary>
    public void Word(string word)
    {
        if (_begun)
        {
            _text.Append(' ');
        }

        _text.Append(word);
        _begun = true;
    }

    /// <inheritdoc />
    public void Number(string name, ulong value) => Word($"{Name(name)}={value.ToString(CultureInfo.InvariantCulture)}");

    /// <inheritdoc />
    public void Text(string name, string value) => Word($"{Name(name)}={(value.Contains(' ') ? $"\"{value}\"" : value)}");

    /// <inheritdoc />
    public void Field<T>(string name, T value) where T : struct, INetlinkField<T> => Word($"{Name(name)}={value}");

    /// <inheritdoc />
    public void Unknown(ushort number, ReadOnlySpan<byte> payload) =>
        Word($"ATTR_{number}{(payload.IsEmpty ? "" : $"=0x{Convert.ToHexStringLower(payload)}")}");

    /// <inheritdoc />
    public void Enter(string name)
    {
        Word($"{Name(name)}{{");
        _depth++;
        _begun = false;
    }

    /// <inheritdoc />
    public void Leave()
    {
        _text.Append('}');
        _depth--;
        _begun = true;
    }

    /// <summary>Returns the line, with control characters replaced by question marks.</summary>
    public override string ToString() =>
        new(Array.ConvertAll(_text.ToString().ToCharArray(), letter => char.IsControl(letter) ? '?' : letter));

    private string Name(string name) =>
        _depth > 0 && name.IndexOf(PrefixEnd, StringComparison.Ordinal) is >= 0 and var at ? name[(at + PrefixEnd.Length)..] : name;
}

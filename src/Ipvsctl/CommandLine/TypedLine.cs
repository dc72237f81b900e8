namespace Ipvsctl.CommandLine;

/// <summary>A command line as typed, split into words and options with their values.</summary>
internal sealed class TypedLine
{
    private const string ModelFileOption = "--file";

    private readonly Dictionary<string, List<string>> _options = [];

    private TypedLine()
    {
    }

    /// <summary>The words that are neither options nor values of options.</summary>
    public List<string> Words { get; } = [];

    /// <summary>The names of the given options, in the order of their first appearance.</summary>
    public IEnumerable<string> Options => _options.Keys;

    /// <summary>The first unknown option, as typed; null if there is none.</summary>
    public string? UnknownOption { get; private set; }

    /// <summary>Reads a command line: <c>--x v</c>, <c>--x=v</c>, <c>-x v</c>, <c>-x=v</c>, <c>-xv</c> and words, in any order.</summary>
    /// <exception cref="UsageException">The value of an option is missing or not allowed.</exception>
    public static TypedLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new TypedLine();
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            if (!IsOption(argument))
            {
                line.Words.Add(argument);
                continue;
            }

            (string name, string? value) = Split(argument);
            Option? option = Catalog.AllOptions.FirstOrDefault(option => option.Name == name || option.Short == name);
            if (option is null)
            {
                line.UnknownOption ??= argument.StartsWith("--", StringComparison.Ordinal) ? name : argument;
            }
            else if (option.Value is null)
            {
                line.Add(option, value is null ? null : throw UnexpectedValue(name, value));
            }
            else
            {
                line.Add(option, value ?? (++i < arguments.Count ? arguments[i] : throw new UsageException($"{name} needs a value")));
            }
        }

        return line;
    }

    /// <summary>Whether an option was given.</summary>
    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>The values of an option that was given; none for a switch.</summary>
    public IReadOnlyList<string> Values(string option) => _options[option];

    // "-" is standard input, and "-1" is a number.
    private static bool IsOption(string argument) =>
        argument.Length > 1 && argument[0] == '-' && !char.IsAsciiDigit(argument[1]);

    private static (string Name, string? Value) Split(string argument)
    {
        if (argument.StartsWith("--", StringComparison.Ordinal))
        {
            int equals = argument.IndexOf('=');
            return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
        }

        return argument.Length == 2
            ? (argument, null)
            : (argument[..2], argument[2] == '=' ? argument[3..] : argument[2..]);
    }

    // Other programs accept -vv to log more.
    private static UsageException UnexpectedValue(string name, string value) => new(
        name.Length == 2 && value.Length > 0 && value.Trim(name[1]).Length == 0
            ? $"{name} may not be repeated"
            : $"{name} takes no value{(value.Length == 0 ? "" : $" (got {value})")}");

    private void Add(Option option, string? value)
    {
        if (!_options.TryGetValue(option.Name, out List<string>? values))
        {
            _options.Add(option.Name, values = []);
        }
        else if (option is { Value: not null, Repeats: false })
        {
            throw new UsageException($"{option.Name} may be given only once");
        }

        // An unset variable in a script must not count as "not given", because that would silently drop a limit or a namespace.
        // An empty model file name is an unreadable file, as in the Go tool.
        if (value is "" && option.Name != ModelFileOption)
        {
            throw new UsageException($"{option.Name} is given without a value");
        }

        if (value is not null)
        {
            values.Add(value);
        }
    }
}

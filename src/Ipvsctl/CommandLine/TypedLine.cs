namespace Ipvsctl.CommandLine;

/// <summary>A command line as typed, split into words and options with their values.</summary>
internal sealed class TypedLine
{
    private const string ModelFileOption = "--file";
    private const string EndOfOptions = "--";

    private readonly Dictionary<string, TypedOption> _options = [];

    private TypedLine()
    {
    }

    /// <summary>The words that are neither options nor values of options.</summary>
    public List<string> Words { get; } = [];

    /// <summary>The given options, in the order of their first appearance.</summary>
    public IEnumerable<TypedOption> Options => _options.Values;

    /// <summary>The unknown options, as typed.</summary>
    public List<string> UnknownOptions { get; } = [];

    /// <summary>Whether a word may be the value of an unknown option, so that nothing certain can be said about the words.</summary>
    public bool HasDoubtfulWord { get; private set; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty { get; private init; }

    /// <summary>The mistakes found so far.</summary>
    public UsageProblems Problems { get; } = new();

    /// <summary>
    /// Reads a command line: <c>--x v</c>, <c>--x=v</c>, <c>-x v</c>, <c>-x=v</c>, <c>-xv</c> and words, in any order. After <c>--</c>
    /// there are only words.
    /// </summary>
    public static TypedLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new TypedLine { IsEmpty = arguments.Count == 0 };
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            if (argument == EndOfOptions)
            {
                line.Words.AddRange(arguments.Skip(i + 1));
                break;
            }

            string? next = i + 1 < arguments.Count ? arguments[i + 1] : null;
            if (!LooksLikeOption(argument))
            {
                line.Words.Add(argument);
            }
            else if (line.ReadOption(argument, next))
            {
                i++;
            }
        }

        return line;
    }

    /// <summary>Whether an option was given.</summary>
    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>The values of an option; none for a switch, and none if it was not given.</summary>
    public IReadOnlyList<string> Values(string option) => _options.TryGetValue(option, out TypedOption? typed) ? typed.Values : [];

    /// <summary>Finds an option by its long or short name; null if there is none.</summary>
    public static Option? Find(string name) => Catalog.AllOptions.FirstOrDefault(option => option.Name == name || option.Short == name);

    // "-" is standard input, and "-1" is a number.
    private static bool LooksLikeOption(string argument) =>
        argument.Length > 1 && argument[0] == '-' && !char.IsAsciiDigit(argument[1]);

    // Returns whether the next argument is the value of the option.
    private bool ReadOption(string argument, string? next)
    {
        (string name, string? value) = Split(argument);
        Option? option = Find(name);
        if (option is null || IsLongNameWithOneDash(argument))
        {
            UnknownOptions.Add(argument.StartsWith("--", StringComparison.Ordinal) ? name : argument);
            HasDoubtfulWord |= !argument.Contains('=') && next is not null && !LooksLikeOption(next);
            return false;
        }

        TypedOption typed = Add(option, name);
        if (option.Value is null)
        {
            CheckSwitch(name, value);
            return false;
        }

        if (value is not null)
        {
            AddValue(typed, value);
            return false;
        }

        if (next is null || (!TakesAnyText(option.Value.Kind) && LooksLikeOption(next) && Find(Split(next).Name) is not null))
        {
            Problems.Add($"{name} needs a value");
            return false;
        }

        AddValue(typed, next);
        return true;
    }

    // A file may be called --help, but no number, time or address begins with a dash.
    private static bool TakesAnyText(ValueKind kind) => kind is ValueKind.Text or ValueKind.File or ValueKind.Url or ValueKind.Namespace;

    // Without this check, "-file web.yaml" would be the file "ile".
    private static bool IsLongNameWithOneDash(string argument) =>
        argument.Length > 2 && argument[1] != '-' && Find($"-{argument.Split('=')[0]}") is not null;

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
    private void CheckSwitch(string name, string? value)
    {
        if (value is not null)
        {
            Problems.Add(name.Length == 2 && value.Length > 0 && value.Trim(name[1]).Length == 0
                ? Repeated(name)
                : $"{name} takes no value{(value.Length == 0 ? "" : $" (got {value})")}");
        }
    }

    private static string Repeated(string name) => $"{name} may not be repeated";

    private TypedOption Add(Option option, string name)
    {
        if (!_options.TryGetValue(option.Name, out TypedOption? typed))
        {
            _options.Add(option.Name, typed = new TypedOption(option, name));
        }
        else if (option.Value is null)
        {
            Problems.Add(Repeated(name));
        }
        else if (!option.Repeats)
        {
            Problems.Add($"{option.Name} may be given only once");
        }

        return typed;
    }

    // An unset variable in a script must not count as "not given", because that would silently drop a limit or a namespace.
    // An empty model file name is an unreadable file, as in the Go tool.
    private void AddValue(TypedOption typed, string value)
    {
        if (value.Length == 0 && typed.Option.Name != ModelFileOption)
        {
            Problems.Add($"the value of {typed.Name} is empty");
        }
        else
        {
            typed.Values.Add(value);
        }
    }
}

namespace ConsoleAppFramework;

/// <summary>What the command generator reads of the framework, which adds it to the program as source.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CommandAttribute(string command) : Attribute
{
    public string Command { get; } = command;
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class RegisterCommandsAttribute : Attribute;

[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ArgumentAttribute : Attribute;

internal interface IArgumentParser<T>
{
    static abstract bool TryParse(ReadOnlySpan<char> s, out T result);
}

internal sealed record ConsoleAppContext(object? GlobalOptions);

internal static class ConsoleApp
{
    internal ref struct GlobalOptionsBuilder
    {
        public T AddGlobalOption<T>(string name) => throw new NotSupportedException(name);
    }
}

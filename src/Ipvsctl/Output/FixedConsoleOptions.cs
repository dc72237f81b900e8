using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Ipvsctl.Output;

/// <summary>The logger's options, which never change.</summary>
/// <param name="value">The options.</param>
internal sealed class FixedConsoleOptions(ConsoleLoggerOptions value) : IOptionsMonitor<ConsoleLoggerOptions>
{
    /// <inheritdoc />
    public ConsoleLoggerOptions CurrentValue => value;

    /// <inheritdoc />
    public ConsoleLoggerOptions Get(string? name) => value;

    /// <inheritdoc />
    public IDisposable? OnChange(Action<ConsoleLoggerOptions, string?> listener) => null;
}

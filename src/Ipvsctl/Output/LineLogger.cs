using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Ipvsctl.Output;

/// <summary>
/// Writes log messages at once, on the caller's thread. The package's own logger starts a thread, which a limit can forbid, and whose failure
/// would end an apply in the middle (docs/reliability.md, syscalls).
/// </summary>
/// <param name="formatter">Formats the messages.</param>
/// <param name="writer">Receives them.</param>
internal sealed class LineLogger(ConsoleFormatter formatter, TextWriter writer) : ILoggerProvider, ILogger
{
    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    /// <inheritdoc />
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatText)
    {
        var entry = new LogEntry<TState>(logLevel, "", eventId, state, exception, (value, error) => formatText(value, error));
        formatter.Write(in entry, scopeProvider: null, writer);
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }
}

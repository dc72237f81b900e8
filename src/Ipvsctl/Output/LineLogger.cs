using Microsoft.Extensions.Logging;

namespace Ipvsctl.Output;

/// <summary>
/// Writes each log message as one line: its level, then its text. It writes at once, on the caller's thread. The framework's console logger
/// starts a thread, which a limit can forbid, and whose failure would end an apply in the middle.
/// </summary>
/// <param name="writer">Receives the lines.</param>
internal sealed class LineLogger(TextWriter writer) : ILoggerProvider, ILogger
{
    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    /// <inheritdoc />
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string level = logLevel == LogLevel.Information ? "INFO" : logLevel.ToString().ToUpperInvariant();
        writer.WriteLine($"{level} {formatter(state, exception)}");
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Ipvsctl.Output;

/// <summary>Formats a log message as one line: its level, then its text.</summary>
internal sealed class LineFormatter() : ConsoleFormatter("line")
{
    /// <inheritdoc />
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        string level = logEntry.LogLevel == LogLevel.Information ? "INFO" : logEntry.LogLevel.ToString().ToUpperInvariant();
        textWriter.WriteLine($"{level} {logEntry.Formatter(logEntry.State, logEntry.Exception)}");
    }
}

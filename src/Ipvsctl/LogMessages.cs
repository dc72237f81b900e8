using Ipvsctl.Changes;
using Microsoft.Extensions.Logging;

namespace Ipvsctl;

/// <summary>The log messages of <c>-v</c> and <c>--debug</c>. ChangeText describes a change.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "{Line}")]
    public static partial void Done(this ILogger logger, string line);

    [LoggerMessage(2, LogLevel.Information, "{Summary} in {Milliseconds} ms")]
    public static partial void Finished(this ILogger logger, ChangeSummary summary, long milliseconds);

    [LoggerMessage(3, LogLevel.Debug, "{Line}")]
    public static partial void Message(this ILogger logger, string line);
}

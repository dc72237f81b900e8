using Ipvsctl.Changes;
using Microsoft.Extensions.Logging;

namespace Ipvsctl;

/// <summary>Every message of <c>-v</c> and <c>--debug</c>. The words for a change are in ChangeText.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "{Line}")]
    public static partial void Done(this ILogger logger, string line);

    [LoggerMessage(2, LogLevel.Information, "{Summary} in {Milliseconds} ms")]
    public static partial void Finished(this ILogger logger, ChangeSummary summary, long milliseconds);

    [LoggerMessage(3, LogLevel.Debug, "{Line}")]
    public static partial void Message(this ILogger logger, string line);
}

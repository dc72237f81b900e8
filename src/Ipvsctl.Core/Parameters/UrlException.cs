namespace Ipvsctl.Parameters;

/// <summary>A URL cannot be fetched. The message is the reason; it contains no secret.</summary>
internal sealed class UrlException(string reason, Exception? cause = null) : Exception(reason, cause);

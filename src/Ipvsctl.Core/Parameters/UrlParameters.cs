using Ipvsctl.Yaml;

namespace Ipvsctl.Parameters;

/// <summary>Reads parameters from an http or https URL (docs/parameters.md).</summary>
internal static class UrlParameters
{
    /// <summary>The maximum document size, in bytes.</summary>
    internal const int MaximumSize = 1024 * 1024;

    // The fetch itself notices the deadline; only a resolver or a slow processor does not.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>Fetches a YAML or JSON document.</summary>
    /// <param name="url">The URL. A user name and password in it are sent, but never shown.</param>
    /// <param name="timeout">The time limit of the whole request, redirects included.</param>
    /// <param name="variable">Returns an environment variable, such as http_proxy; null for those of this process.</param>
    /// <exception cref="ParameterSourceException">The document cannot be fetched.</exception>
    /// <exception cref="DocumentException">The document is neither YAML nor JSON, or is not a mapping.</exception>
    public static IParameterSource Read(string url, TimeSpan timeout, Func<string, string?>? variable = null)
    {
        string shown = UrlText.Shown(url);
        try
        {
            byte[] document = Fetch(Parse(url), timeout, variable ?? Environment.GetEnvironmentVariable);
            using var text = new StringReader(DocumentText.Decode(document, shown));
            return new TreeParameters($"the URL {shown}", ParameterTree.Read(text, shown));
        }
        catch (UrlException e)
        {
            throw ParameterSourceException.Url(shown, e.Message, e);
        }
    }

    private static Uri Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw new UrlException(UrlText.IsAmbiguous(url)
                ? "this is no URL: in a user name or a password, write / ? # @ : as %2F %3F %23 %40 %3A"
                : "expected a URL that begins with http:// or https://");
        }

        // After the user name and password, a blank is a mistake; within, it is part of them.
        return url[(url.LastIndexOf('@') + 1)..].Trim().Any(char.IsWhiteSpace)
            ? throw new UrlException("a URL has no spaces: write %20")
            : address;
    }

    // A thread of its own, because looking up a host name cannot be canceled.
    private static byte[] Fetch(Uri address, TimeSpan timeout, Func<string, string?> variable)
    {
        // The framework looks for the user's certificates in HOME, and fails without it, as in an initramfs.
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("HOME")))
        {
            Environment.SetEnvironmentVariable("HOME", "/");
        }

        var work = Task.Factory.StartNew(
            () =>
            {
                using var deadline = new CancellationTokenSource(timeout);
                return new UrlFetch(MaximumSize, variable, deadline.Token).Get(address);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            return Task.WaitAny([work], timeout + Grace) == 0 ? work.GetAwaiter().GetResult() : throw new OperationCanceledException();
        }
        catch (OperationCanceledException e)
        {
            throw new UrlException($"it took longer than {timeout.TotalSeconds} seconds (--params-timeout)", e);
        }
    }
}

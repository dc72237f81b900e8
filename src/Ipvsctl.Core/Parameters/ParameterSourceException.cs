namespace Ipvsctl.Parameters;

/// <summary>A source of parameters could not be read.</summary>
internal sealed class ParameterSourceException : Exception
{
    private ParameterSourceException(bool isUrl, string message, Exception? cause) : base(message, cause) => IsUrl = isUrl;

    /// <summary>Whether it is a URL; otherwise it is a file.</summary>
    public bool IsUrl { get; }

    /// <summary>A file could not be read.</summary>
    public static ParameterSourceException File(string path, string reason, Exception? cause = null) =>
        new(isUrl: false, $"cannot read the parameter file {path}: {reason}", cause);

    /// <summary>A URL could not be read; <paramref name="shown"/> is the URL without credentials.</summary>
    public static ParameterSourceException Url(string shown, string reason, Exception? cause = null) =>
        new(isUrl: true, $"cannot read the parameters at {shown}: {reason}", cause);
}

namespace Ipvsctl.Parameters;

/// <summary>A source of parameters cannot be read.</summary>
internal sealed class ParameterSourceException : Exception
{
    private ParameterSourceException(bool isUrl, string message, Exception? cause) : base(message, cause) => IsUrl = isUrl;

    /// <summary>Whether the source is a URL; otherwise it is a file.</summary>
    public bool IsUrl { get; }

    /// <summary>Creates the exception for a file.</summary>
    public static ParameterSourceException File(string path, string reason, Exception? cause = null) =>
        new(isUrl: false, $"cannot read the parameter file {path}: {reason}", cause);

    /// <summary>Creates the exception for a URL; <paramref name="shown"/> is the URL without credentials.</summary>
    public static ParameterSourceException Url(string shown, string reason, Exception? cause = null) =>
        new(isUrl: true, $"cannot read the parameters at {shown}: {reason}", cause);
}

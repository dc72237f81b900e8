namespace Ipvsctl.Files;

/// <summary>The source of a value that is not written literally in the file.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Text">The text to look for in the file, or a description of the source.</param>
/// <param name="At">The position in the file, such as <c>web.yaml:7:13</c>; null if there is none.</param>
internal sealed record Origin(OriginKind Kind, string Text, string? At)
{
    /// <summary>Formats the origin, such as <c>${env.PORT} from the environment, web.yaml:7:13</c>.</summary>
    public override string ToString() => At is null ? Text : $"{Text}, {At}";
}

/// <summary>The kinds of origins.</summary>
internal enum OriginKind
{
    /// <summary>The file states no value, so the model's default applies.</summary>
    NotStated,

    /// <summary>The defaults section of the file.</summary>
    Defaults,

    /// <summary>A parameter in the value.</summary>
    Parameter,

    /// <summary>Another spelling of the value, or a consequence of another value.</summary>
    Normalization,
}

/// <summary>The words for kinds of origins.</summary>
internal static class OriginKindWords
{
    extension(OriginKind kind)
    {
        /// <summary>The word in JSON.</summary>
        public string Word => kind switch
        {
            OriginKind.NotStated => "not-stated",
            OriginKind.Defaults => "defaults",
            OriginKind.Parameter => "parameter",
            _ => "normalization",
        };
    }
}

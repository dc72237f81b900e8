namespace Ipvsctl.Files;

/// <summary>Where a value comes from that does not plainly stand in the file.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Text">What to look for in the file, or what is said of it.</param>
/// <param name="At">Where it stands, as <c>web.yaml:7:13</c>; null if nowhere.</param>
internal sealed record Origin(OriginKind Kind, string Text, string? At)
{
    /// <summary><c>${env.PORT} from the environment, web.yaml:7:13</c>.</summary>
    public override string ToString() => At is null ? Text : $"{Text}, {At}";
}

/// <summary>The kinds of origins.</summary>
internal enum OriginKind
{
    /// <summary>Nothing is stated, so the value is the one that the model's documentation names.</summary>
    NotStated,

    /// <summary>The defaults section of the file.</summary>
    Defaults,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>It is written in another spelling, or follows from something else.</summary>
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
            _ => "normalisation",
        };
    }
}

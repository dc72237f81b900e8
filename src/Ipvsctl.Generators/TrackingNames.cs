namespace Ipvsctl.Generators;

/// <summary>The names of the pipeline steps; tests use them to check whether a step was cached.</summary>
internal static class TrackingNames
{
    /// <summary>The models of the netlink attribute sets.</summary>
    public const string AttributeSets = nameof(AttributeSets);

    /// <summary>The models of the YAML mappings.</summary>
    public const string Mappings = nameof(Mappings);

    /// <summary>The models of the commands.</summary>
    public const string Commands = nameof(Commands);

    /// <summary>The model of the global options.</summary>
    public const string GlobalOptions = nameof(GlobalOptions);
}

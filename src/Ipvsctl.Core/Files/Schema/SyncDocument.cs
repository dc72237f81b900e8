using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>The connection synchronization daemons. apply stops a role that is not stated.</summary>
[YamlMapping("a sync section")]
internal sealed partial record SyncDocument
{
    /// <summary>The daemon that sends this director's connections.</summary>
    [YamlKey("master")]
    public DaemonDocument? Master { get; init; }

    /// <summary>The daemon that receives another director's connections.</summary>
    [YamlKey("backup")]
    public DaemonDocument? Backup { get; init; }
}

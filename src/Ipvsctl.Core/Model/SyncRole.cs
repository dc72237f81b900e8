namespace Ipvsctl.Model;

/// <summary>The two synchronization daemons, with the kernel's numbers (IP_VS_STATE_*).</summary>
public enum SyncRole
{
    /// <summary>Sends this director's connections (IP_VS_STATE_MASTER).</summary>
    Master = 1,

    /// <summary>Receives another director's connections (IP_VS_STATE_BACKUP).</summary>
    Backup = 2,
}

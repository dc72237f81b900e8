namespace Ipvsctl.Model;

/// <summary>The words for the roles of synchronization daemons.</summary>
internal static class SyncRoleWords
{
    extension(SyncRole role)
    {
        /// <summary>The word in model files.</summary>
        public string Word => role == SyncRole.Master ? "master" : "backup";
    }
}

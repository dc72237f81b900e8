namespace Ipvsctl.Model;

/// <summary>The words for roles.</summary>
internal static class SyncRoleWords
{
    extension(SyncRole role)
    {
        /// <summary>The word in model files.</summary>
        public string Word => role == SyncRole.Master ? "master" : "backup";
    }
}

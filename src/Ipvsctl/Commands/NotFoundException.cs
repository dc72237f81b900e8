namespace Ipvsctl.Commands;

/// <summary>The table does not contain the named service.</summary>
internal sealed class NotFoundException(string what) : Exception(what);

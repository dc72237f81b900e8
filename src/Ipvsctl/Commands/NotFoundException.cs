namespace Ipvsctl.Commands;

/// <summary>What was asked for by name is not in the table.</summary>
internal sealed class NotFoundException(string what) : Exception(what);

namespace System.Runtime.CompilerServices;

/// <summary>Required by records and init accessors; netstandard2.0 does not define it.</summary>
internal static class IsExternalInit;

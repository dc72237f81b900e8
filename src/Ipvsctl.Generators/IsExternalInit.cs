namespace System.Runtime.CompilerServices;

/// <summary>Records and init accessors compile against this type, which netstandard2.0 does not have.</summary>
internal static class IsExternalInit;

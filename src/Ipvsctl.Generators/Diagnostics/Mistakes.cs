using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators.Diagnostics;

/// <summary>
/// Receives the mistakes that a parser finds in one annotated record. The analyzer reports them. A generator only checks whether there are
/// any, and then skips the record.
/// </summary>
internal sealed class Mistakes(Action<Diagnostic>? show = null)
{
    public bool Any { get; private set; }

    public void Add(DiagnosticDescriptor descriptor, Location location, params object[] arguments)
    {
        Any = true;
        show?.Invoke(Diagnostic.Create(descriptor, location, arguments));
    }
}

using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators.Diagnostics;

/// <summary>
/// Takes the mistakes that a parser finds in one annotated record. The analyzer shows them; a generator only needs to know
/// whether there are any, and then leaves the record alone.
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

namespace Ipvsctl.Changes;

/// <summary>
/// A change of a table. The set of kinds is closed: a new kind does not compile until every <see cref="IChangeVisitor{T}"/> handles it.
/// </summary>
public abstract record Change
{
    private protected Change()
    {
    }

    /// <summary>Calls the visitor's method for this kind of change.</summary>
    internal abstract T Accept<T>(IChangeVisitor<T> visitor);

    /// <summary>Describes what the change does: <c>adding destination 10.0.0.1:80 to service tcp://10.1.2.3:80</c>.</summary>
    public sealed override string ToString() => ChangeText.For(this).Doing;
}

using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>One reason why a plan may not be applied; a closed set of facts.</summary>
public abstract record Refusal
{
    private protected Refusal()
    {
    }

    /// <summary>The reason in words.</summary>
    public sealed override string ToString() => Describe();

    private protected abstract string Describe();
}

/// <summary>A change needs an action that is not among the allowed ones.</summary>
/// <param name="Change">The change.</param>
/// <param name="Action">The action: <c>as</c>, <c>dd</c>, ...; see <see cref="AllowedActions"/>.</param>
public sealed record ActionNotAllowed(Change Change, string Action) : Refusal
{
    private protected override string Describe() => $"{Change} needs {Action}";
}

/// <summary>More destinations would be removed than the policy allows.</summary>
/// <param name="Removed">How many would be removed.</param>
/// <param name="All">How many there are.</param>
/// <param name="Limit">The policy's limit.</param>
public sealed record TooManyRemovals(int Removed, int All, RemovalLimit Limit) : Refusal
{
    private protected override string Describe() => $"{Removed} of {All} destinations would be removed, at most {Limit} may be";
}

/// <summary>A service would lose its last destination with a weight above 0.</summary>
/// <param name="Service">The service.</param>
public sealed record LeftWithoutWeight(ServiceIdentity Service) : Refusal
{
    private protected override string Describe() => $"service {Service} would be left without a destination with weight";
}

/// <summary>A protected service would be removed.</summary>
/// <param name="Service">The service.</param>
public sealed record ProtectedServiceRemoved(ServiceIdentity Service) : Refusal
{
    private protected override string Describe() => $"service {Service} is protected, and would be removed";
}

/// <summary>A protected destination would be removed.</summary>
/// <param name="Removed">The destination, and its service.</param>
public sealed record ProtectedDestinationRemoved(DestinationPath Removed) : Refusal
{
    private protected override string Describe() =>
        $"destination {Removed.Destination} is protected, and would be removed from service {Removed.Service}";
}

/// <summary>The model says nothing at all, and services with destinations would be removed.</summary>
/// <param name="Services">How many services with destinations there are.</param>
public sealed record EmptyModel(int Services) : Refusal
{
    private protected override string Describe() =>
        $"the model is empty, and would remove {Services} {(Services == 1 ? "service" : "services")} with destinations";
}

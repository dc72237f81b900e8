using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>A reason to refuse a plan. The set of kinds is closed.</summary>
public abstract record Refusal
{
    private protected Refusal()
    {
    }

    /// <summary>The reason in words.</summary>
    public sealed override string ToString() => Describe();

    private protected abstract string Describe();
}

/// <summary>A change needs an action that is not allowed.</summary>
/// <param name="Change">The change.</param>
/// <param name="Action">The action: <c>as</c>, <c>dd</c>, ...; see <see cref="AllowedActions"/>.</param>
public sealed record ActionNotAllowed(Change Change, string Action) : Refusal
{
    private protected override string Describe() => $"{Change} needs {Action}";
}

/// <summary>The plan removes more destinations than the policy allows.</summary>
/// <param name="Removed">The number of destinations that the plan removes.</param>
/// <param name="All">The number of current destinations.</param>
/// <param name="Limit">The policy's limit.</param>
public sealed record TooManyRemovals(int Removed, int All, RemovalLimit Limit) : Refusal
{
    private protected override string Describe() => $"{Removed} of {All} destinations would be removed, at most {Limit} may be";
}

/// <summary>The plan leaves a service without a destination of weight above 0.</summary>
/// <param name="Service">The service.</param>
public sealed record LeftWithoutWeight(ServiceIdentity Service) : Refusal
{
    private protected override string Describe() => $"service {Service} would be left without a destination with weight";
}

/// <summary>The plan removes a protected service.</summary>
/// <param name="Service">The service.</param>
public sealed record ProtectedServiceRemoved(ServiceIdentity Service) : Refusal
{
    private protected override string Describe() => $"service {Service} is protected, and would be removed";
}

/// <summary>The plan removes a protected destination.</summary>
/// <param name="Removed">The destination and its service.</param>
public sealed record ProtectedDestinationRemoved(DestinationPath Removed) : Refusal
{
    private protected override string Describe() =>
        $"destination {Removed.Destination} is protected, and would be removed from service {Removed.Service}";
}

/// <summary>The model is empty, and the plan removes services with destinations.</summary>
/// <param name="Services">The number of current services with destinations.</param>
public sealed record EmptyModel(int Services) : Refusal
{
    private protected override string Describe() =>
        $"the model is empty, and would remove {Services} {(Services == 1 ? "service" : "services")} with destinations";
}

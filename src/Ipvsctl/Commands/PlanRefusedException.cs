using System.Collections.Immutable;
using Ipvsctl.Changes;

namespace Ipvsctl.Commands;

/// <summary>A plan is refused: nothing was changed.</summary>
/// <param name="refusals">All reasons.</param>
/// <param name="file">The model file.</param>
internal sealed class PlanRefusedException(ImmutableArray<Refusal> refusals, string file) : Exception
{
    /// <summary>Whether the plan contains an action that is not allowed; otherwise it violates a policy or the model is empty.</summary>
    public bool IsNotAllowed => refusals.Any(refusal => refusal is ActionNotAllowed);

    /// <summary>Describes the reasons of one kind. Actions that are not allowed come first, then an empty file, then the policy.</summary>
    public override string Message
    {
        get
        {
            if (IsNotAllowed)
            {
                return $"not allowed, and nothing was changed: {string.Join("; ", refusals.OfType<ActionNotAllowed>())}";
            }

            if (refusals.OfType<EmptyModel>().FirstOrDefault() is { Services: var services })
            {
                return $"{ModelFile.NameOf(file)} is empty, and would remove {services} {(services == 1 ? "service" : "services")} with destinations: "
                    + "write services: [], or use --allow-empty, if that is meant";
            }

            return $"refused by policy; nothing was changed: {string.Join("; ", refusals)}";
        }
    }
}

using System.Collections.Immutable;
using Ipvsctl.Changes;

namespace Ipvsctl.Commands;

/// <summary>A plan may not be applied, and nothing was changed.</summary>
/// <param name="refusals">Every reason.</param>
/// <param name="file">The model file.</param>
internal sealed class PlanRefusedException(ImmutableArray<Refusal> refusals, string file) : Exception
{
    /// <summary>Whether an action was not allowed, rather than a policy broken.</summary>
    public bool IsNotAllowed => refusals.Any(refusal => refusal is ActionNotAllowed);

    /// <summary>The reasons of the first kind in words: actions that are not allowed, an empty file, the policy.</summary>
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
                return $"{file} is empty, and would remove {services} {(services == 1 ? "service" : "services")} with destinations: "
                    + "write services: [], or use --allow-empty, if that is meant";
            }

            return $"the policy refuses this, and nothing was changed: {string.Join("; ", refusals)}";
        }
    }
}

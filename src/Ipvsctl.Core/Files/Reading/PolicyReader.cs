using Ipvsctl.Changes;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Reads a policy from its document.</summary>
/// <param name="scalars">Reads single values.</param>
internal sealed class PolicyReader(ScalarReader scalars)
{
    private static readonly string[] Switch = ["true", "false"];

    /// <summary>Reads the policy; <see cref="Policy.None"/> if the section is missing.</summary>
    public Policy Read(PolicyDocument? document)
    {
        if (document is null)
        {
            return Policy.None;
        }

        bool? neverEmpty = scalars.Word<bool>(
            document.NeverEmpty, "never-empty:", word => word switch { "true" => true, "false" => false, _ => null }, Switch);
        return new Policy(
            ReadLimit(document.MaximumRemovals),
            neverEmpty ?? false,
            [.. (document.Protect ?? []).Select(ReadAddress).OfType<ProtectedAddress>()]);
    }

    private RemovalLimit? ReadLimit(Scalar? scalar)
    {
        if (scalar is not { Reported: false } written)
        {
            return null;
        }

        if (RemovalLimit.TryParse(written.Text, out RemovalLimit limit))
        {
            return limit;
        }

        scalars.Report(written, $"{written.Text} is not a limit of removals", $"expected {RemovalLimit.Expected}");
        return null;
    }

    private ProtectedAddress? ReadAddress(Scalar scalar)
    {
        if (scalar.Reported)
        {
            return null;
        }

        if (ProtectedAddress.TryParse(scalar.Text, out ProtectedAddress address))
        {
            return address;
        }

        scalars.Report(scalar, $"{scalar.Text} is not an address", $"expected {ProtectedAddress.Expected}");
        return null;
    }
}

using System.Collections.Immutable;
using Ipvsctl.Changes;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Reads a policy from its document.</summary>
/// <param name="scalars">Reads single values.</param>
internal sealed class PolicyReader(ScalarReader scalars)
{
    /// <summary>Reads the policy; <see cref="Policy.None"/> if the section is missing.</summary>
    public Policy Read(PolicyDocument? document) => document is null
        ? Policy.None
        : new Policy(
            ReadLimit(document.MaximumRemovals),
            scalars.Boolean(document.NeverEmpty, "never-empty:") ?? false,
            ReadAddresses(document.Protect ?? []));

    private RemovalLimit? ReadLimit(Scalar? scalar)
    {
        if (scalars.Readable(scalar) is not { } written)
        {
            return null;
        }

        if (RemovalLimit.TryParse(written.Text, out RemovalLimit limit))
        {
            return limit;
        }

        if (!written.Quoted && YamlInteger.Parse(written.Text) is { Value: >= 0 and <= int.MaxValue and var number })
        {
            return new RemovalLimit((int)number, IsPercentage: false);
        }

        scalars.Report(
            written,
            written.Text.Length == 0 ? "the limit of removals is empty" : $"{written.Text} is not a limit of removals",
            $"expected {RemovalLimit.Expected}");
        return null;
    }

    private ImmutableArray<ProtectedAddress> ReadAddresses(IReadOnlyList<Scalar> list)
    {
        var read = new List<ProtectedAddress>();
        foreach (Scalar scalar in list)
        {
            if (ReadAddress(scalar) is { } address)
            {
                read.Add(address);
            }
        }

        return [.. read];
    }

    private ProtectedAddress? ReadAddress(Scalar scalar)
    {
        if (scalars.Readable(scalar) is not { } written)
        {
            return null;
        }

        if (ProtectedAddress.TryParse(written.Text, out ProtectedAddress? address))
        {
            return address;
        }

        scalars.Report(
            written,
            written.Text.Length == 0 ? "the address is empty" : $"{written.Text} is not an address",
            NearestAddress.ExpectProtected(written.Text));
        return null;
    }
}

using System.Globalization;
using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Tests.Model;
using Ipvsctl.Netlink;

namespace Ipvsctl.Soak.Illegal;

/// <summary>
/// Mistakes in a destination, except in its tunnel (docs/kernel.md#destinations, docs/kernel.md#ports, docs/kernel.md#addresses,
/// docs/kernel.md#mixed-families, docs/kernel.md#thresholds).
/// </summary>
internal static class DestinationMistakes
{
    /// <summary>The rules.</summary>
    public static IEnumerable<Rule> Rules() =>
    [
        Of("a unicast IPv4 address", ["0.0.0.0:80", "224.0.0.1:80", "239.255.255.255:80", "255.255.255.255:80"], (file, text) => SetUnusable(file, IpFamily.V4, text)),
        Of("a unicast IPv6 address", ["[::]:80", "[ff02::1]:80", "[ff0e::1]:80", "[::ffff:10.0.0.1]:80"], (file, text) => SetUnusable(file, IpFamily.V6, text)),
        Of(
            "the address of a destination",
            ["010.0.0.1:80", "10.0.0", "10.0.0.256", "www:80", "fd00::1", "[::1", "[10.0.0.1]:80", "tcp://10.0.0.1:80", ""],
            (file, text) => Set(file, "address", Value.Of(text))),
        Of("the port of a destination", ["10.0.0.1:65536", "10.0.0.1:", "10.0.0.1:http", "[fd00::1]:-1"], (file, text) => Set(file, "address", Value.Of(text))),
        new("another family by tunnel only", OtherFamily),
        new("a destination once", Twice),
        Of("a weight", ["1.5", "1e2", "010", "1_000", "'7'", "ten", "0x", "1 000"], (file, text) => Set(file, "weight", new Value(text))),
        Of("a weight in range", ["-1", "2147483648", "4294967295"], SetWeight),
        Of("a forwarding method", ["localnode", "method-3", "dr", "Nat", "gatewaying", ""], (file, text) => Set(file, "forward", Value.Of(text))),
        new("a lower threshold below the upper one", file => SetThresholds(file, upper: 10, lower: 11)),
        new("a lower threshold beside an upper one", file => SetThresholds(file, upper: null, lower: 1)),
        Of("a threshold", ["-1", "4294967296", "'7'", "1.0", "many"], (file, text) => new Mistake(Part(file, "thresholds").Set("upper", new Value(text)))),
    ];

    private static Rule Of(string name, string[] texts, Func<ModelFile, string, Mistake> put) => new(name, file => put(file, file.OneOf(texts)));

    private static ServiceIdentity Service(ModelFile file, Func<ServiceIdentity, bool> fits) =>
        file.OneOf<ServiceIdentity>([.. file.Table.Services.Select(service => service.Identity).Where(fits)]);

    // A destination that is nothing special, of a service that is in the table.
    private static NewDestination Add(ModelFile file)
    {
        ServiceIdentity service = Service(file, _ => true);
        return file.AddDestination(service, service.Family, ForwardingMethod.Nat);
    }

    private static Mapping Part(ModelFile file, string name) => Add(file).Mapping.Set(name, new Mapping());

    private static Mistake Set(ModelFile file, string key, Value value) => new(Add(file).Mapping.Set(key, value));

    private static Mistake SetUnusable(ModelFile file, IpFamily family, string text)
    {
        NewDestination one = file.AddDestination(Service(file, service => service.Family == family), family, ForwardingMethod.Nat);
        IpAddress address = DestinationIdentity.TryParse(text, out IpAddress ip, out _, out string? problem) ? ip : throw new FormatException(problem);
        return new Mistake(
            one.Mapping.Set("address", Value.Of(text)),
            Ask(one, destination => destination with { Address = AddressMapping.ToWire(address) }, Errno.EINVAL));
    }

    // Beside it no daemon could run, which would be another mistake.
    private static Mistake? OtherFamily(ModelFile file)
    {
        if (!file.Claim("sync"))
        {
            return null;
        }

        ServiceIdentity service = Service(file, _ => true);
        IpFamily other = service.Family == IpFamily.V4 ? IpFamily.V6 : IpFamily.V4;
        NewDestination one = file.AddDestination(service, other, file.OneOf(ForwardingMethod.Nat, ForwardingMethod.Direct));
        return new Mistake(one.Mapping["address"], Ask(one, destination => destination, Errno.EINVAL));
    }

    private static Mistake? Twice(ModelFile file)
    {
        VirtualService[] services = [.. file.Table.Services.Where(service => !service.Destinations.IsEmpty)];
        if (services.Length == 0)
        {
            return null;
        }

        VirtualService service = file.OneOf<VirtualService>(services);
        Destination there = file.OneOf<Destination>(service.Destinations);
        Mapping again = file.AddDestination(service.Identity, LegalParts.Of(there));
        return new Mistake(again["address"], Question.Of(Requests.AddDestination(service.Identity, there), all => all, Errno.EEXIST));
    }

    private static Mistake SetWeight(ModelFile file, string text)
    {
        NewDestination one = Add(file);
        var weight = (uint)long.Parse(text, CultureInfo.InvariantCulture);
        return new Mistake(one.Mapping.Set("weight", new Value(text)), Ask(one, destination => destination with { Weight = weight }, Errno.ERANGE));
    }

    private static Mistake SetThresholds(ModelFile file, uint? upper, uint lower)
    {
        NewDestination one = Add(file);
        var thresholds = one.Mapping.Set("thresholds", new Mapping());
        if (upper is { } known)
        {
            thresholds.Set("upper", Value.Of(known));
        }

        return new Mistake(
            thresholds.Set("lower", Value.Of(lower)),
            Ask(one, destination => destination with { UpperThreshold = upper ?? 0, LowerThreshold = lower }, Errno.ERANGE));
    }

    private static Question Ask(NewDestination one, Func<DestinationAttributes, DestinationAttributes> spoil, Errno answer) => Question.Of(
        Requests.AddDestination(one.Service, one.Destination), all => all with { Destination = spoil(all.Destination!) }, answer);
}

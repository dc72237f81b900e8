using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Files;

/// <summary>What the annotations promise is what the readers take.</summary>
public class ShapeTests
{
    [Test]
    public async Task The_schedulers_are_those_that_are_known()
    {
        await Assert.That(Words(ServiceDocument.Shape, "sched")).IsEqualTo(Sorted(Scheduler.Known));
        await Assert.That(Words(DefaultsDocument.Shape, "sched")).IsEqualTo(Sorted(Scheduler.Known));
        await Assert.That(Key(ServiceDocument.Shape, "sched").Closed).IsFalse();
    }

    [Test]
    public async Task The_forwarding_methods_are_those_that_are_known()
    {
        await Assert.That(Words(DestinationDocument.Shape, "forward")).IsEqualTo(Sorted(ForwardingMethodWords.Table.Words));
        await Assert.That(Words(DefaultsDocument.Shape, "forward")).IsEqualTo(Sorted(ForwardingMethodWords.Table.Words));
    }

    [Test]
    public async Task The_flags_are_those_of_all_schedulers() =>
        await Assert.That(Words(ServiceDocument.Shape, "flags"))
            .IsEqualTo(Sorted(Scheduler.Known.SelectMany(name => FlagWords.For(new Scheduler(name))).Distinct()));

    [Test]
    public async Task The_tunnels_are_those_of_the_kernel()
    {
        await Assert.That(Words(TunnelDocument.Shape, "type")).IsEqualTo(Sorted(Enum.GetValues<TunnelType>().Select(type => type.Word)));
        await Assert.That(Words(TunnelDocument.Shape, "checksum")).IsEqualTo(Sorted(Enum.GetValues<TunnelChecksum>().Select(checksum => checksum.Word)));
    }

    [Test]
    public async Task Every_forwarding_method_is_read_and_no_other()
    {
        foreach (string word in ForwardingMethodWords.Table.Words)
        {
            await Assert.That(Loading.Lines(Loading.InDestination($"forward: {word}"))).IsEqualTo("");
        }

        await Assert.That(Key(DestinationDocument.Shape, "forward").Closed).IsTrue();
        await Assert.That(Key(DefaultsDocument.Shape, "forward").Closed).IsTrue();
    }

    [Test]
    public async Task Every_flag_of_a_scheduler_is_read()
    {
        foreach (string scheduler in Scheduler.Known)
        {
            string flags = string.Join(", ", FlagWords.For(new Scheduler(scheduler)));
            await Assert.That(Loading.Lines(Loading.InService($"sched: {scheduler}\nflags: [{flags}]"))).IsEqualTo("");
        }
    }

    [Test]
    [Arguments("port", 0L, 65535L)]
    [Arguments("weight", 0L, 2147483647L)]
    public async Task The_ranges_are_those_that_are_checked(string key, long minimum, long maximum)
    {
        YamlKeyShape shape = Key(DefaultsDocument.Shape, key);
        await Assert.That((shape.Minimum, shape.Maximum)).IsEqualTo((minimum, maximum));
        await Assert.That(Loading.Lines($"defaults: {{{key}: {minimum}}}\n# ")).IsEqualTo("");
        await Assert.That(Loading.Lines($"defaults: {{{key}: {maximum}}}\n# ")).IsEqualTo("");
        await Assert.That(Loading.Lines($"defaults: {{{key}: {minimum - 1}}}\n# ")).Contains($"expected a whole number from {minimum} to {maximum}");
        await Assert.That(Loading.Lines($"defaults: {{{key}: {maximum + 1}}}\n# ")).Contains($"expected a whole number from {minimum} to {maximum}");
    }

    [Test]
    public async Task Every_key_has_a_description_and_no_shape_has_a_key_twice()
    {
        foreach (YamlShape shape in All(ModelDocument.Shape).Concat(All(ChangeSetDocument.Shape)))
        {
            await Assert.That(shape.Keys.Select(key => key.Key).Distinct().Count()).IsEqualTo(shape.Keys.Length);
            await Assert.That(string.Join(' ', shape.Keys.Where(key => !key.Description.EndsWith('.')).Select(key => $"{shape.Noun}: {key.Key}"))).IsEqualTo("");
        }
    }

    [Test]
    public async Task Every_example_is_read_without_a_mistake() =>
        await Assert.That(Loading.Lines(
            $$"""
            defaults: { {{Examples(DefaultsDocument.Shape)}} }
            services:
            - address: {{Key(ServiceDocument.Shape, "address").Example}}
              sched: {{Key(ServiceDocument.Shape, "sched").Example}}
              persistence: { {{Examples(PersistenceDocument.Shape)}} }
              destinations:
              - address: {{Key(DestinationDocument.Shape, "address").Example}}
                weight: {{Key(DestinationDocument.Shape, "weight").Example}}
                forward: {{Key(DestinationDocument.Shape, "forward").Example}}
                thresholds: { {{Examples(ThresholdsDocument.Shape)}} }
              - address: 10.0.0.2
                forward: tunnel
                tunnel: { {{Examples(TunnelDocument.Shape)}} }
            """)).IsEqualTo("");

    private static string Examples(YamlShape shape) => string.Join(", ", shape.Keys.Select(key => $"{key.Key}: {key.Example}"));

    private static IEnumerable<YamlShape> All(YamlShape shape) =>
        shape.Keys.Where(key => key.Mapping is not null).SelectMany(key => All(key.Mapping!())).Prepend(shape);

    private static YamlKeyShape Key(YamlShape shape, string key) => shape.Keys.Single(one => one.Key == key);

    private static string Words(YamlShape shape, string key) => Sorted(Key(shape, key).Words);

    private static string Sorted(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));
}

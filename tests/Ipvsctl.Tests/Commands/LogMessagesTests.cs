using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Output;
using Ipvsctl.Tests.Files;
using Microsoft.Extensions.Logging;

namespace Ipvsctl.Tests.Commands;

/// <summary>What <c>-v</c> says: a line for each thing that was done.</summary>
public class LogMessagesTests
{
    private static readonly VirtualService Service = Loading.Service("services: [{address: 'tcp://10.1.2.3:80', destinations: [{address: 10.50.0.1, weight: 1}]}]");

    [Test]
    public async Task Each_names_what_it_was_done_to() =>
        await Assert.That(Lines(logger =>
        {
            Destination destination = Service.Destinations[0];
            foreach (Change change in new Change[]
            {
                new AddService(Service),
                new UpdateService(Service, Service),
                new DeleteService(Service),
                new AddDestination(Service.Identity, destination),
                new UpdateDestination(Service.Identity, destination, destination with { Thresholds = new(1, 0) }),
                new UpdateDestination(Service.Identity, destination, destination with { Weight = 100 }),
                new DeleteDestination(Service.Identity, destination),
            })
            {
                logger.Done(ChangeText.For(change).Done);
            }
        })).IsEqualTo(
            """
            INFO Added service tcp://10.1.2.3:80
            INFO Updated service tcp://10.1.2.3:80
            INFO Deleted service tcp://10.1.2.3:80
            INFO Added destination for service tcp://10.1.2.3:80/10.50.0.1:80
            INFO Updated destination for service tcp://10.1.2.3:80/10.50.0.1:80
            INFO Updated weight to 100 for service tcp://10.1.2.3:80/10.50.0.1:80
            INFO Deleted destination for service tcp://10.1.2.3:80/10.50.0.1:80

            """);

    [Test]
    [Arguments(LogLevel.Information, "INFO text\n")]
    [Arguments(LogLevel.Warning, "WARNING text\n")]
    [Arguments(LogLevel.Error, "ERROR text\n")]
    public async Task Its_level_stands_before_it(LogLevel level, string line)
    {
        var text = new StringWriter();
        new LineLogger(new LineFormatter(), text).Log(level, default, "text", null, (state, _) => state);
        await Assert.That(text.ToString()).IsEqualTo(line);
    }

    private static string Lines(Action<ILogger> log)
    {
        var text = new StringWriter();
        log(new LineLogger(new LineFormatter(), text));
        return text.ToString();
    }
}

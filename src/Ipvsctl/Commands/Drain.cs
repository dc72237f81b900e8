using System.Collections.Immutable;
using System.Diagnostics;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>Waits until destinations that get no new connections have finished those that they have.</summary>
/// <param name="director">The director.</param>
/// <param name="timeout">How long to wait.</param>
/// <param name="interruption">Ends the wait.</param>
internal sealed class Drain(Director director, TimeSpan timeout, Interruption interruption)
{
    // Answers may be lost, and the next time not.
    private const int Attempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private int _failures;

    /// <summary>
    /// Waits until none of the destinations has a connection left. With persistence, remembered clients count too: the kernel sends them
    /// back to a destination of weight 0 (docs/kernel.md#weight-0).
    /// </summary>
    /// <exception cref="DrainTimeoutException">Connections are left when the time is over.</exception>
    /// <exception cref="InterruptedException">The user asked to stop.</exception>
    /// <exception cref="IpvsException">The connections could not be read, time and again.</exception>
    public void Wait(ImmutableArray<(ServiceIdentity Service, DestinationIdentity Destination)> going)
    {
        var clock = Stopwatch.StartNew();
        while (Left(going) is { IsEmpty: false } left)
        {
            if (clock.Elapsed >= timeout)
            {
                throw new DrainTimeoutException(timeout, left);
            }

            TerminalLine.Show($"draining, {(timeout - clock.Elapsed).TotalSeconds:F0} s left: {string.Join("; ", left)}");
            if (interruption.Token.WaitHandle.WaitOne(Pause))
            {
                throw new InterruptedException(interruption.Signal, $"still draining with weight 0: {string.Join("; ", left)}; the same command goes on");
            }
        }

        TerminalLine.End();
    }

    private ImmutableArray<string> Left(ImmutableArray<(ServiceIdentity Service, DestinationIdentity Destination)> going)
    {
        try
        {
            ImmutableArray<string> left = Read(going);
            _failures = 0;
            return left;
        }
        catch (IpvsException e) when (++_failures < Attempts)
        {
            return [e.Message];
        }
    }

    // No more than what drains is read: the table may be large, and waiting long.
    private ImmutableArray<string> Read(ImmutableArray<(ServiceIdentity Service, DestinationIdentity Destination)> going)
    {
        var counters = new TableCounters();
        foreach (ServiceIdentity service in going.Select(one => one.Service).Distinct())
        {
            director.Observe(service, counters);
        }

        return [.. going.Select(one => Left(one, counters)).OfType<string>()];
    }

    private static string? Left((ServiceIdentity Service, DestinationIdentity Destination) one, TableCounters counters) =>
        counters.Connections(one.Service, one.Destination) is { Total: > 0 } live
            ? $"{one.Service}/{one.Destination} has {live.Active} active, {live.Inactive} inactive, {live.Persistent} persistent"
            : null;
}

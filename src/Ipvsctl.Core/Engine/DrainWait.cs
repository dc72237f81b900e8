using System.Collections.Immutable;
using System.Diagnostics;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;

namespace Ipvsctl;

/// <summary>Waits until destinations of weight 0 have no connections left.</summary>
/// <param name="director">The director.</param>
/// <param name="timeout">The maximum time to wait.</param>
/// <param name="onProgress">Called before each pause; null to skip it.</param>
/// <param name="wait">Pauses; returns whether the wait was canceled.</param>
internal sealed class DrainWait(
    Director director, TimeSpan timeout, Action<DrainProgress>? onProgress, Func<TimeSpan, CancellationToken, bool> wait)
{
    // Reads can lose answers (docs/kernel.md#lost-answers), so one failure must not end a long wait.
    private const int Attempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private int _failures;

    /// <summary>
    /// Waits until none of the destinations has a connection left. Persistent clients count, too, because the kernel keeps sending them to
    /// a destination of weight 0 (docs/kernel.md#weight-0).
    /// </summary>
    /// <exception cref="DrainTimeoutException">Destinations still have connections after the timeout.</exception>
    /// <exception cref="ApplyCanceledException">The caller canceled the wait.</exception>
    /// <exception cref="IpvsException">Three reads in a row failed.</exception>
    public void Run(ImmutableArray<DestinationPath> removed, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        ImmutableArray<DrainingDestination> left = [];
        while (true)
        {
            IpvsException? failure = TryRead(removed, ref left);
            if (failure is null && left.IsEmpty)
            {
                return;
            }

            if (clock.Elapsed >= timeout)
            {
                throw new DrainTimeoutException(timeout, left, failure);
            }

            onProgress?.Invoke(new DrainProgress(timeout - clock.Elapsed, left, failure));
            if (wait(Pause, cancellation))
            {
                throw new ApplyCanceledException(left, cancellation);
            }
        }
    }

    private IpvsException? TryRead(ImmutableArray<DestinationPath> removed, ref ImmutableArray<DrainingDestination> left)
    {
        try
        {
            left = Read(removed);
            _failures = 0;
            return null;
        }
        catch (IpvsException e) when (++_failures < Attempts)
        {
            return e;
        }
    }

    // Reads only the draining services, because the table may be large and the wait long.
    private ImmutableArray<DrainingDestination> Read(ImmutableArray<DestinationPath> removed)
    {
        var services = new HashSet<ServiceIdentity>();
        foreach (DestinationPath path in removed)
        {
            services.Add(path.Service);
        }

        TableCounters counters = director.Observe(services).Counters;
        return
        [
            .. removed
                .Select(path => new DrainingDestination(path, counters.Connections(path.Service, path.Destination)))
                .Where(one => one.Connections.Total > 0),
        ];
    }
}

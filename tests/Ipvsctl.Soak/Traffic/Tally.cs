using System.Globalization;

namespace Ipvsctl.Soak.Traffic;

/// <summary>What a client counted.</summary>
/// <param name="Requests">Requests by TCP, each with a connection of its own.</param>
/// <param name="FailedRequests">Those that were refused, cut off, answered wrongly or not at all.</param>
/// <param name="Transfers">Transfers by TCP, each some seconds long.</param>
/// <param name="BrokenTransfers">Those that were refused, cut off, stalled or brought other bytes than were sent.</param>
/// <param name="Datagrams">Requests by UDP, each from a port of its own.</param>
/// <param name="LostDatagrams">Those without the right answer.</param>
internal sealed record Tally(int Requests, int FailedRequests, int Transfers, int BrokenTransfers, int Datagrams, int LostDatagrams)
{
    /// <summary>Nothing.</summary>
    public static Tally None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>How many of all of them failed.</summary>
    public int Failures => FailedRequests + BrokenTransfers + LostDatagrams;

    /// <summary>Whether each kind was tried.</summary>
    public bool HasAll => Requests > 0 && Transfers > 0 && Datagrams > 0;

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally one, Tally other) => new(
        one.Requests + other.Requests,
        one.FailedRequests + other.FailedRequests,
        one.Transfers + other.Transfers,
        one.BrokenTransfers + other.BrokenTransfers,
        one.Datagrams + other.Datagrams,
        one.LostDatagrams + other.LostDatagrams);

    /// <summary>Reads what <see cref="ToLine"/> wrote.</summary>
    public static Tally Parse(string line)
    {
        int[] numbers = [.. line.Split(' ').Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        return new Tally(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    /// <summary>The numbers on one line.</summary>
    public string ToLine() => string.Join(' ', Requests, FailedRequests, Transfers, BrokenTransfers, Datagrams, LostDatagrams);

    /// <inheritdoc />
    public override string ToString() =>
        $"{FailedRequests} of {Requests} TCP requests failed, {BrokenTransfers} of {Transfers} transfers broke, {LostDatagrams} of {Datagrams} UDP requests failed";
}

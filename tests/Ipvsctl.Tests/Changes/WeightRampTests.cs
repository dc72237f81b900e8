using Ipvsctl.Changes;

namespace Ipvsctl.Tests.Changes;

/// <summary>A weight that changes evenly over a time.</summary>
public class WeightRampTests
{
    [Test]
    [Arguments(0, 100, 4, "25 50 75 100")]
    [Arguments(100, 0, 4, "75 50 25 0")]
    [Arguments(0, 1, 3, "0 0 1")]
    [Arguments(10, 0, 3, "7 4 0")]
    [Arguments(5, 5, 2, "5 5")]
    [Arguments(0, 7, 1, "7")]
    [Arguments(0, 7, 0, "")]
    [Arguments(0, int.MaxValue, 2, "1073741823 2147483647")]
    [Arguments(int.MaxValue, 0, 2, "1073741824 0")]
    public async Task There_is_a_step_a_second_and_the_last_is_the_end(int from, int to, int seconds, string steps) =>
        await Assert.That(string.Join(' ', WeightRamp.Steps(from, to, seconds))).IsEqualTo(steps);
}

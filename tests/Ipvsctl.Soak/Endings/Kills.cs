using System.Globalization;

namespace Ipvsctl.Soak.Endings;

/// <summary>SIGKILL at a random moment of a large apply: the next one finds no lock, and ends with the wanted table.</summary>
internal sealed class Kills : IExperiment
{
    private const int SIGKILL = 9;

    private readonly Apply _apply = new();
    private int _before;
    private int _mixed;
    private int _after;
    private int _wrong;

    /// <inheritdoc />
    public string Figures => string.Create(
        CultureInfo.InvariantCulture, $"{_before} before the first write, {_mixed} in the middle, {_after} after the last; {_wrong} did not converge");

    /// <inheritdoc />
    public string? Try(int seed)
    {
        _ = _apply.Interrupt(SIGKILL, new Random(seed));
        string left = Ipvsadm.Word();
        _ = left == _apply.From.Word ? _before++ : left == _apply.To.Word ? _after++ : _mixed++;
        CommandResult next = _apply.Finish();
        string word = Ipvsadm.Word();
        bool converged = next.Status == 0 && word == _apply.To.Word;
        _wrong += converged ? 0 : 1;
        _apply.Continue(word);
        return converged ? null : $"the next apply ends with {next.Status}: {next.Error}";
    }
}

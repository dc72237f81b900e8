using Ipvsctl.Yaml;

namespace Ipvsctl.Soak.Fuzz;

/// <summary>The result of reading files that may be broken.</summary>
/// <param name="ExitCode">The exit code that <c>validate</c> must have.</param>
/// <param name="Problem">What must not happen; null if all is well.</param>
internal sealed record ReadingResult(int ExitCode, string? Problem)
{
    // A list of every mistake needs memory, but not without bound.
    private const long FixedBytes = 32L << 20;
    private const long BytesPerByte = 1000;

    /// <summary>Reads something. Only a <see cref="DocumentException"/> with positions may come out of it.</summary>
    /// <param name="length">The number of bytes that are read.</param>
    /// <param name="read">Reads them; returns null, or what is wrong with the result.</param>
    public static ReadingResult Of(int length, Func<string?> read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadingResult result;
        try
        {
            result = new ReadingResult(0, read());
        }
        catch (DocumentException e)
        {
            result = new ReadingResult(Code(e.Kind), ProblemOf(e));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new ReadingResult(127, e.ToString());
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return result.Problem is null && allocated > FixedBytes + (BytesPerByte * length)
            ? result with { Problem = $"{allocated} bytes of memory for {length} bytes" }
            : result;
    }

    private static int Code(DiagnosticKind kind) => kind switch
    {
        DiagnosticKind.Syntax => 30,
        DiagnosticKind.Parameter => 35,
        _ => 32,
    };

    private static string? ProblemOf(DocumentException mistakes)
    {
        Diagnostic? nowhere = mistakes.Diagnostics.FirstOrDefault(one => one.At.Line < 1 || one.At.Column < 1);
        string? unclean = mistakes.Diagnostics.Select(one => $"{one}").FirstOrDefault(line => line.Any(char.IsControl));
        return mistakes.Diagnostics.IsEmpty ? "mistakes without a message"
            : nowhere is not null ? $"no position: {nowhere}"
            : unclean is not null ? $"a control character in a message: {unclean}"
            : null;
    }
}

using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Yaml;

public class DiagnosticTests
{
    [Test]
    public async Task It_is_a_line_with_a_place_a_problem_and_what_would_be_right() =>
        await Assert.That(new Diagnostic(DiagnosticKind.Value, "web.yaml", new SourcePosition(3, 7), "this is wrong", "expected that").ToString())
            .IsEqualTo("web.yaml:3:7: this is wrong: expected that");

    [Test]
    public async Task A_warning_says_that_it_is_one() =>
        await Assert.That(new Diagnostic(DiagnosticKind.Warning, "-", new SourcePosition(3, 7), "this is odd", "do that") { Code = "W001" }.ToString())
            .IsEqualTo("-:3:7: warning W001: this is odd: do that");

    [Test]
    public async Task What_would_be_right_may_be_left_open() =>
        await Assert.That(new Diagnostic(DiagnosticKind.Syntax, "f", new SourcePosition(1, 1), "this is wrong", "").ToString())
            .IsEqualTo("f:1:1: this is wrong");

    [Test]
    public async Task The_whole_document_has_no_line() =>
        await Assert.That(new Diagnostic(DiagnosticKind.Value, "f", default, "this is wrong", "expected that").ToString())
            .IsEqualTo("f: this is wrong: expected that");

    [Test]
    [Arguments("a\nb\r\n", "a\\nb\\r\\n")]
    [Arguments("a\tb", "a\\tb")]
    [Arguments("\u001B[31mred", "\\u001b[31mred")]
    [Arguments("\u0085", "\\u0085")]
    [Arguments("größer 🙂", "größer 🙂")]
    public async Task It_stays_on_its_line_whatever_the_user_typed(string typed, string shown) =>
        await Assert.That(new Diagnostic(DiagnosticKind.Value, "f", new SourcePosition(1, 1), $"{typed} is wrong", "").ToString())
            .IsEqualTo($"f:1:1: {shown} is wrong");

    [Test]
    public async Task They_are_found_in_the_order_of_the_document()
    {
        var diagnostics = new Diagnostics("f");
        diagnostics.Report(DiagnosticKind.Value, new SourcePosition(10, 2), "d", "");
        diagnostics.Report(DiagnosticKind.Syntax, new SourcePosition(9, 30), "c", "");
        diagnostics.Warn("W001", new SourcePosition(9, 4), "a", "");
        diagnostics.Report(DiagnosticKind.Value, new SourcePosition(9, 4), "b", "");
        await Assert.That(string.Concat(diagnostics.Found.Select(one => one.Problem))).IsEqualTo("abcd");
    }

    [Test]
    public async Task The_same_twice_is_found_once()
    {
        var diagnostics = new Diagnostics("f");
        diagnostics.Report(DiagnosticKind.Value, new SourcePosition(1, 2), "a", "");
        diagnostics.Report(DiagnosticKind.Value, new SourcePosition(1, 3), "a", "");
        diagnostics.Report(DiagnosticKind.Value, new SourcePosition(1, 2), "a", "");
        await Assert.That(string.Join(' ', diagnostics.Found)).IsEqualTo("f:1:2: a f:1:3: a");
    }

    [Test]
    [Arguments(DiagnosticKind.Value, DiagnosticKind.Warning, DiagnosticKind.Value)]
    [Arguments(DiagnosticKind.Value, DiagnosticKind.Parameter, DiagnosticKind.Parameter)]
    [Arguments(DiagnosticKind.Parameter, DiagnosticKind.Syntax, DiagnosticKind.Syntax)]
    [Arguments(DiagnosticKind.Syntax, DiagnosticKind.Value, DiagnosticKind.Syntax)]
    [Arguments(DiagnosticKind.Warning, DiagnosticKind.Syntax, DiagnosticKind.Syntax)]
    internal async Task The_most_fundamental_kind_counts(DiagnosticKind one, DiagnosticKind other, DiagnosticKind most)
    {
        var diagnostics = new Diagnostics("f");
        diagnostics.Report(one, new SourcePosition(1, 1), "a", "");
        diagnostics.Report(other, new SourcePosition(1, 2), "b", "");
        await Assert.That(Assert.Throws<DocumentException>(diagnostics.ThrowIfAny).Kind).IsEqualTo(most);
    }

    [Test]
    public async Task Warnings_alone_are_no_reason_to_throw()
    {
        var diagnostics = new Diagnostics("f");
        diagnostics.Warn("W001", new SourcePosition(1, 1), "a", "");
        diagnostics.ThrowIfAny();
        await Assert.That(diagnostics.Found).HasSingleItem();
    }
}

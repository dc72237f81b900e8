using Ipvsctl.Parameters;

namespace Ipvsctl.Tests.Parameters;

/// <summary>Redirects, with servers: what is sent where, and how often.</summary>
public class UrlRedirectionTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    [Test]
    [Arguments("301 Moved Permanently")]
    [Arguments("302 Found")]
    [Arguments("303 See Other")]
    [Arguments("307 Temporary Redirect")]
    [Arguments("308 Permanent Redirect")]
    public async Task A_redirect_within_the_server_keeps_the_credentials(string status)
    {
        using var server = new FakeWebServer(To("/there", status), FakeWebServer.Answer("a: 1"));
        await Assert.That(Read(server.Url("/here", "user:secret@")).Find("a")).IsEqualTo("1");
        await Assert.That(server.Requests[0]).StartsWith("GET /here ").And.Contains("Authorization: Basic dXNlcjpzZWNyZXQ=");
        await Assert.That(server.Requests[1]).StartsWith("GET /there ").And.Contains("Authorization: Basic dXNlcjpzZWNyZXQ=");
    }

    [Test]
    public async Task Another_server_gets_no_credentials_and_a_redirect_back_brings_none()
    {
        // The first server's second answer is for whoever comes back.
        string back = "";
        using var other = new FakeWebServer(() => back);
        using var first = new FakeWebServer(To(other.Url("/b", "name:word@")), FakeWebServer.Answer("a: 1"));
        back = To(first.Url("/c"));
        await Assert.That(Read(first.Url("/a", "user:secret@")).Find("a")).IsEqualTo("1");
        await Assert.That(first.Requests[0]).Contains("Authorization: Basic dXNlcjpzZWNyZXQ=");
        await Assert.That(other.Requests[0]).StartsWith("GET /b ").And.DoesNotContain("Authorization");
        await Assert.That(first.Requests[1]).StartsWith("GET /c ").And.DoesNotContain("Authorization");
    }

    [Test]
    public async Task Five_redirects_are_followed_and_no_sixth()
    {
        string answer = To("/x");
        using var five = new FakeWebServer(answer, answer, answer, answer, answer, FakeWebServer.Answer("a: 1"));
        await Assert.That(Read(five.Url("/x")).Find("a")).IsEqualTo("1");
        using var six = new FakeWebServer(answer, answer, answer, answer, answer, answer, FakeWebServer.Answer("a: 1"));
        await Assert.That(Refused(six.Url("/x"))).Contains(": it redirects more than 5 times");
        await Assert.That(six.Requests.Count).IsEqualTo(6);
    }

    [Test]
    public async Task A_failure_after_a_redirect_names_the_target_without_secrets()
    {
        using var server = new FakeWebServer(To("http://user:secret@127.0.0.1:1/x?token=y"));
        await Assert.That(Refused(server.Url("/")))
            .IsEqualTo($"cannot read the parameters at {server.Url("/")}: Connection refused, after a redirect to http://127.0.0.1:1/x");
    }

    [Test]
    [Arguments("300 Multiple Choices")]
    [Arguments("304 Not Modified")]
    [Arguments("305 Use Proxy")]
    [Arguments("201 Created")]
    public async Task No_other_status_is_a_redirect(string status)
    {
        using var server = new FakeWebServer(To("/x", status), FakeWebServer.Answer("a: 1"));
        await Assert.That(Refused(server.Url("/"))).EndsWith($": the server answered {status[..3]}: expected 200");
    }

    private static string To(string location, string status = "302 Found") => FakeWebServer.Answer("", status, $"Location: {location}\r\n");

    private static IParameterSource Read(string url) => UrlParameters.Read(url, Enough, Variables.None);

    private static string Refused(string url) => Assert.Throws<ParameterSourceException>(() => Read(url)).Message;
}

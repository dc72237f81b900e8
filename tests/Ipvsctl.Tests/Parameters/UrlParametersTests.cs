using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Parameters;

/// <summary>Parameters from a web server.</summary>
public class UrlParametersTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    [Test]
    [Arguments("{\"a\": {\"b\": 1}}")]
    [Arguments("a:\n  b: 1\n")]
    public async Task A_document_is_a_source(string body)
    {
        using var server = new FakeWebServer(FakeWebServer.Answer(body));
        await Assert.That(UrlParameters.Read(server.Url("/p"), Enough, Variables.None).Find("a.b")).IsEqualTo("1");
        await Assert.That(server.Requests[0]).StartsWith("GET /p HTTP/1.1\r\n");
    }

    [Test]
    public async Task A_redirect_is_followed()
    {
        using var target = new FakeWebServer(FakeWebServer.Answer("a: 1"));
        using var server = new FakeWebServer(FakeWebServer.Answer("", "302 Found", $"Location: {target.Url("/there")}\r\n"));
        await Assert.That(UrlParameters.Read(server.Url("/here"), Enough, Variables.None).Find("a")).IsEqualTo("1");
    }

    [Test]
    public async Task Credentials_are_sent_and_never_shown()
    {
        using var server = new FakeWebServer(FakeWebServer.Answer("", "403 Forbidden"));
        ParameterSourceException refused = Refused(server.Url("/p?key=secret", "user:p%40ss@"), Enough);
        await Assert.That(refused.Message).IsEqualTo($"cannot read the parameters at {server.Url("/p")}: the server answered 403: expected 200");
        await Assert.That(server.Requests[0]).Contains("GET /p?key=secret HTTP/1.1\r\n");
        await Assert.That(server.Requests[0]).Contains("Authorization: Basic dXNlcjpwQHNz\r\n");
    }

    [Test]
    [Arguments("404 Not Found", "the server answered 404: expected 200")]
    [Arguments("500 Internal Server Error", "the server answered 500: expected 200")]
    [Arguments("204 No Content", "the server answered 204: expected 200")]
    public async Task Any_other_answer_is_no_document(string status, string reason)
    {
        using var server = new FakeWebServer(FakeWebServer.Answer(status.StartsWith('2') ? "" : "{\"a\": 1}", status));
        await Assert.That(Refused(server.Url("/"), Enough).Message).IsEqualTo($"cannot read the parameters at {server.Url("/")}: {reason}");
    }

    [Test]
    public async Task A_server_that_says_nothing_is_not_waited_for_longer_than_asked()
    {
        using var server = new FakeWebServer([null]);
        await Assert.That(Refused(server.Url("/"), TimeSpan.FromSeconds(1)).Message).EndsWith(": it took longer than 1 seconds (--params-timeout)");
    }

    [Test]
    public async Task One_that_stops_in_the_middle_neither()
    {
        using var server = new FakeWebServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\na: 1");
        await Assert.That(Refused(server.Url("/"), Enough).IsUrl).IsTrue();
    }

    [Test]
    public async Task What_is_too_large_is_cut_off()
    {
        using var server = new FakeWebServer(FakeWebServer.Answer("a: " + new string('x', UrlParameters.MaximumSize)));
        await Assert.That(Refused(server.Url("/"), Enough).Message).EndsWith(": it is larger than 1024 KiB");
    }

    [Test]
    public async Task A_length_beyond_the_limit_is_refused_before_the_body_comes()
    {
        using var server = new FakeWebServer($"HTTP/1.1 200 OK\r\nContent-Length: {UrlParameters.MaximumSize + 1}\r\n\r\na: 1");
        await Assert.That(Refused(server.Url("/"), Enough).Message).EndsWith(": it is larger than 1024 KiB");
    }

    [Test]
    [Arguments("Content-Encoding: gzip\r\n")]
    [Arguments("Content-Encoding: br, identity\r\n")]
    public async Task A_compressed_answer_is_refused(string head)
    {
        using var server = new FakeWebServer(FakeWebServer.Answer("a: 1", head: head));
        await Assert.That(Refused(server.Url("/"), Enough).Message).EndsWith(": the answer is compressed: expected plain text");
    }

    [Test]
    [Arguments("this is not HTTP\r\n\r\n", "the answer is not HTTP")]
    [Arguments("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\na: 1", "the answer ended too early")]
    [Arguments("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\na: 1", "the answer has an invalid Content-Length")]
    [Arguments("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\na: 1", null)]
    [Arguments("", null)]
    public async Task A_broken_answer_is_no_document(string answer, string? reason)
    {
        using var server = new FakeWebServer(answer, answer, answer, answer);
        ParameterSourceException refused = Refused(server.Url("/"), Enough);
        await Assert.That(refused.IsUrl).IsTrue();
        await Assert.That(reason is null || refused.Message.EndsWith($": {reason}", StringComparison.Ordinal)).IsTrue().Because(refused.Message);
    }

    [Test]
    public async Task A_reason_phrase_is_not_shown_because_a_server_may_return_in_it_what_it_was_sent()
    {
        using var server = new FakeWebServer(FakeWebServer.Answer("", "401 Basic dXNlcjpzZWNyZXQ="));
        await Assert.That(Refused(server.Url("/", "user:secret@"), Enough).Message).EndsWith(": the server answered 401: expected 200");
    }

    [Test]
    public async Task A_user_name_alone_has_an_empty_password()
    {
        using var server = new FakeWebServer(FakeWebServer.Answer("a: 1"));
        UrlParameters.Read(server.Url("/", "user@"), Enough, Variables.None);
        await Assert.That(server.Requests[0]).Contains($"Authorization: Basic {Convert.ToBase64String("user:"u8)}\r\n");
    }

    [Test]
    public async Task A_space_in_a_password_is_sent_and_one_after_it_is_a_mistake()
    {
        using var server = new FakeWebServer(FakeWebServer.Answer("a: 1"));
        UrlParameters.Read(server.Url("/", "user:se cret@"), Enough, Variables.None);
        await Assert.That(server.Requests[0]).Contains($"Authorization: Basic {Convert.ToBase64String("user:se cret"u8)}\r\n");
        await Assert.That(Refused(server.Url("/a b", "user:secret@"), Enough).Message).EndsWith(": a URL has no spaces: write %20");
    }

    [Test]
    public async Task What_is_no_mapping_is_a_mistake_of_the_document()
    {
        using var server = new FakeWebServer(FakeWebServer.Answer("[1, 2]"));
        await Assert.That(Assert.Throws<DocumentException>(() => UrlParameters.Read(server.Url("/p"), Enough, Variables.None)).Message)
            .IsEqualTo($"{server.Url("/p")}:1:1: these are no parameters: expected a mapping of names to values");
    }

    [Test]
    [Arguments("file:///etc/passwd")]
    [Arguments("ftp://127.0.0.1/")]
    [Arguments("/etc/passwd")]
    [Arguments("web")]
    public async Task Only_http_and_https_are_asked(string url) =>
        await Assert.That(Refused(url, Enough).Message).IsEqualTo($"cannot read the parameters at {url}: expected a URL that begins with http:// or https://");

    [Test]
    [Arguments("http://user:pa/ss@host/", "this is no URL: in a user name or a password, write / ? # @ : as %2F %3F %23 %40 %3A")]
    [Arguments("http://127.0.0.1:1/3@host/", "Connection refused")]
    public async Task Nor_is_it_shown_where_it_makes_another_URL_of_it(string url, string reason) =>
        await Assert.That(Refused(url, Enough).Message).IsEqualTo($"cannot read the parameters at http://***: {reason}");

    private static ParameterSourceException Refused(string url, TimeSpan timeout) =>
        Assert.Throws<ParameterSourceException>(() => UrlParameters.Read(url, timeout, Variables.None));
}

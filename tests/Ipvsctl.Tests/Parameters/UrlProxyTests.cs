using Ipvsctl.Parameters;

namespace Ipvsctl.Tests.Parameters;

/// <summary>The proxies that the environment selects.</summary>
public class UrlProxyTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    [Test]
    [Arguments("http://t/", "http_proxy=http://p:3128", "http://p:3128/ http_proxy")]
    [Arguments("https://t/", "http_proxy=http://p:3128", null)]
    [Arguments("https://t/", "https_proxy=http://p:3128", "http://p:3128/ https_proxy")]
    [Arguments("http://t/", "https_proxy=http://p:3128", null)]
    [Arguments("http://t/", "all_proxy=p:3128", "http://p:3128/ all_proxy")]
    [Arguments("https://t/", "all_proxy=p", "http://p/ all_proxy")]
    [Arguments("http://t/", "all_proxy=http://a http_proxy=http://b", "http://b/ http_proxy")]
    [Arguments("http://t/", "HTTP_PROXY=http://a http_proxy=http://b", "http://b/ http_proxy")]
    [Arguments("http://t/", "HTTP_PROXY=http://a", "http://a/ HTTP_PROXY")]
    [Arguments("http://t/", "HTTP_PROXY=http://a GATEWAY_INTERFACE=CGI/1.1", null)]
    [Arguments("https://t/", "HTTPS_PROXY=http://a ALL_PROXY=http://b", "http://a/ HTTPS_PROXY")]
    [Arguments("http://t/", "http_proxy= all_proxy=http://b", "http://b/ all_proxy")]
    [Arguments("http://t/", "http_proxy=socks5://p", "socks5://p:1080/ http_proxy")]
    [Arguments("http://t/", "http_proxy=socks5h://p:9", "socks5://p:9/ http_proxy")]
    [Arguments("http://t/", "http_proxy=HTTPS://p", "https://p/ http_proxy")]
    [Arguments("http://t/", "http_proxy=http://p no_proxy=t", null)]
    [Arguments("http://t/", "http_proxy=http://p NO_PROXY=t", null)]
    [Arguments("http://t/", "http_proxy=http://p no_proxy=u NO_PROXY=t", "http://p/ http_proxy")]
    [Arguments("http://t/", "", null)]
    public async Task The_environment_selects_the_proxy(string url, string variables, string? proxy)
    {
        UrlProxy? found = UrlProxy.Find(new Uri(url), Variables.Of(variables.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        await Assert.That(found is null ? null : $"{found.Address} {found.Variable}").IsEqualTo(proxy);
    }

    [Test]
    [Arguments("http://user:secret@p:1", "user", "secret")]
    [Arguments("user:secret@p:1", "user", "secret")]
    [Arguments("http://us%40er:se%3Acr%2Fet@p:1", "us@er", "se:cr/et")]
    [Arguments("http://user:se/c@r:e#t@p:1", "user", "se/c@r:e#t")]
    [Arguments("http://user@p:1", "user", "")]
    public async Task Its_credentials_are_no_part_of_its_address(string value, string user, string password)
    {
        UrlProxy found = UrlProxy.Find(new Uri("http://t/"), Variables.Of($"http_proxy={value}"))!;
        await Assert.That($"{found.Address} {found.Credentials!.UserName} {found.Credentials.Password}").IsEqualTo($"http://p:1/ {user} {password}");
        await Assert.That($"{found}").IsEqualTo("the proxy http://p:1 (http_proxy)");
    }

    [Test]
    [Arguments("ftp://user:secret@p")]
    [Arguments("user:secret")]
    [Arguments("http://user:secret")]
    [Arguments("http://user:secret@")]
    [Arguments("http://user:secret@p:99999")]
    [Arguments("http://user:secret@p/path")]
    [Arguments("://secret")]
    public async Task A_variable_that_holds_no_proxy_is_an_error_that_does_not_show_it(string value) =>
        await Assert.That(Refused("http://127.0.0.1:1/", Variables.Of($"http_proxy={value}")))
            .IsEqualTo("cannot read the parameters at http://127.0.0.1:1/: http_proxy is not the URL of a proxy: "
                + "expected http://HOST:PORT, or the scheme https, socks4, socks4a or socks5");

    [Test]
    public async Task A_document_comes_through_the_proxy()
    {
        using var proxy = new FakeWebServer(FakeWebServer.Answer("a: 1"));
        Func<string, string?> variables = Variables.Of($"http_proxy={proxy.Url("", "user:secret@")}");
        await Assert.That(UrlParameters.Read("http://elsewhere.test/x", Enough, variables).Find("a")).IsEqualTo("1");
        await Assert.That(proxy.Requests[0]).StartsWith("GET http://elsewhere.test/x HTTP/1.1\r\n");
    }

    [Test]
    public async Task A_proxy_that_asks_gets_the_credentials_and_a_refusal_shows_none()
    {
        string ask = FakeWebServer.Answer("", "407 secret", "Proxy-Authenticate: Basic realm=x\r\n");
        using var proxy = new FakeWebServer(ask, ask);
        string refused = Refused("http://elsewhere.test/x", Variables.Of($"http_proxy={proxy.Url("", "user:secret@")}"));
        await Assert.That(refused).IsEqualTo(
            $"cannot read the parameters at http://elsewhere.test/x: the proxy answered 407: expected 200, through the proxy {proxy.Url("")} (http_proxy)");
        await Assert.That(proxy.Requests[1]).Contains("Proxy-Authorization: Basic dXNlcjpzZWNyZXQ=");
    }

    [Test]
    [Arguments("403 Forbidden", 1, ": it answered 403")]
    [Arguments("407 secret\r\nProxy-Authenticate: Basic realm=x", 2, ": it answered 407")]
    [Arguments("502 Bad Gateway", 1, ": it answered 502")]
    public async Task A_refused_tunnel_shows_no_password(string status, int requests, string reason)
    {
        using var proxy = new FakeWebServer(FakeWebServer.Answer("", status), FakeWebServer.Answer("", status));
        string refused = Refused("https://elsewhere.test/x", Variables.Of($"https_proxy={proxy.Url("", "user:secret@")}"));
        await Assert.That(refused).IsEqualTo(
            $"cannot read the parameters at https://elsewhere.test/x: the proxy refused to connect{reason}, through the proxy {proxy.Url("")} (https_proxy)");
        await Assert.That(proxy.Requests.Count).IsEqualTo(requests);
    }

    [Test]
    [Arguments("http", "http://user:secret@127.0.0.1:1")]
    [Arguments("https", "http://user:secret@127.0.0.1:1")]
    [Arguments("https", "socks5://user:secret@127.0.0.1:1")]
    [Arguments("http", "socks4a://user:secret@127.0.0.1:1")]
    [Arguments("https", "https://user:secret@127.0.0.1:1")]
    public async Task A_proxy_that_cannot_be_reached_is_named_without_its_password(string scheme, string value)
    {
        string refused = Refused($"{scheme}://elsewhere.test/", Variables.Of($"all_proxy={value}"));
        await Assert.That(refused).EndsWith($", through the proxy {value.Replace("user:secret@", "", StringComparison.Ordinal)} (all_proxy)");
        await Assert.That(refused).DoesNotContain("secret");
    }

    [Test]
    [Arguments("a.test", "a.test", true)]
    [Arguments("a.test", "A.TEST", true)]
    [Arguments("b.a.test", "a.test", true)]
    [Arguments("b.a.test", ".a.test", true)]
    [Arguments("b.a.test", "*.a.test", true)]
    [Arguments("ba.test", "a.test", false)]
    [Arguments("test", "a.test", false)]
    [Arguments("a.test", "x, a.test ,y", true)]
    [Arguments("a.test", "x a.test", true)]
    [Arguments("a.test", "*", true)]
    [Arguments("a.test", "", false)]
    [Arguments("a.test", ".", false)]
    [Arguments("10.1.2.3", "10.1.2.3", true)]
    [Arguments("10.1.2.3", "10.0.0.0/8", true)]
    [Arguments("10.1.2.3", "11.0.0.0/8", false)]
    [Arguments("10.1.2.3", "1.2.3", false)]
    [Arguments("[::1]", "::1", true)]
    [Arguments("[::1]", "[::1]", true)]
    [Arguments("[2001:db8::1]", "2001:db8::/32", true)]
    [Arguments("a.test:8080", "a.test:8080", true)]
    [Arguments("a.test:8080", "a.test:80", false)]
    [Arguments("a.test", "a.test:80", true)]
    [Arguments("[::1]:8080", "[::1]:8080", true)]
    [Arguments("a.test", ":80", false)]
    public async Task No_proxy_lists_hosts(string host, string list, bool listed) =>
        await Assert.That(NoProxy.Lists(list, new Uri($"http://{host}/"))).IsEqualTo(listed);

    private static string Refused(string url, Func<string, string?> variables) =>
        Assert.Throws<ParameterSourceException>(() => UrlParameters.Read(url, Enough, variables)).Message;
}

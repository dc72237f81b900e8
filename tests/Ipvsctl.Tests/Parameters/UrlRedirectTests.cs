using Ipvsctl.Parameters;

namespace Ipvsctl.Tests.Parameters;

/// <summary>Where redirects lead, without a server.</summary>
public class UrlRedirectTests
{
    [Test]
    [Arguments("http://other/x", "http://other/x")]
    [Arguments("HTTPS://other:8443/x?y=1#z", "https://other:8443/x?y=1")]
    [Arguments("//other/x", "http://other/x")]
    [Arguments("/x", "http://host:81/x")]
    [Arguments("/", "http://host:81/")]
    [Arguments("x", "http://host:81/a/x")]
    [Arguments("./x:y", "http://host:81/a/x:y")]
    [Arguments("../../../x", "http://host:81/x")]
    [Arguments("?q", "http://host:81/a/b?q")]
    [Arguments(" /x\t", "http://host:81/x")]
    [Arguments("/x%20y", "http://host:81/x%20y")]
    [Arguments("/\u00c3\u00bc", "http://host:81/%C3%BC")]
    [Arguments("http://user:secret@other/x", "http://other/x")]
    [Arguments("//user:secret@other/x", "http://other/x")]
    public async Task A_redirect_leads_to_an_http_or_https_URL(string location, string target) =>
        await Assert.That(UrlRedirect.Resolve(new Uri("http://host:81/a/b?c"), [location]).AbsoluteUri).IsEqualTo(target);

    [Test]
    [Arguments("gopher://h/x")]
    [Arguments("ftp://h/x")]
    [Arguments("ws://h/x")]
    [Arguments("wss://h/x")]
    [Arguments("file:///etc/passwd")]
    [Arguments("FILE:/etc/passwd")]
    [Arguments("data:text/plain,a:1")]
    [Arguments("javascript:1")]
    [Arguments("mailto:a@b")]
    [Arguments("unix:/run/x")]
    public async Task Another_scheme_is_refused(string location) =>
        await Assert.That(Refused("http://host/", location)).StartsWith("it redirects to another scheme than http and https");

    [Test]
    [Arguments("//")]
    [Arguments("///")]
    [Arguments("///x")]
    [Arguments("//?x")]
    [Arguments("\\\\h\\x")]
    [Arguments("/\\h/x")]
    [Arguments("http:\\\\h\\x")]
    [Arguments("http:/h/x")]
    [Arguments("http:h")]
    [Arguments("http:")]
    [Arguments("http://")]
    [Arguments("http:///x")]
    [Arguments("http://h:99999/")]
    [Arguments("http://h:x/")]
    [Arguments("http://[::1/")]
    [Arguments("/x y")]
    [Arguments("/x\u0001")]
    public async Task What_is_no_URL_is_refused(string location) =>
        await Assert.That(Refused("http://host/", location)).IsEqualTo("it redirects to something that is no http or https URL");

    [Test]
    public async Task Without_a_target_or_with_several_a_redirect_is_refused()
    {
        await Assert.That(Refused("http://host/")).IsEqualTo("it redirects, but does not say where to (Location)");
        await Assert.That(Refused("http://host/", "")).IsEqualTo("it redirects, but does not say where to (Location)");
        await Assert.That(Refused("http://host/", "  ")).IsEqualTo("it redirects, but does not say where to (Location)");
        await Assert.That(Refused("http://host/", "/a", "/b")).IsEqualTo("it redirects to several URLs (Location)");
    }

    [Test]
    public async Task From_https_to_http_is_refused_and_the_target_is_shown_without_secrets()
    {
        await Assert.That(Refused("https://host/", "http://user:secret@other/x?token=1"))
            .IsEqualTo("it redirects from https to http, which is not secure: http://other/x");
        await Assert.That(UrlRedirect.Resolve(new Uri("https://host/"), ["/x"]).AbsoluteUri).IsEqualTo("https://host/x");
    }

    [Test]
    public async Task A_secret_that_looks_like_a_scheme_is_not_shown() =>
        await Assert.That(Refused("http://host/", "us3r:secret@host")).IsEqualTo("it redirects to another scheme than http and https");

    [Test]
    [Arguments("http://host/a", "http://HOST:80/b", true)]
    [Arguments("http://host/", "http://host:81/", false)]
    [Arguments("http://host/", "https://host/", false)]
    [Arguments("http://host:443/", "https://host:443/", false)]
    [Arguments("http://host/", "http://host.example/", false)]
    public async Task An_origin_is_scheme_host_and_port(string one, string other, bool same) =>
        await Assert.That(UrlRedirect.IsSameOrigin(new Uri(one), new Uri(other))).IsEqualTo(same);

    private static string Refused(string from, params string[] locations) =>
        Assert.Throws<UrlException>(() => UrlRedirect.Resolve(new Uri(from), locations)).Message;
}

using Ipvsctl.Parameters;

namespace Ipvsctl.Tests.Parameters;

public class UrlTextTests
{
    [Test]
    [Arguments("http://host/path", "http://host/path")]
    [Arguments("http://user:password@host/path", "http://host/path")]
    [Arguments("http://user@host", "http://host")]
    [Arguments("http://host:8080/path?token=x", "http://host:8080/path")]
    [Arguments("http://[2001:db8::1]:80/p", "http://[2001:db8::1]:80/p")]
    [Arguments("http://user:s@[2001:db8::1]/p", "http://[2001:db8::1]/p")]
    [Arguments("http://user:p@ss@host/", "http://host/")]
    [Arguments("http://user:p ss@host/", "http://host/")]
    [Arguments("http://user:p,ss@host/", "http://host/")]
    [Arguments("http://us%65r:p%40ss@host/", "http://host/")]
    [Arguments("http://host/path#secret", "http://host/path")]
    [Arguments("http://user:pa/ss@host/path", "http://***")]
    [Arguments("http://user:pa?ss@host/path", "http://***")]
    [Arguments("http://user:pa#ss@host/path", "http://***")]
    [Arguments("http://user:pa\\ss@host/path", "http://***")]
    [Arguments("http://user:p@s/s@host/path", "http://***")]
    [Arguments("http://host/path?token=x@y", "http://***")]
    [Arguments("http://user:secret", "http://***")]
    [Arguments("http://user:secret/path", "http://***")]
    [Arguments("http://user:12345678", "http://***")]
    [Arguments("http://user:pa ss", "http://***")]
    [Arguments("http://user%3Asecret", "http://***")]
    [Arguments("http://user;secret", "http://***")]
    [Arguments("http://user:", "http://user:")]
    [Arguments("https://[user:secret", "https://***")]
    [Arguments("http:/user:password@host", "***")]
    [Arguments("http:user:password", "***")]
    [Arguments("http:\\\\user:password@host", "***")]
    [Arguments("//user:password@host", "***")]
    [Arguments("user:password@host", "***")]
    [Arguments("ss@host/", "***")]
    [Arguments("http://@", "http://")]
    [Arguments("http:///", "http:///")]
    [Arguments("file:///etc/passwd", "file:///etc/passwd")]
    [Arguments("nonsense", "nonsense")]
    [Arguments("", "")]
    public async Task What_may_be_secret_is_not_shown(string url, string shown) => await Assert.That(UrlText.Shown(url)).IsEqualTo(shown);

    [Test]
    public async Task A_long_URL_is_cut() => await Assert.That(UrlText.Shown("http://h/" + new string('x', 1000)).Length).IsEqualTo(123);

    [Test]
    [Arguments("http://a, http://b", "http://a|http://b")]
    [Arguments("http://a http://b\thttps://c\n", "http://a|http://b|https://c")]
    [Arguments(" ,http://a,,  http://b, ", "http://a|http://b")]
    [Arguments("http://user:pa,ss@a,http://b", "http://user:pa,ss@a|http://b")]
    [Arguments("http://user:pa ss@a http://b", "http://user:pa ss@a|http://b")]
    [Arguments("http://user:pa, ss@a", "http://user:pa, ss@a")]
    [Arguments("http://a/?x=1,2", "http://a/?x=1,2")]
    [Arguments("http://a,file:///b", "http://a|file:///b")]
    [Arguments("nonsense http://a", "nonsense|http://a")]
    [Arguments("nonsense", "nonsense")]
    [Arguments(" , ", "")]
    [Arguments("", "")]
    public async Task A_separator_without_a_URL_after_it_belongs_to_the_URL_before(string list, string urls) =>
        await Assert.That(string.Join('|', UrlText.Split(list))).IsEqualTo(urls);

    [Test]
    [Arguments("unexpected argument http://user:secret@host/x", "unexpected argument http://***@host/x")]
    [Arguments("-f HTTPS://user:se@cret@host: not found", "-f HTTPS://***@host: not found")]
    [Arguments("a http://u:p@a, b http://v:q@b", "a http://***@a, b http://***@b")]
    [Arguments("no file http://user:secret: missing", "no file http://*** missing")]
    [Arguments("no file http://user:se cret@host: missing", "no file http://***@host: missing")]
    [Arguments("at http://127.0.0.1:80/x?a: refused", "at http://127.0.0.1:80/x?a: refused")]
    [Arguments("at http://127.0.0.1:80: refused by a@b", "at http://127.0.0.1:80: refused by a@b")]
    [Arguments("no file ftp://user:secret@host/x: missing", "no file ftp://***@host/x: missing")]
    [Arguments("no file file:///x/y: missing", "no file file:///x/y: missing")]
    [Arguments("through the proxy socks5://127.0.0.1:1 (all_proxy)", "through the proxy socks5://127.0.0.1:1 (all_proxy)")]
    [Arguments("expected http:// or https://", "expected http:// or https://")]
    [Arguments("at http://***: refused", "at http://***: refused")]
    [Arguments("address: tcp://user@host", "address: tcp://user@host")]
    public async Task Credentials_of_URLs_are_hidden_in_any_message(string message, string shown) =>
        await Assert.That(UrlText.HideCredentials(message)).IsEqualTo(shown);
}

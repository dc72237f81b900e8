using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ipvsctl.Parameters;

namespace Ipvsctl.Tests.Parameters;

/// <summary>Each problem of a certificate has its own remedy.</summary>
public class UrlCertificateTests
{
    private const string Issuer = "the certificate's issuer is unknown: expected one in the system's store, or in the file that SSL_CERT_FILE names";
    private const string Name = "the certificate is for another name than the one in the URL: use a name that it contains";

    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Test]
    [Arguments("2020-06-01", SslPolicyErrors.RemoteCertificateNameMismatch, false, Name)]
    [Arguments("2020-06-01", SslPolicyErrors.RemoteCertificateNotAvailable, false, "the server has no certificate")]
    [Arguments("2020-06-01", SslPolicyErrors.RemoteCertificateChainErrors, false, Issuer)]
    [Arguments("2022-06-01", SslPolicyErrors.RemoteCertificateChainErrors, true,
        "the certificate expired on 2021-01-01: renew it, or correct the clock of this machine")]
    [Arguments("2019-06-01", SslPolicyErrors.RemoteCertificateChainErrors, true,
        "the certificate is not valid before 2020-01-01: wait, or correct the clock of this machine")]
    [Arguments("2022-06-01", SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch, false,
        Name + "; the certificate expired on 2021-01-01: renew it, or correct the clock of this machine; " + Issuer)]
    public async Task Each_problem_is_named_with_its_remedy(string now, SslPolicyErrors errors, bool trusted, string explained)
    {
        using X509Certificate2 certificate = Create();
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = DateTime.Parse(now);
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        if (trusted)
        {
            chain.ChainPolicy.CustomTrustStore.Add(certificate);
        }

        chain.Build(certificate);
        await Assert.That(UrlCertificate.Explain(errors, chain, DateTime.Parse(now))).IsEqualTo(explained);
    }

    [Test]
    public async Task A_chain_that_is_missing_is_a_problem_too() =>
        await Assert.That(UrlCertificate.Explain(SslPolicyErrors.RemoteCertificateChainErrors, null, DateTime.UtcNow))
            .IsEqualTo("the certificate is not valid for a web server (no chain)");

    private static X509Certificate2 Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256).CreateSelfSigned(Begin, End);
    }
}

using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Ipvsctl.Parameters;

/// <summary>Says why a server's certificate was refused, and what to do: each cause has a remedy of its own.</summary>
internal static class UrlCertificate
{
    private const X509ChainStatusFlags UnknownIssuer = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;

    /// <summary>Describes each problem of a certificate in words.</summary>
    /// <param name="errors">What the check found.</param>
    /// <param name="chain">The chain of the certificate; null if there is none.</param>
    /// <param name="now">The time of the check.</param>
    public static string Explain(SslPolicyErrors errors, X509Chain? chain, DateTime now)
    {
        var problems = new List<string>();
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            problems.Add("the server has no certificate");
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            problems.Add("the certificate is for another name than the one in the URL: use a name that it contains");
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
        {
            problems.AddRange(ChainProblems(chain, now));
        }

        return string.Join("; ", problems);
    }

    private static IEnumerable<string> ChainProblems(X509Chain? chain, DateTime now)
    {
        X509ChainStatusFlags found = X509ChainStatusFlags.NoError;
        foreach (X509ChainStatus one in chain?.ChainStatus ?? [])
        {
            found |= one.Status;
        }

        if (found.HasFlag(X509ChainStatusFlags.NotTimeValid))
        {
            yield return Lifetime(chain!, now);
        }

        if (found.HasFlag(X509ChainStatusFlags.Revoked))
        {
            yield return "the certificate was revoked";
        }

        if ((found & UnknownIssuer) != 0)
        {
            yield return "the certificate's issuer is unknown: expected one in the system's store, or in the file that SSL_CERT_FILE names";
        }

        X509ChainStatusFlags rest = found & ~(X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.Revoked | UnknownIssuer);
        if (rest != 0 || found == 0)
        {
            yield return "the certificate is not valid for a web server (" + (rest == 0 ? "no chain" : Words(rest)) + ")";
        }
    }

    // The certificate's own dates decide; else an issuer's.
    private static string Lifetime(X509Chain chain, DateTime now)
    {
        for (int i = 0; i < chain.ChainElements.Count; i++)
        {
            X509ChainElement element = chain.ChainElements[i];
            string which = i == 0 ? "the certificate" : "the certificate of its issuer";
            DateTime begin = element.Certificate.NotBefore.ToUniversalTime();
            DateTime end = element.Certificate.NotAfter.ToUniversalTime();
            if (now > end)
            {
                return $"{which} expired on {end:yyyy-MM-dd}: renew it, or correct the clock of this machine";
            }

            if (now < begin)
            {
                return $"{which} is not valid before {begin:yyyy-MM-dd}: wait, or correct the clock of this machine";
            }
        }

        return "the certificate has expired, or is not valid yet";
    }

    // The names that an operator may meet; the number of any other is enough to look it up.
    private static string Words(X509ChainStatusFlags flags) => flags switch
    {
        X509ChainStatusFlags.NotSignatureValid => "its signature is wrong",
        X509ChainStatusFlags.NotValidForUsage => "it is meant for something else",
        X509ChainStatusFlags.InvalidBasicConstraints => "its issuer is not an authority",
        X509ChainStatusFlags.HasWeakSignature => "its signature is weak",
        _ => $"X509ChainStatusFlags 0x{(int)flags:x}",
    };
}

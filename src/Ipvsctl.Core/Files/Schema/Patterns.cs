using System.Globalization;

namespace Ipvsctl.Files;

/// <summary>Regular expressions of the schema for values that are text, without lookahead, so that every validator can read them.</summary>
internal static class Patterns
{
    /// <summary>The address of a service.</summary>
    public const string Service = $"^{Space}(?:{ServiceForms}){Space}$";

    /// <summary>The address of a destination.</summary>
    public const string Destination = $"^{Space}{Address}(?:{Port})?{Space}$";

    /// <summary>The address of a service or of a destination.</summary>
    public const string Protected = $"^{Space}(?:{ServiceForms}|{Address}(?:{Port})?){Space}$";

    /// <summary>A multicast address.</summary>
    public const string Group = $@"^(?:2(?:2[4-9]|3[0-9])(?:\.{Byte}){{3}}|[Ff][Ff][0-9A-Fa-f]{{2}}:[0-9A-Fa-f:.]+)$";

    /// <summary>A netmask for IPv4 that is written as four numbers.</summary>
    public const string Netmask = $"^{V4}$";

    /// <summary>A number or a percentage of destinations.</summary>
    public const string Limit = "^(?:0*[0-9]{1,10}|0*(?:100|[0-9]{1,2})%)$";

    /// <summary>The name of a network interface.</summary>
    public const string Interface = @"^(?:[^\s/:.]|\.[^\s/:.]|\.\.[^\s/:])[^\s/:]{0,14}$";

    /// <summary>The name of a scheduler.</summary>
    public const string Scheduler = "^[A-Za-z0-9_-]{1,15}$";

    /// <summary>The name of a persistence engine.</summary>
    public const string Engine = "^[A-Za-z0-9_-]{1,16}$";

    private const string Space = @"\s*";
    private const string Byte = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private const string V4 = $@"{Byte}(?:\.{Byte}){{3}}";

    // IPv6 addresses are only nearly exact: too many groups are not found.
    private const string Address = $@"(?:{V4}|\[[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*\])";
    private const string Port = @":\+?0*(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
    private const string Protocol = "(?:[Tt][Cc][Pp]|[Uu][Dd][Pp]|[Ss][Cc][Tt][Pp]|[Ii][Pp](?:[0-9]|[1-9][0-9]{1,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))";
    private const string MarkWord = "[Ff][Ww][Mm][Aa][Rr][Kk]6?";
    private const string Mark = $@"{MarkWord}:\+?(?:0*[1-9][0-9]{{0,9}}|0[Xx]0*[1-9A-Fa-f][0-9A-Fa-f]{{0,7}})";
    private const string ServiceForms = $"{Protocol}://{Address}(?:{Port})?/*|{Mark}";

    /// <summary>Times from a minimum to a maximum, in seconds: a number, or a number with a unit.</summary>
    public static string Duration(long minimum, long maximum) =>
        $"^(?:{(minimum == 0 ? "0[smhd]?|" : "")}(?:{UpTo(maximum)})s?|(?:{UpTo(maximum / 60)})m|(?:{UpTo(maximum / 3600)})h|(?:{UpTo(maximum / 86400)})d)$";

    // Numbers from 1, without leading zeros.
    private static string UpTo(long maximum)
    {
        string last = maximum.ToString(CultureInfo.InvariantCulture);
        var forms = new List<string> { last };
        if (last.Length > 1)
        {
            forms.Add($"[1-9][0-9]{{0,{last.Length - 2}}}");
        }

        for (int i = 0; i < last.Length; i++)
        {
            char low = i == 0 ? '1' : '0';
            if (last[i] > low)
            {
                forms.Add($"{last[..i]}[{low}-{(char)(last[i] - 1)}][0-9]{{{last.Length - i - 1}}}");
            }
        }

        return string.Join('|', forms);
    }
}

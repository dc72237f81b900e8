namespace Ipvsctl.Model;

/// <summary>The words for forwarding methods in model files.</summary>
internal static class ForwardingMethodWords
{
    /// <summary>The words that a model file may use, the preferred ones first.</summary>
    public static readonly string[] Known = ["nat", "tunnel", "direct", "masq"];

    extension(ForwardingMethod method)
    {
        /// <summary>The word in model files.</summary>
        public string Word => method switch
        {
            ForwardingMethod.Nat => "nat",
            ForwardingMethod.Tunnel => "tunnel",
            ForwardingMethod.Direct => "direct",
            ForwardingMethod.LocalNode => "local",
            ForwardingMethod.Bypass => "bypass",
            _ => $"{(int)method}",
        };
    }

    /// <summary>Reads a word of a model file; <c>masq</c> is another word for <c>nat</c>.</summary>
    public static ForwardingMethod? Parse(string word) => word switch
    {
        "nat" or "masq" => ForwardingMethod.Nat,
        "tunnel" => ForwardingMethod.Tunnel,
        "direct" => ForwardingMethod.Direct,
        _ => null,
    };
}

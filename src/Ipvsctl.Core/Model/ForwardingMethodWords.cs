namespace Ipvsctl.Model;

/// <summary>The words for forwarding methods in model files.</summary>
internal static class ForwardingMethodWords
{
    /// <summary>The words that a model file accepts, separated by spaces; <c>masq</c> is another word for <c>nat</c>.</summary>
    public const string Accepted = "nat tunnel direct masq";

    /// <summary>The accepted words with their values.</summary>
    public static readonly WordTable<ForwardingMethod> Table =
        new(Accepted, ForwardingMethod.Nat, ForwardingMethod.Tunnel, ForwardingMethod.Direct, ForwardingMethod.Nat);

    extension(ForwardingMethod method)
    {
        /// <summary>The word in output: a word that a model file accepts, <c>local</c>, <c>bypass</c>, or the kernel's number.</summary>
        public string Word => Table.Find(method) ?? method switch
        {
            ForwardingMethod.LocalNode => "local",
            ForwardingMethod.Bypass => "bypass",
            _ => $"{(int)method}",
        };
    }
}

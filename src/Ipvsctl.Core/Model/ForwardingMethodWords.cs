using System.Collections.Immutable;

namespace Ipvsctl.Model;

/// <summary>The words for forwarding methods in model files.</summary>
internal static class ForwardingMethodWords
{
    /// <summary>
    /// The words that a model file accepts, separated by spaces; <c>masq</c> is another word for <c>nat</c>. The last five are for tables
    /// that another program made.
    /// </summary>
    public const string Accepted = "nat tunnel direct masq local bypass method-5 method-6 method-7";

    /// <summary>The accepted words with their values.</summary>
    public static readonly WordTable<ForwardingMethod> Table = new(
        Accepted,
        ForwardingMethod.Nat,
        ForwardingMethod.Tunnel,
        ForwardingMethod.Direct,
        ForwardingMethod.Nat,
        ForwardingMethod.LocalNode,
        ForwardingMethod.Bypass,
        (ForwardingMethod)5,
        (ForwardingMethod)6,
        (ForwardingMethod)7);

    /// <summary>The words that messages suggest.</summary>
    public static ImmutableArray<string> Suggested { get; } = Table.Words[..4];

    extension(ForwardingMethod method)
    {
        /// <summary>The word in model files and output.</summary>
        public string Word => Table.Find(method) ?? $"method-{(int)method}";

        /// <summary>Whether a director uses the method for destinations: nat, tunnel or direct.</summary>
        public bool IsUsual => method is ForwardingMethod.Nat or ForwardingMethod.Tunnel or ForwardingMethod.Direct;
    }
}

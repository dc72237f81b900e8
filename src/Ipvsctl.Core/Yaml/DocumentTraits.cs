namespace Ipvsctl.Yaml;

/// <summary>What a document looks like beyond what it says.</summary>
/// <param name="HasEmptyKey">Whether a key of its outermost mapping has no value (<c>services:</c> and nothing behind it).</param>
/// <param name="HasDollar">Whether a value holds a dollar sign, as those that are not yet meant literally do.</param>
internal readonly record struct DocumentTraits(bool HasEmptyKey, bool HasDollar);

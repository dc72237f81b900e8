namespace Ipvsctl.Yaml;

/// <summary>Properties of the text of a document that its content does not show.</summary>
/// <param name="HasEmptyKey">Whether a key of the outermost mapping has no value, as in <c>services:</c>.</param>
/// <param name="HasDollar">Whether a value contains a dollar sign, so that parameters must be resolved.</param>
internal readonly record struct DocumentTraits(bool HasEmptyKey, bool HasDollar);

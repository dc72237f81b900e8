using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators.Diagnostics;

/// <summary>The diagnostics about annotations. All are errors, because the generators skip a record that has one.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor UnsupportedRecord = Error(
        "IPVS0001", "The record cannot be completed by the generator", "'{0}' cannot be {1}: it {2}");

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "IPVS0002", "The property's type is not supported", "'{0}' cannot be {1}: its type is '{2}'");

    public static readonly DiagnosticDescriptor Duplicate = Error(
        "IPVS0003", "Two properties have one number or one key", "'{0}' has the {1} of '{2}'");

    public static readonly DiagnosticDescriptor NoNetworkOrder = Error(
        "IPVS0004", "The property's type has no network order", "'{0}' is of type '{1}', which has no network order");

    public static readonly DiagnosticDescriptor NotAnAttributeSet = Error(
        "IPVS0005", "The nest's type is not an attribute set", "'{0}' is a nest, but '{1}' is not marked [NetlinkAttributeSet]");

    public static readonly DiagnosticDescriptor NoAccessors = Error(
        "IPVS0006", "The property cannot be both read and set", "'{0}' needs a get accessor and an init or set accessor");

    public static readonly DiagnosticDescriptor UnmarkedRecord = Error(
        "IPVS0007", "The annotation stands in a record that is not marked", "'{0}' is annotated, but '{1}' is not marked [{2}]");

    public static readonly DiagnosticDescriptor AlwaysPresent = Error(
        "IPVS0008", "An attribute must be able to be absent", "'{0}' must be nullable and not required: any attribute may be absent");

    public static readonly DiagnosticDescriptor NotAMapping = Error(
        "IPVS0009", "The property's type is not a mapping", "'{0}' is a mapping, but '{1}' is not marked [YamlMapping]");

    public static readonly DiagnosticDescriptor EmptyRange = Error(
        "IPVS0010", "The minimum is above the maximum", "No value fits '{0}': the minimum {1} is above the maximum {2}");

    public static readonly DiagnosticDescriptor RequiredOrNullable = Error(
        "IPVS0011", "A key is either required or nullable", "'{0}' must be either required or nullable");

    public static readonly DiagnosticDescriptor SecondAnnotation = Error(
        "IPVS0012", "The property has two annotations", "'{0}' is annotated already");

    public static readonly DiagnosticDescriptor RequiredWithoutAnnotation = Error(
        "IPVS0013", "A required property is not annotated", "'{0}' is required, but the generated reader does not set it");

    public static readonly DiagnosticDescriptor Undocumented = Error(
        "IPVS0014", "A command or an option has no text for its help", "'{0}' has no {1} in its documentation comment, which is its help");

    public static readonly DiagnosticDescriptor UnnamedValue = Error(
        "IPVS0015", "A value has no name", "'{0}' takes a value, which a [Value] must name");

    public static readonly DiagnosticDescriptor ValueOfSwitch = Error(
        "IPVS0016", "A switch takes no value", "'{0}' is a switch, and takes no value");

    public static readonly DiagnosticDescriptor InvalidDefault = Error(
        "IPVS0017", "A default breaks the rule of its option", "The default {0} of '{1}' is not one of its values");

    public static readonly DiagnosticDescriptor IncompleteCommand = Error(
        "IPVS0018", "A command does not say everything about itself", "The command '{0}' needs {1}");

    public static readonly DiagnosticDescriptor RequiredGlobalOption = Error(
        "IPVS0019", "A global option must be able to be absent", "'{0}' needs a default: not every command line has it");

    public static readonly DiagnosticDescriptor NotRawAttributes = Error(
        "IPVS0020",
        "The unknown attributes need the type RawAttributes",
        "'{0}' holds the unknown attributes, so its type must be RawAttributes, not '{1}'");

    public static readonly DiagnosticDescriptor SecondUnknown = Error(
        "IPVS0021", "Two properties hold the unknown attributes", "'{0}' cannot hold the unknown attributes: '{1}' already does");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Annotations", DiagnosticSeverity.Error, isEnabledByDefault: true);
}

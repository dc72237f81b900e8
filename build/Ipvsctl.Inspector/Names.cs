using Mono.Cecil;

namespace Ipvsctl.Inspector;

/// <summary>How this program writes types and members: as they are in metadata, without return types.</summary>
internal static class Names
{
    /// <summary>The type that is defined somewhere: the element of an array, the definition of a generic instance.</summary>
    public static TypeReference Definition(TypeReference type) => type is TypeSpecification { ElementType: { } element } ? Definition(element) : type;

    /// <summary>The assembly that defines a type.</summary>
    public static string Assembly(TypeReference type) => Definition(type) switch
    {
        GenericParameter => "System.Private.CoreLib",
        { Scope: ModuleDefinition module } => module.Assembly.Name.Name,
        { Scope: { } scope } => scope.Name,
        _ => "System.Private.CoreLib",
    };

    /// <summary>A member, such as <c>System.Text.RegularExpressions.Regex::IsMatch(System.String)</c>.</summary>
    public static string Member(MemberReference member) => member is MethodReference method
        ? $"{Definition(method.DeclaringType).FullName}::{method.Name}({string.Join(",", method.Parameters.Select(parameter => parameter.ParameterType.FullName))})"
        : $"{Definition(member.DeclaringType).FullName}::{member.Name}";
}

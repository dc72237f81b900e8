using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators.Tests;

/// <summary>Walks through everything an object holds, by its fields.</summary>
internal static class ObjectGraph
{
    /// <summary>
    /// The way to the first object of the compiler that is reachable; null if there is none. Such an object would keep a whole
    /// compilation in memory, and is new after every edit.
    /// </summary>
    public static string? PathToCompiler(object root) => Walk(root, "", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Walk(object? node, string path, HashSet<object> seen)
    {
        if (node is null or string || node.GetType().IsPrimitive || !seen.Add(node))
        {
            return null;
        }

        if (node is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or Location or SyntaxReference or AttributeData)
        {
            return $"{path} is a {node.GetType().Name}";
        }

        return node is IEnumerable items
            ? items.Cast<object?>().Select((item, index) => Walk(item, $"{path}[{index}]", seen)).FirstOrDefault(found => found is not null)
            : FieldsOf(node.GetType())
                .Select(field => Walk(field.GetValue(node), $"{path}.{NameOf(field)}".TrimStart('.'), seen))
                .FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null
        ? []
        : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Concat(FieldsOf(type.BaseType));

    // The field of an automatic property is called <Name>k__BackingField, or <Name>i__Field in an anonymous type.
    private static string NameOf(FieldInfo field) => field.Name.Split('>')[0].TrimStart('<');
}

using System.Xml.Linq;
using Mono.Cecil;

namespace Ipvsctl.Inspector;

/// <summary>A method whose body the compiler replaces: an entry of build/aot/ILLink.Substitutions.xml.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Type">The full name of the type.</param>
/// <param name="Signature">The method, with its return type first.</param>
/// <param name="Body">What its body becomes: <c>remove</c> throws.</param>
internal sealed record Substitution(string Assembly, string Type, string Signature, string Body)
{
    /// <summary>Reads the file.</summary>
    public static IReadOnlyList<Substitution> Read(string path) =>
    [
        .. from method in XDocument.Load(path).Descendants("method")
           let type = method.Parent!
           select new Substitution((string)type.Parent!.Attribute("fullname")!, (string)type.Attribute("fullname")!,
               (string)method.Attribute("signature")!, (string)method.Attribute("body")!),
    ];

    /// <summary>Whether an assembly has the method.</summary>
    public bool ExistsIn(string path)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(path);
        return module.GetType(Type)?.Methods.Any(method => SignatureOf(method) == Signature) ?? false;
    }

    private static string SignatureOf(MethodDefinition method) =>
        $"{method.ReturnType.FullName} {method.Name}({string.Join(",", method.Parameters.Select(parameter => parameter.ParameterType.FullName))})";
}

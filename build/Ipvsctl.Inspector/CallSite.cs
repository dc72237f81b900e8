using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Ipvsctl.Inspector;

/// <summary>A method of one assembly that names a member of another one.</summary>
/// <param name="Assembly">The caller's assembly.</param>
/// <param name="Caller">The method whose code names the member.</param>
/// <param name="Member">The member, outside of this assembly.</param>
internal sealed record CallSite(string Assembly, string Caller, string Member)
{
    /// <summary>The call sites in an assembly whose member is one that is looked for.</summary>
    public static IEnumerable<CallSite> Find(string path, Func<string, bool> isWanted)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(path);

        // Few assemblies name such a member at all, and reading the code of all is slow.
        if (!module.GetMemberReferences().Any(member => isWanted(Names.Member(member))))
        {
            return [];
        }

        IEnumerable<CallSite> sites =
            from type in module.GetTypes()
            from method in type.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            let member = Outside(instruction)
            where member is not null && isWanted(member)
            select new CallSite(module.Assembly.Name.Name, Names.Member(method), member);
        return [.. sites.Distinct()];
    }

    // A reference is to another assembly, a definition to this one.
    private static string? Outside(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod { ElementMethod: { } element and not IMemberDefinition } => Names.Member(element),
        MemberReference member and not IMemberDefinition and not TypeReference => Names.Member(member),
        _ => null,
    };
}

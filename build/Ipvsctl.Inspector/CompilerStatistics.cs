using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Ipvsctl.Inspector;

/// <summary>
/// What the Native AOT compiler says that it linked: the file that <c>IlcGenerateMstatFile</c> asks for. It is an assembly whose global
/// methods hold one instruction sequence for each item: a token or a text, then numbers, of which the first are sizes.
/// </summary>
internal static class CompilerStatistics
{
    // These two repeat in one sum what FrozenObjects and RvaFields list one by one.
    private static readonly string[] Repeated = ["ArrayOfFrozenObjects", "FieldRvaData"];

    /// <summary>Everything that the compiler linked.</summary>
    public static IReadOnlyList<LinkedItem> Read(string path)
    {
        using AssemblyDefinition statistics = AssemblyDefinition.ReadAssembly(path);
        if (statistics.Name.Version.Major != 2)
        {
            throw new InvalidDataException($"{path} has the format {statistics.Name.Version}: this program reads 2");
        }

        TypeDefinition module = statistics.MainModule.GetType("<Module>");
        LinkedItem[] items =
        [
            // Code, data for the garbage collector, data for exceptions.
            .. Entries(module, "Methods", 3).Select(entry => Item(((MethodReference)entry.Subject).DeclaringType, entry.Size)),
            .. Entries(module, "Types", 1).Select(entry => Item((TypeReference)entry.Subject, entry.Size)),
            .. Entries(module, "RvaFields", 1).Select(entry => Item(((FieldReference)entry.Subject).DeclaringType, entry.Size)),
            .. Entries(module, "FrozenObjects", 1).Select(entry => Frozen((TypeReference)entry.Subject, entry.Size)),
            .. Entries(module, "Blobs", 1).Select(entry => new LinkedItem("", (string)entry.Subject, entry.Size))
                .Where(item => !Repeated.Contains(item.Name)),
        ];
        return items;
    }

    private static LinkedItem Item(TypeReference type, int size) => new(Names.Assembly(type), Names.Definition(type).FullName, size);

    // The texts of all assemblies are one pool.
    private static LinkedItem Frozen(TypeReference type, int size) =>
        type.FullName == "System.String" ? new LinkedItem("", "Texts", size) : Item(type, size);

    private static IEnumerable<(object Subject, int Size)> Entries(TypeDefinition module, string list, int sizes)
    {
        object? subject = null;
        int size = 0;
        int numbers = 0;
        foreach (Instruction instruction in module.Methods.Single(method => method.Name == list).Body.Instructions)
        {
            if (instruction.OpCode.Code is Code.Ldtoken or Code.Ldstr)
            {
                // A second token before the first size belongs to the same item.
                if (subject is not null && numbers > 0)
                {
                    yield return (subject, size);
                    (size, numbers) = (0, 0);
                }

                subject = instruction.Operand;
            }
            else if (Number(instruction) is { } number)
            {
                size += numbers < sizes ? number : 0;
                numbers++;
            }
        }

        if (subject is not null)
        {
            yield return (subject, size);
        }
    }

    private static int? Number(Instruction instruction) => instruction.OpCode.Code switch
    {
        >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 and var code => code - Code.Ldc_I4_0,
        Code.Ldc_I4_S => (sbyte)instruction.Operand,
        Code.Ldc_I4 => (int)instruction.Operand,
        _ => null,
    };
}

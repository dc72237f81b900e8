using Ipvsctl.Inspector;

try
{
    switch (args)
    {
        case ["cuts", var folder, var substitutions, var list]:
            string[] mistakes = [.. CutCheck.FindMistakes(new Build(folder), Substitution.Read(substitutions), CutList.Read(list))];
            Array.ForEach(mistakes, Console.WriteLine);
            return mistakes.Length == 0 ? 0 : 1;

        case ["size", var folder, var binary]:
            Breakdown.Write(new Build(folder), new FileInfo(binary).Length, Console.Out);
            return 0;

        default:
            Console.Error.WriteLine("usage: inspect cuts FOLDER SUBSTITUTIONS CUTS | inspect size FOLDER BINARY");
            return 2;
    }
}
catch (Exception e) when (e is InvalidDataException or IOException)
{
    Console.Error.WriteLine($"inspect: {e.Message}");
    return 2;
}

using Ipvsctl.Commands;
using Ipvsctl.Hosting;

namespace Ipvsctl;

/// <summary>The model file could not be read.</summary>
internal sealed class ModelFileException(string file, Exception cause)
    : Exception($"cannot read {ModelFile.NameInSentence(file)}: {Reason(file, cause)}", cause)
{
    // The framework's own messages would repeat the path.
    private static string Reason(string file, Exception cause) => cause switch
    {
        ClosedInputException => cause.Message,
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        _ when Directory.Exists(file == ModelFile.StandardInput ? "/dev/stdin" : file) => "it is a directory",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the file name is too long",
        ArgumentException when file.Length == 0 => "the file name is empty",
        _ => cause.Message,
    };
}

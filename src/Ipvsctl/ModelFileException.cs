namespace Ipvsctl;

/// <summary>The model file could not be read.</summary>
internal sealed class ModelFileException(string file, Exception cause)
    : Exception($"cannot read the model file {(file.Length == 0 ? "\"\"" : file)}: {Reason(cause)}", cause)
{
    // The framework's own messages would repeat the path.
    private static string Reason(Exception cause) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "permission denied, or a directory",
        ArgumentException => "this is no name of a file",
        _ => cause.Message,
    };
}

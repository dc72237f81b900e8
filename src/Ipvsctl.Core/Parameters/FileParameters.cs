using Ipvsctl.Posix;
using Ipvsctl.Yaml;

namespace Ipvsctl.Parameters;

/// <summary>Parameters from a file.</summary>
internal static class FileParameters
{
    /// <summary>Reads a YAML or JSON file.</summary>
    /// <exception cref="ParameterSourceException">The file cannot be read.</exception>
    /// <exception cref="DocumentException">The file is neither YAML nor JSON, or is not a mapping.</exception>
    public static IParameterSource Read(string path)
    {
        using var text = new StringReader(ReadText(path));
        return new TreeParameters($"the file {path}", ParameterTree.Read(text, path));
    }

    private static string ReadText(string path)
    {
        try
        {
            using FileStream stream = UnlockedFile.OpenRead(path);
            return DocumentText.Read(stream, path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ParameterSourceException.File(path, "there is no such file", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw ParameterSourceException.File(path, "permission denied, or a directory", e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException)
        {
            throw ParameterSourceException.File(path, e.Message, e);
        }
    }
}

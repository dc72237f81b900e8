using Ipvsctl.CommandLine;
using Ipvsctl.Files;
using Ipvsctl.Output;
using Ipvsctl.Yaml;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl.Commands;

/// <summary>The model file that a command was given.</summary>
internal static class ModelFile
{
    /// <summary>Where the model is if nobody says otherwise.</summary>
    public const string DefaultPath = "/etc/ipvsctl.yaml";

    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    private const int StandardInputDescriptor = 0;

    /// <summary>Reads the model, and prints its warnings.</summary>
    /// <param name="path">The file; <c>-</c> is standard input.</param>
    /// <param name="options">Where its parameters come from.</param>
    /// <param name="progress">Tells what is asked of the kernel for them.</param>
    /// <param name="origins">Is told where the values come from; null if nobody wants to know.</param>
    /// <exception cref="ModelFileException">The file cannot be read.</exception>
    /// <exception cref="DocumentException">The model has mistakes.</exception>
    public static LoadedModel Load(string path, GlobalOptions options, Progress progress, Origins? origins = null)
    {
        using TextReader text = Read(path);
        LoadedModel model = ModelLoader.Load(text, path, () => ParameterOptions.Read(options, progress.Trace), origins);
        foreach (Diagnostic warning in model.Warnings)
        {
            Console.Error.WriteLine(warning);
        }

        return model;
    }

    // The whole file at once, so that an error in reading it is not taken for one in its YAML.
    private static StringReader Read(string path)
    {
        try
        {
            using FileStream stream = Open(path);
            return new StringReader(DocumentText.Read(stream, path));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ModelFileException(path, e);
        }
    }

    // Not the console's stream, which changes the mode of a terminal.
    private static FileStream Open(string path) => path == StandardInput
        ? new FileStream(new SafeFileHandle(StandardInputDescriptor, ownsHandle: false), FileAccess.Read, bufferSize: 0)
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
}

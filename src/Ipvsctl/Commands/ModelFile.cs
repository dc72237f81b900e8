using Ipvsctl.CommandLine;
using Ipvsctl.Files;
using Ipvsctl.Hosting;
using Ipvsctl.Output;
using Ipvsctl.Yaml;

namespace Ipvsctl.Commands;

/// <summary>The model file that a command was given.</summary>
internal static class ModelFile
{
    /// <summary>The default path of the model file.</summary>
    public const string DefaultPath = "/etc/ipvsctl.yaml";

    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads the model, and prints its warnings.</summary>
    /// <param name="host">The process.</param>
    /// <param name="path">The file; <c>-</c> is standard input.</param>
    /// <param name="options">Where its parameters come from.</param>
    /// <param name="progress">Tells what is asked of the kernel for them.</param>
    /// <param name="origins">Is told where the values come from; null if nobody wants to know.</param>
    /// <exception cref="ModelFileException">The file cannot be read.</exception>
    /// <exception cref="DocumentException">The model has mistakes.</exception>
    public static LoadedModel Load(Host host, string path, GlobalOptions options, Progress progress, Origins? origins = null)
    {
        using TextReader text = Read(host, path);
        LoadedModel model = ModelLoader.Load(text, path, () => ParameterOptions.Read(options, host.Variables, progress.Trace), origins);
        foreach (Diagnostic warning in model.Warnings)
        {
            host.Errors.WriteLine(warning);
        }

        return model;
    }

    // The whole file at once, so that an error in reading it is not taken for one in its YAML.
    private static StringReader Read(Host host, string path)
    {
        try
        {
            using Stream stream = Open(host, path);
            return new StringReader(DocumentText.Read(stream, path));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ModelFileException(path, e);
        }
    }

    private static Stream Open(Host host, string path) => path == StandardInput
        ? host.OpenInput()
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
}

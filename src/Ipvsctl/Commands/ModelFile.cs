using Ipvsctl.CommandLine;
using Ipvsctl.Files;
using Ipvsctl.Hosting;
using Ipvsctl.Output;
using Ipvsctl.Posix;
using Ipvsctl.Yaml;

namespace Ipvsctl.Commands;

/// <summary>Reads the model file that the command line names.</summary>
internal static class ModelFile
{
    /// <summary>The default path of the model file.</summary>
    public const string DefaultPath = "/etc/ipvsctl.yaml";

    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>A model file's name in messages.</summary>
    public static string NameOf(string path) => path == StandardInput ? "standard input" : path;

    /// <summary>A model file's name in a sentence.</summary>
    public static string NameInSentence(string path) => path == StandardInput ? NameOf(path) : $"the model file {path}".TrimEnd();

    /// <summary>Reads the model.</summary>
    /// <param name="host">The process.</param>
    /// <param name="path">The file; <c>-</c> is standard input.</param>
    /// <param name="options">Select the sources of its parameters.</param>
    /// <param name="progress">Logs the netlink messages that read interface addresses.</param>
    /// <param name="origins">Records the sources of the values; null to skip them.</param>
    /// <param name="printsWarnings">Whether to print the model's warnings.</param>
    /// <exception cref="ModelFileException">The file cannot be read.</exception>
    /// <exception cref="DocumentException">The model has mistakes.</exception>
    public static LoadedModel Load(Host host, string path, GlobalOptions options, Progress progress, Origins? origins = null, bool printsWarnings = true)
    {
        using TextReader text = Read(host, path);
        LoadedModel model = ModelLoader.Load(text, NameOf(path), () => ParameterOptions.Read(options, host.Variables, progress.Trace), origins);
        foreach (string warning in printsWarnings ? DiagnosticLines.Format(model.Warnings) : [])
        {
            host.Errors.WriteLine(warning);
        }

        return model;
    }

    // Reads the whole file first, so that a read error is not reported as a YAML error.
    private static YamlText Read(Host host, string path)
    {
        try
        {
            using Stream stream = Open(host, path);
            return DocumentText.Open(stream, NameOf(path));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ModelFileException(path, e);
        }
    }

    private static Stream Open(Host host, string path) => path == StandardInput
        ? host.OpenInput()
        : UnlockedFile.OpenRead(path);
}

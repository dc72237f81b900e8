using System.Text;
using Ipvsctl.Documents;
using Ipvsctl.Yaml;

namespace Ipvsctl;

/// <summary>The model file that a command was given.</summary>
internal static class ModelFile
{
    /// <summary>Where the model is if nobody says otherwise.</summary>
    public const string DefaultPath = "/etc/ipvsctl.yaml";

    private const string StandardInput = "-";

    /// <summary>Reads the model, and prints its warnings.</summary>
    /// <param name="path">The file; <c>-</c> is standard input.</param>
    /// <param name="options">Where its parameters come from.</param>
    /// <exception cref="ModelFileException">The file cannot be read.</exception>
    /// <exception cref="DocumentException">The model has mistakes.</exception>
    public static LoadedModel Load(string path, GlobalOptions options)
    {
        using TextReader text = Read(path);
        LoadedModel model = ModelLoader.Load(text, path, () => ParameterOptions.Read(options));
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
            using Stream stream = path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return new StringReader(reader.ReadToEnd());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ModelFileException(path, e);
        }
    }
}

using System.Text;
using Ipvsctl.Documents;
using Ipvsctl.Output;
using Ipvsctl.Yaml;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl;

/// <summary>The model file that a command was given.</summary>
internal static class ModelFile
{
    /// <summary>Where the model is if nobody says otherwise.</summary>
    public const string DefaultPath = "/etc/ipvsctl.yaml";

    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    private const int StandardInputDescriptor = 0;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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

    // Not the console's stream, which changes the mode of a terminal. Decoded on the way: what stands there if standard input is closed may be no text, and have no end.
    private static string ReadStandardInput()
    {
        using var handle = new SafeFileHandle(StandardInputDescriptor, ownsHandle: false);
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        using var reader = new StreamReader(stream, StrictUtf8);
        return reader.ReadToEnd();
    }

    // A byte order mark may say that it is UTF-16; all else is UTF-8.
    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xfe, 0xff, ..] or [0xff, 0xfe, ..])
        {
            using var reader = new StreamReader(new MemoryStream(bytes));
            return reader.ReadToEnd();
        }

        return StrictUtf8.GetString(bytes);
    }

    // The whole file at once, so that an error in reading it is not taken for one in its YAML.
    private static StringReader Read(string path)
    {
        try
        {
            return new StringReader(path == StandardInput ? ReadStandardInput() : Decode(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ModelFileException(path, e);
        }
    }
}

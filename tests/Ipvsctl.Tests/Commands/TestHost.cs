using System.Text;
using Ipvsctl.Hosting;
using Ipvsctl.Output;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ipvsctl.Tests.Commands;

/// <summary>A process in memory. It shares nothing with the real one or with another test.</summary>
internal sealed class TestHost
{
    private readonly Func<string> _output;
    private readonly Func<string> _errors;

    /// <summary>A process with these environment variables and nothing on standard input.</summary>
    public TestHost(Dictionary<string, string>? variables = null)
    {
        var environment = new EnvironmentVariables(variables ?? []);
        var output = new MemoryStream();
        var errors = new MemoryStream();
        _output = () => Encoding.UTF8.GetString(output.ToArray());
        _errors = () => Encoding.UTF8.GetString(errors.ToArray());
        Host = new Host
        {
            Output = new StandardOutput(output),
            Errors = new ErrorWriter(errors),
            Terminal = new Terminal(environment, () => IsTerminal, () => IsTerminal, () => 40),
            Variables = environment,
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
            StartLogger = () => IsLogging ? NullLoggerProvider.Instance : throw new InvalidOperationException("a quiet run starts no logger"),
        };
    }

    /// <summary>The process as its commands see it.</summary>
    public Host Host { get; }

    /// <summary>What is on standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>Whether standard output and standard error are a terminal of 40 columns.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether the logger may start.</summary>
    public bool IsLogging { get; init; }

    /// <summary>What was written to standard output.</summary>
    public string Output => _output();

    /// <summary>What was written to standard error.</summary>
    public string Errors => _errors();
}

namespace Ipvsctl.Generators.Commands;

/// <summary>A command, as input for the emitter.</summary>
/// <param name="Name">Its name, one or two words.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Parameters">Its arguments and options, in declaration order.</param>
/// <remarks>
/// Immutable and compared by value at every depth, because the compiler compares it with the model before the last edit. A member that
/// holds a symbol, a syntax node or a plain array breaks the caching.
/// </remarks>
internal sealed record CommandModel(string Name, string Summary, EquatableArray<ParameterModel> Parameters)
{
    /// <summary>Further help text; may be empty.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>Its aliases.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Its examples.</summary>
    public EquatableArray<ExampleModel> Examples { get; init; }

    /// <summary>The exit codes that it can return, as C#.</summary>
    public EquatableArray<string> ExitCodes { get; init; }

    /// <summary>The groups of global options that it reads, as C#.</summary>
    public string Reads { get; init; } = "";
}

/// <summary>An example command line.</summary>
internal sealed record ExampleModel(string Purpose, string Line);

/// <summary>The record that lists the global options.</summary>
/// <param name="Record">Its name.</param>
/// <param name="Parameters">The options, in declaration order.</param>
internal sealed record GlobalOptionsModel(RecordName Record, EquatableArray<ParameterModel> Parameters);

namespace Ipvsctl.Generators.Commands;

/// <summary>A command, as the emitter needs it.</summary>
/// <param name="Name">Its name, one or two words.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Parameters">Its arguments and options, in the order of their declaration.</param>
/// <remarks>
/// Immutable and equal by value all the way down, because the compiler compares it with the one before the last edit. A member that holds a
/// symbol, a syntax node or a plain array breaks the caching.
/// </remarks>
internal sealed record CommandModel(string Name, string Summary, EquatableArray<ParameterModel> Parameters)
{
    /// <summary>What there is to know beyond the summary; may be empty.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>Its other names.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Purposes and command lines.</summary>
    public EquatableArray<ExampleModel> Examples { get; init; }

    /// <summary>The exit codes that it can end with, as C#.</summary>
    public EquatableArray<string> ExitCodes { get; init; }

    /// <summary>The groups of global options that it reads, as C#.</summary>
    public string Reads { get; init; } = "";
}

/// <summary>A command line that does something useful.</summary>
internal sealed record ExampleModel(string Purpose, string Line);

/// <summary>The record that lists the global options.</summary>
/// <param name="Record">Its name.</param>
/// <param name="Parameters">The options, in the order of their declaration.</param>
internal sealed record GlobalOptionsModel(RecordName Record, EquatableArray<ParameterModel> Parameters);

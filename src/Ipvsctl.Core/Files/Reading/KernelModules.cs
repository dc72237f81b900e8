using Ipvsctl.Model;

namespace Ipvsctl.Files;

/// <summary>Reads the names of schedulers and persistence engines, of the kernel tree and those that the file declares.</summary>
internal sealed class KernelModules
{
    private readonly ModuleNames _schedulers;
    private readonly ModuleNames _engines;

    /// <summary>Reads what the file declares.</summary>
    /// <param name="document">The file.</param>
    /// <param name="scalars">Reports mistakes.</param>
    public KernelModules(ModelDocument document, ScalarReader scalars)
    {
        _schedulers = new ModuleNames(scalars, "a scheduler", "schedulers", Model.Scheduler.MaximumLength, Model.Scheduler.Known)
            .Declare(document.Schedulers);
        _engines = new ModuleNames(scalars, "a persistence engine", "engines", Persistence.MaximumEngineLength, Persistence.KnownEngines.Split(' '))
            .Declare(document.Engines);
    }

    /// <summary>Reads a scheduler; null if there is none, or if it is invalid.</summary>
    public Scheduler? Scheduler(Yaml.Scalar? scalar) => _schedulers.Read(scalar) is { } name ? new Scheduler(name) : null;

    /// <summary>Reads a persistence engine; null if there is none, or if it is invalid.</summary>
    public string? Engine(Yaml.Scalar? scalar) => _engines.Read(scalar);
}

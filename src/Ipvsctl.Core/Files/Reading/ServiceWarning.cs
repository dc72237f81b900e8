namespace Ipvsctl.Files;

/// <summary>A warning about a service that the kernel accepts, without a position in a file.</summary>
/// <param name="Code">Its code, from <see cref="WarningCode"/>.</param>
/// <param name="Problem">What is probably wrong.</param>
/// <param name="Advice">What the user can do about it.</param>
/// <param name="IsAboutScheduler">Whether the scheduler causes it.</param>
internal sealed record ServiceWarning(string Code, string Problem, string Advice, bool IsAboutScheduler = false);

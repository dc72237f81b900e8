namespace Ipvsctl.Soak.Faults;

/// <summary>Something that goes wrong between a program and the kernel.</summary>
/// <param name="Kind">What.</param>
/// <param name="Datagram">With which datagram that changes something, counted from 0; those that only ask are not counted.</param>
/// <param name="Request">With which request in that datagram, counted from 0; null for all of them.</param>
/// <param name="Lasting">Whether it goes wrong with everything from then on.</param>
internal sealed record Fault(FaultKind Kind, int Datagram, int? Request = 0, bool Lasting = false);

/// <summary>In which way something goes wrong.</summary>
internal enum FaultKind
{
    /// <summary>A request is altered on its way into a command that there is not, so that the kernel refuses it.</summary>
    Refused,

    /// <summary>A datagram is not sent: the kernel has no memory for it.</summary>
    NotSent,

    /// <summary>A datagram was executed, and the answers are lost.</summary>
    AnswersLost,

    /// <summary>A datagram was executed, and no answer comes in time.</summary>
    NoAnswer,

    /// <summary>A request has a wrong length, so the kernel silently skips it and everything after it (docs/kernel.md#batches).</summary>
    CutShort,
}

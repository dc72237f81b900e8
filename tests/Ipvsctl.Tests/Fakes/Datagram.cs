namespace Ipvsctl.Tests.Fakes;

/// <summary>What one call of receive gets.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Sender">Who sent them; 0 is the kernel.</param>
internal sealed record Datagram(byte[] Bytes, uint Sender = 0)
{
    /// <summary>Thrown in place of the bytes.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Several messages at once.</summary>
    public static Datagram Of(params byte[][] messages) => new([.. messages.SelectMany(message => message)]);
}

using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Fakes;

/// <summary>One message of an answer, before it is given a header.</summary>
/// <param name="Command">The command that it says it is.</param>
/// <param name="Attributes">Writes its attributes.</param>
internal sealed record KernelReply(byte Command, Action<AttributeWriter> Attributes);

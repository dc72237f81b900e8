using System.Collections.Immutable;
using System.Text.Json;

namespace Ipvsctl.Tests.Captures;

/// <summary>A captured message, or a batch of some.</summary>
/// <param name="Name">What it is, such as <c>new_service.v4.request</c>.</param>
/// <param name="Kernel">The kernel that sent or took it.</param>
/// <param name="Kind"><c>request</c>, <c>batch</c>, or a kind of answer.</param>
/// <param name="Bytes">The message from its <c>nlmsghdr</c> on.</param>
/// <param name="Fields">What stands in it.</param>
internal sealed record GoldenVector(
    string Name, string Kernel, string Kind, ImmutableArray<byte> Bytes, ImmutableArray<CapturedField> Fields)
{
    /// <summary>Whether it goes to the kernel rather than comes from it.</summary>
    public bool IsRequest => Kind is "request" or "batch";

    /// <summary>Whether it speaks the routing protocol rather than generic netlink.</summary>
    public bool IsRouting => Name.StartsWith("rtnl.", StringComparison.Ordinal);

    /// <summary>Reads an element of <c>vectors</c>.</summary>
    public static GoldenVector Read(JsonElement vector) => new(
        vector.GetProperty("name").GetString()!,
        vector.GetProperty("kernel").GetString()!,
        vector.GetProperty("kind").GetString()!,
        [.. Convert.FromHexString(vector.GetProperty("hex").GetString()!)],
        [.. vector.GetProperty("fields").EnumerateArray().Select(CapturedField.Read)]);
}

using Ipvsctl.Netlink;
using static Cases.CaseUapi;

namespace Cases;

internal static class CaseUapi
{
    // An int is as good as a ushort, as long as its value fits.
    public const int CASE_ATTR_STATICALLY_IMPORTED = 4;
}

[NetlinkAttributeSet]
internal sealed partial record NumberAttributes
{
    private const ushort Own = 2;

    [NetlinkAttribute(1)]
    public byte? Literal { get; init; }

    [NetlinkAttribute(Own)]
    public byte? OwnConstant { get; init; }

    [NetlinkAttribute(Own + 1)]
    public byte? Calculated { get; init; }

    [NetlinkAttribute(number: CASE_ATTR_STATICALLY_IMPORTED)]
    public byte? Imported { get; init; }
}

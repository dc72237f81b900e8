using Ipvsctl.Netlink;
using Ipvsctl.Yaml;

namespace Cases;

[NetlinkAttributeSet]
internal sealed partial record NoAttributes;

[YamlMapping("nothing")]
internal sealed partial record NoKeys;

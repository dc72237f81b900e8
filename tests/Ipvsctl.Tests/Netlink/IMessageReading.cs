using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Netlink;

/// <summary>Does something with a message whose protocol header and attribute set are known.</summary>
internal interface IMessageReading<out TResult>
{
    TResult Read<THead, TAttributes>(NetlinkMessage message)
        where THead : unmanaged
        where TAttributes : class, INetlinkAttributeSet<TAttributes>;
}

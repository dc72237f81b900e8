using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>The keys of services on the wire. Requests come service by service: the key that was made last is mostly asked for again.</summary>
internal sealed class ServiceKeys
{
    private ServiceIdentity _identity;
    private ServiceAttributes? _key;

    /// <summary>The key of a service.</summary>
    public ServiceAttributes Of(ServiceIdentity identity)
    {
        if (_key is null || _identity != identity)
        {
            (_identity, _key) = (identity, ServiceMapping.ToKey(identity));
        }

        return _key;
    }
}

using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>Caches the last key of a service, because consecutive requests usually share a service.</summary>
internal sealed class ServiceKeys
{
    private ServiceIdentity _identity;
    private ServiceAttributes? _key;

    /// <summary>Returns the key of a service on the wire.</summary>
    public ServiceAttributes Find(ServiceIdentity identity)
    {
        if (_key is null || _identity != identity)
        {
            (_identity, _key) = (identity, ServiceMapping.ToKey(identity));
        }

        return _key;
    }
}

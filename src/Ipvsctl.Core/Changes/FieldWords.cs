namespace Ipvsctl.Changes;

/// <summary>The names of fields in output, most of which are keys of model files.</summary>
internal static class FieldWords
{
    extension(Field one)
    {
        /// <summary>The name in the text and the JSON of a diff.</summary>
        public string Name => one switch
        {
            Field.Scheduler => "sched",
            Field.Flags => "flags",
            Field.Persistence => "persistence",
            Field.Weight => "weight",
            Field.Forwarding => "forward",
            Field.UpperThreshold => "upper threshold",
            Field.LowerThreshold => "lower threshold",
            Field.Tunnel => "tunnel",
            Field.TcpTimeout => "tcp",
            Field.TcpFinTimeout => "tcp-fin",
            Field.UdpTimeout => "udp",
            Field.Interface => "interface",
            Field.SyncId => "id",
            Field.MaximumLength => "maxlen",
            Field.Group => "group",
            Field.Port => "port",
            Field.TimeToLive => "ttl",
        };
    }
}

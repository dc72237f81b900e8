using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;
using static Ipvsctl.Netlink.Generic.GenericUapi;

namespace Ipvsctl.Ipvs;

/// <summary>Describes netlink messages for the trace: those of IPVS and those of the generic netlink controller.</summary>
internal static class IpvsMessages
{
    /// <summary>Describes a message.</summary>
    /// <exception cref="NetlinkFormatException">The message cannot be decoded.</exception>
    public static void Describe(NetlinkMessage message, MessageLine line)
    {
        byte command = message.Head<GenericHeader>().Command;
        bool toController = message.Header.Type == GENL_ID_CTRL;
        line.AppendHeader(toController ? ControllerCommand(command) : Command(command), message.Header);
        if (toController)
        {
            message.Attributes<GenericHeader, FamilyAttributes>().Describe(line);
        }
        else if (command == IPVS_CMD_SET_INFO)
        {
            message.Attributes<GenericHeader, InfoAttributes>().Describe(line);
        }
        else
        {
            message.Attributes<GenericHeader, CommandAttributes>().Describe(line);
        }
    }

    private static string ControllerCommand(byte command) => command switch
    {
        CTRL_CMD_NEWFAMILY => "NEWFAMILY",
        CTRL_CMD_GETFAMILY => "GETFAMILY",
        _ => $"controller command {command}",
    };

    private static string Command(byte command) => command switch
    {
        IPVS_CMD_NEW_SERVICE => "NEW_SERVICE",
        IPVS_CMD_SET_SERVICE => "SET_SERVICE",
        IPVS_CMD_DEL_SERVICE => "DEL_SERVICE",
        IPVS_CMD_GET_SERVICE => "GET_SERVICE",
        IPVS_CMD_NEW_DEST => "NEW_DEST",
        IPVS_CMD_SET_DEST => "SET_DEST",
        IPVS_CMD_DEL_DEST => "DEL_DEST",
        IPVS_CMD_GET_DEST => "GET_DEST",
        IPVS_CMD_NEW_DAEMON => "NEW_DAEMON",
        IPVS_CMD_DEL_DAEMON => "DEL_DAEMON",
        IPVS_CMD_GET_DAEMON => "GET_DAEMON",
        IPVS_CMD_SET_CONFIG => "SET_CONFIG",
        IPVS_CMD_GET_CONFIG => "GET_CONFIG",
        IPVS_CMD_SET_INFO => "SET_INFO",
        IPVS_CMD_GET_INFO => "GET_INFO",
        IPVS_CMD_ZERO => "ZERO",
        IPVS_CMD_FLUSH => "FLUSH",
        _ => $"command {command}",
    };
}

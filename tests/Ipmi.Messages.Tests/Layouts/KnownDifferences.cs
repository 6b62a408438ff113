namespace Ipmi.Messages.Tests;

/// <summary>Where a record and the table differ, and why the record is as it is.</summary>
internal static class KnownDifferences
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["AlertImmediateRequest goes on with byte 4"] = "IPMI v2.0 added the event data (gotchas §2)",
        ["AlertImmediateResponse goes on with byte 2"] = "the status comes when it was asked for",
        ["AsfPresencePing byte 8 bit 0: data length / Reserved 7"] = "a ping has no data: what stands there is not looked at",
        ["BmcMessageChannelInfoRecord goes on with byte 1"] = "bytes 1 to 13 are another entry of the table",
        ["BmcMessageChannelInfoRecord goes on with byte 14"] = "bytes 14 to 16 are another entry of the table",
        ["CompactSensorRecord byte 11 bit 7: sensor initialization: reserved / Capabilities.Settable"] =
            "the view reserves what the plain table has as settable",
        ["FruBoardInfoArea goes on with byte 3"] = "the area has its fields as well as the header",
        ["FruMultirecord goes on with byte 6"] = "the record has its data as well as the header",
        ["FullSensorRecord byte 11 bit 7: sensor initialization: reserved / Capabilities.Settable"] =
            "the view reserves what the plain table has as settable",
        ["GetAddressInfoRequest goes on with byte 3"] = "PICMG 3.0 looks by key as well",
        ["GetAddressInfoRequest may end before byte 2"] =
            "without a FRU the request is about the controller itself",
        ["GetAmcExtendedManagementResourcesResponse goes on with byte 5"] = "byte 4 counts what follows",
        ["GetAmcPortStateRequest may end before byte 3"] =
            "only a carrier's own ports have a device ID; the table rests on a dissector, which has no optional bytes",
        ["GetChassisAddressTableInfoResponse goes on with byte 3"] = "the table knows nothing about the data of this command",
        ["GetChassisIdentifierResponse goes on with byte 3"] = "the table knows nothing about the data of this command",
        ["SetChassisIdentifierRequest goes on with byte 2"] = "the table knows nothing about the data of this command",
        ["VitaGetFruLedStateResponse may end before byte 9"] = "an LED that nobody overrides has no bytes for that",
        ["GetChannelAuthenticationCapabilitiesResponse may end before byte 5"] = "BMCs of IPMI v1.5 end after byte 4",
        ["GetClockStateRequest may end before byte 3"] =
            "only a carrier's own clocks have a resource ID; the table rests on a dissector, which has no optional bytes",
        ["GetClockStateResponse may end before byte 4"] = "a disabled clock has no configuration",
        ["GetDeviceSdrInfoRequest may end before byte 1"] = "IPMI v1.5 sends no operation",
        ["GetDeviceSdrInfoResponse may end before byte 4"] = "absent for a static population",
        ["GetDynamicCredentialsResponse goes on with byte 9"] = "the credentials follow",
        ["GetFanLevelResponse may end before byte 4"] =
            "the table's note has these bytes as variable: a tray without local control leaves them out",
        ["GetFanPolicyRequest may end before byte 3"] =
            "without a site the request is about all of them; the table rests on a dissector, which has no optional bytes",
        ["GetFruLedStateResponse may end before byte 9"] = "an LED that nobody overrides has no bytes for that",
        ["GetHpmXCapabilitiesResponse goes on with byte 5"] = "what the controller says of itself follows",
        ["GetSensorEventStatusResponse may end before byte 3"] = "gotchas §2: the end of the event status may be missing",
        ["GetSensorReadingResponse byte 5 bit 0: reserved / StatesHigh"] =
            "of a threshold sensor the byte is reserved, of a discrete one it has states",
        ["GetSensorReadingResponse may end before byte 4"] = "gotchas §2: bytes 4 and 5 may be missing",
        ["GetSessionInfoResponse goes on with byte 5"] = "the table has the short response as a case of its own",
        ["GetShelfManagerIpAddressesResponse goes on with byte 12"] = "the address follows its type",
        ["GetUpgradeStatusResponse may end before byte 5"] = "the estimate is optional in HPM.1",
        ["LanIpv6FlowLabel byte 1 bit 0: flow label straddles Low"] = "gotchas §1: most significant byte first, as go-ipmi quotes it",
        ["LanIpv6Timing goes on with byte 3"] = "the block's values follow its number (lan_parameters.csv)",
        ["LanMessageHeader goes on with byte 6"] = "the command is always there",
        ["SessionHeader15 requires byte 10"] = "the length, which the table has at the place of the authentication code: SessionHeader15WithAuthCode has both",
        ["SessionHeader20 requires byte 3"] = "the session ID, which the table has at the place of the OEM payload: SessionHeader20OemExplicit has both",
        ["LanSessionDetails requires byte 1"] = "the details are there as a whole or not at all",
        ["OpenSessionResponse may end before byte 2"] = "after an error only the first bytes come (rakp.md)",
        ["PlatformEventRequest byte 8 bit 0: event data3 is missing"] =
            "without the generator ID, which the system interface alone sends; the table has it in front",
        ["PlatformEventRequest requires byte 1"] =
            "without the generator ID, which the system interface alone sends; the table has it in front",
        ["QueryRollbackStatusResponse may end before byte 4"] = "the estimate is optional in HPM.1",
        ["RakpMessage2 may end before byte 2"] = "after an error only the first bytes come (rakp.md)",
        ["RakpMessage4 may end before byte 2"] = "after an error only the first bytes come (rakp.md)",
        ["RenegotiatePowerRequest may end before byte 2"] =
            "without a FRU all power is negotiated; the table rests on a dissector, which has no optional bytes",
        ["SetAmcPortStateRequest may end before byte 7"] =
            "only a carrier's own ports have a device ID; the table rests on a dissector, which has no optional bytes",
        ["SetClockStateRequest may end before byte 11"] =
            "only a carrier's own clocks have a resource ID; the table rests on a dissector, which has no optional bytes",
        ["SetFanLevelRequest may end before byte 4"] =
            "PICMG 3.0 R3.0 added it, older requesters do not send it",
        ["SetFanPolicyRequest may end before byte 5"] =
            "without a site the request is about all of them; the table rests on a dissector, which has no optional bytes",
        ["SetFruExtractedRequest goes on with byte 2"] = "PICMG names the FRU device",
        ["SetIpmbStateRequest goes on with byte 3"] = "there are two buses",
        ["SetSensorReadingAndEventStatusRequest may end before byte 4"] = "the length tells what is set",
        ["SetUserAccessRequest may end before byte 4"] = "gotchas §2: byte 4 may be absent",
        ["GetSessionInfoRequest may end before byte 2"] =
            "the index alone decides whether it is there",
        ["SetCommandSubfunctionEnablesRequest byte 5 bit 0: sub function enables1 straddles GroupEnables.Enabled"] =
            "the table has each choice of the network function as a case of its own",
        ["SetCommandSubfunctionEnablesRequest byte 5 bit 0: sub function enables1 straddles OemEnables.Enabled"] =
            "the table has each choice of the network function as a case of its own",
        ["SetCommandSubfunctionEnablesRequest byte 9 bit 0: sub function enables2 straddles GroupEnables.Enabled"] =
            "the table has each choice of the network function as a case of its own",
        ["SetCommandSubfunctionEnablesRequest byte 9 bit 0: sub function enables2 straddles GroupEnables.MoreEnabled"] =
            "the table has each choice of the network function as a case of its own",
        ["SetCommandSubfunctionEnablesRequest byte 9 bit 0: sub function enables2 straddles OemEnables.Enabled"] =
            "the table has each choice of the network function as a case of its own",
        ["SetCommandSubfunctionEnablesRequest byte 9 bit 0: sub function enables2 straddles OemEnables.MoreEnabled"] =
            "the table has each choice of the network function as a case of its own",
        ["SetCommandSubfunctionEnablesRequest may end before byte 5"] =
            "the table has each choice of the network function as a case of its own",
    };
}

using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>Commands of controllers, channels, logs and sensors that other files do not have.</summary>
internal static class SupportVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("IPMI v2.0 §20.5", "A1B1C2", new ManufacturingTestOnRequest { Parameters = new byte[] { 0xA1, 0xB1, 0xC2 } }),
        Of("IPMI v2.0 §21.2", "02", new GetNetFnSupportRequest { Channel = 2 }),
        Of("IPMI v2.0 §21.2", "9905060708090A0B0C0D0E0F1011121314", new GetNetFnSupportResponse
        {
            Lun3Support = LunSupport.BaseWithExtensions,
            Lun2Support = LunSupport.Base,
            Lun1Support = LunSupport.BaseWithExtensions,
            Lun0Support = LunSupport.Base,
            Pairs = new(Convert.FromHexString("05060708090A0B0C0D0E0F1011121314")),
        }),
        Of("IPMI v2.0 §21.3", "026E02A5B1C2", new GetCommandSupportRequest
        {
            Channel = 2,
            Range = CommandRange.High,
            NetFn = NetFn.Oem,
            Lun = Lun.Sms,
            Iana = new(0xC2B1A5),
        }),
        Of("IPMI v2.0 §21.3", "0102030405060708090A0B0C0D0E0F10", new GetCommandSupportResponse
        {
            Unsupported = new(Convert.FromHexString("0102030405060708090A0B0C0D0E0F10")),
        }),
        Of("IPMI v2.0 §21.4", "022E0204A5B1C2", new GetCommandSubfunctionSupportRequest
        {
            Channel = 2,
            NetFn = NetFn.Oem,
            Lun = Lun.Sms,
            Command = 4,
            Iana = new(0xC2B1A5),
        }),
        Of("IPMI v2.0 §21.4", "23130405020304", new GetCommandSubfunctionSupportResponse
        {
            SpecificationType = 2,
            ErrataVersion = 3,
            SpecificationVersion = new(0x13),
            SpecificationRevision = 4,
            Unsupported = 0x4030205,
        }),
        Of("IPMI v2.0 §21.5", "026E02A5B1C2", new GetConfigurableCommandsRequest
        {
            Channel = 2,
            Range = CommandRange.High,
            NetFn = NetFn.Oem,
            Lun = Lun.Sms,
            Iana = new(0xC2B1A5),
        }),
        Of("IPMI v2.0 §21.5", "0102030405060708090A0B0C0D0E0F10", new GetConfigurableCommandsResponse
        {
            Configurable = new(Convert.FromHexString("0102030405060708090A0B0C0D0E0F10")),
        }),
        Of("IPMI v2.0 §21.6", "022E0204A5B1C2", new GetConfigurableCommandSubfunctionsRequest
        {
            Channel = 2,
            NetFn = NetFn.Oem,
            Lun = Lun.Sms,
            Command = 4,
            Iana = new(0xC2B1A5),
        }),
        Of("IPMI v2.0 §21.6", "0102030402020304", new GetConfigurableCommandSubfunctionsResponse
        {
            Configurable = 0x4030201,
            MoreConfigurable = 0x4030202,
        }),
        Of("IPMI v2.0 §21.7", "026E0205060708090A0B0C0D0E0F1011121314A6B1C2", new SetCommandEnablesRequest
        {
            Channel = 2,
            Range = CommandRange.High,
            NetFn = NetFn.Oem,
            Lun = Lun.Sms,
            Enabled = new(Convert.FromHexString("05060708090A0B0C0D0E0F1011121314")),
            Iana = new(0xC2B1A6),
        }),
        Of("IPMI v2.0 §21.8", "026E02A5B1C2", new GetCommandEnablesRequest
        {
            Channel = 2,
            Range = CommandRange.High,
            NetFn = NetFn.Oem,
            Lun = Lun.Sms,
            Iana = new(0xC2B1A5),
        }),
        Of("IPMI v2.0 §21.8", "0102030405060708090A0B0C0D0E0F10", new GetCommandEnablesResponse
        {
            Enabled = new(Convert.FromHexString("0102030405060708090A0B0C0D0E0F10")),
        }),
        Of("IPMI v2.0 §21.10", "022E0204A5B1C2", new GetCommandSubfunctionEnablesRequest
        {
            Channel = 2,
            NetFn = NetFn.Oem,
            Lun = Lun.Sms,
            Command = 4,
            Iana = new(0xC2B1A5),
        }),
        Of("IPMI v2.0 §21.10", "0102030402020304", new GetCommandSubfunctionEnablesResponse
        {
            Enabled = 0x4030201,
            MoreEnabled = 0x4030202,
        }),
        Of("IPMI v2.0 §21.11", "020604", new GetOemNetFnIanaSupportRequest { Channel = 2, NetFn = NetFn.App, Index = 4 }),
        Of("IPMI v2.0 §21.11", "0266A6B1C2", new GetOemNetFnIanaSupportResponse
        {
            LastIndex = 2,
            Lun3Support = LunSupport.Base,
            Lun2Support = LunSupport.BaseWithExtensions,
            Lun1Support = LunSupport.Base,
            Lun0Support = LunSupport.BaseWithExtensions,
            Body = new byte[] { 0xA6, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §22.3", "EB", new ClearMessageFlagsRequest
        {
            Oem2 = true,
            Oem1 = true,
            Oem0 = true,
            WatchdogPreTimeout = true,
            EventMessageBuffer = true,
            ReceiveMessageQueue = true,
        }),
        Of("IPMI v2.0 §22.5", "0201", new EnableMessageChannelReceiveRequest { Channel = 2, Operation = ChannelReceiveOperation.Enable }),
        Of("IPMI v2.0 §22.5", "0201", new EnableMessageChannelReceiveResponse { Channel = 2, Enabled = true }),
        Of("IPMI v2.0 §22.8", "0102020200006026520601088BDE0E0F", new ReadEventMessageBufferResponse
        {
            Event = new SystemEventRecord
            {
                Header = new SelRecordHeader { RecordId = 0x201, RecordType = SelRecordType.SystemEvent },
                Timestamp = new(0x60000002),
                GeneratorId = new(0x26),
                Channel = 5,
                Lun = Lun.Sms,
                Revision = 6,
                SensorType = SensorType.Temperature,
                SensorNumber = 8,
                IsDeassertion = true,
                EventType = 11,
                EventData2Use = EventDataUse.SensorSpecific,
                EventData3Use = EventDataUse.TriggerOrState,
                Offset = 14,
                EventData2 = 14,
                EventData3 = 15,
            },
        }),
        Of("IPMI v2.0 §22.10", "0102030405", new GetBtInterfaceCapabilitiesResponse
        {
            OutstandingRequests = 1,
            InputBufferSize = 2,
            OutputBufferSize = 3,
            ResponseTime = 4,
            RecommendedRetries = 5,
        }),
        Of("IPMI v2.0 §22.21", "0203040405060708090A0B0C0D0E0F10111213", new GetAuthCodeRequest
        {
            AuthenticationType = AuthenticationType.Md5,
            Channel = 3,
            UserId = 4,
            Data = new(Convert.FromHexString("0405060708090A0B0C0D0E0F10111213")),
        }),
        Of("IPMI v2.0 §22.21", "A1B1C2", new GetAuthCodeResponse { AuthCode = new byte[] { 0xA1, 0xB1, 0xC2 } }),
        Of("IPMI v2.0 §24.10", "02020302030402", new GetChannelOemPayloadInfoRequest
        {
            Channel = 2,
            PayloadType = 2,
            Iana = new(0x030203),
            OemPayloadId = 0x204,
        }),
        Of("IPMI v2.0 §24.10", "01020203030256", new GetChannelOemPayloadInfoResponse
        {
            PayloadType = 1,
            Iana = new(0x030202),
            OemPayloadId = 0x203,
            MajorVersion = 5,
            MinorVersion = 6,
        }),
        Of("IPMI v2.0 §22.9", "02", new GetSystemInterfaceCapabilitiesRequest { Interface = SystemInterfaceType.Smic }),
        Of("IPMI v2.0 §22.9", "00A2B1C2", new GetSystemInterfaceCapabilitiesResponse { Data = new byte[] { 0xA2, 0xB1, 0xC2 } }),
        Of("IPMI v2.0 §22.9", "8C0405", new SsifCapabilities
        {
            Transactions = 2,
            SupportsPec = true,
            Version = 4,
            InputMessageSize = 4,
            OutputMessageSize = 5,
        }),
        Of("IPMI v2.0 §22.9", "0202", new KcsCapabilities { Version = 2, InputMaximumMessageSize = 2 }),
        Of("IPMI v2.0 §22.20, table 22-25", "0103C00002030402", new SerialSessionDetails
        {
            ActivityType = 1,
            DestinationSelector = 3,
            Address = new(0xC0000203),
            Port = 0x204,
        }),
        Of("IPMI v2.0 §22.14a, table 22-16c", "010103A4B1C2", new SystemInfoFirstBlock
        {
            SetSelector = 1,
            Encoding = SystemInfoEncoding.Utf8,
            StringLength = 3,
            Text = new byte[] { 0xA4, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §22.14a, table 22-16c", "01A2B1C2", new SystemInfoBlock { SetSelector = 1, Text = new byte[] { 0xA2, 0xB1, 0xC2 } }),
        Of("IPMI v2.0 §23.2, table 23-4", "02", new SetInProgress { State = SetInProgressState.CommitWrite }),
        Of("IPMI v2.0 §33.15", "01020202", new DeleteSdrRequest { ReservationId = 0x201, RecordId = 0x202 }),
        Of("IPMI v2.0 §33.15", "0102", new DeleteSdrResponse { RecordId = 0x201 }),
        Of("IPMI v2.0 §33.16", "0102434C52AA", new ClearSdrRepositoryRequest
        {
            ReservationId = 0x201,
            Operation = ClearSelOperation.Start,
        }),
        Of("IPMI v2.0 §33.16", "01", new ClearSdrRepositoryResponse { Progress = ErasureProgress.Completed }),
        Of("IPMI v2.0 §33.17", "01000060", new GetSdrRepositoryTimeResponse { Time = new(0x60000001) }),
        Of("IPMI v2.0 §33.18", "01000060", new SetSdrRepositoryTimeRequest { Time = new(0x60000001) }),
        Of("IPMI v2.0 §33.21", "01", new RunInitializationAgentRequest { Run = true }),
        Of("IPMI v2.0 §33.21", "01", new RunInitializationAgentResponse { Completed = true }),
        Of("IPMI v2.0 §31.7", "010202020305A5B1C2", new PartialAddSelEntryRequest
        {
            ReservationId = 0x201,
            RecordId = 0x202,
            Offset = 3,
            IsLast = 5,
            Data = new byte[] { 0xA5, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §31.7", "0102", new PartialAddSelEntryResponse { RecordId = 0x201 }),
        Of("IPMI v2.0 §31.12", "02", new GetAuxiliaryLogStatusRequest { LogType = AuxiliaryLogType.Oem2 }),
        Of("IPMI v2.0 §31.12", "A1B1C2", new GetAuxiliaryLogStatusResponse { Data = new byte[] { 0xA1, 0xB1, 0xC2 } }),
        Of("IPMI v2.0 §31.12", "0100006002020304A3B1C2", new McaLogStatus
        {
            Timestamp = new(0x60000001),
            Entries = 0x4030202,
            More = new byte[] { 0xA3, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §31.12", "01000060020203A3B1C2", new OemLogStatus
        {
            Timestamp = new(0x60000001),
            Iana = new(0x030202),
            More = new byte[] { 0xA3, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §31.13", "02A2B1C2", new SetAuxiliaryLogStatusRequest
        {
            LogType = AuxiliaryLogType.Oem2,
            Data = new byte[] { 0xA2, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §35.17", "015B0607020802010203", new SetSensorReadingAndEventStatusRequest
        {
            SensorNumber = 1,
            EventDataOperation = SensorEventDataOperation.Write,
            AssertionOperation = SensorStateOperation.Set,
            DeassertionOperation = SensorStateOperation.Clear,
            SetsReading = 3,
            Reading = 6,
            Asserted = 0x207,
            Deasserted = 0x208,
            EventData = new SensorEventData { EventData1 = 1, EventData2 = 2, EventData3 = 3 },
        }),
        Of("IPMI v2.0 §35.17", "010203", new SensorEventData { EventData1 = 1, EventData2 = 2, EventData3 = 3 }),
        Of("table 21-9", "02 06 02 04 01020304", new SetCommandSubfunctionEnablesRequest
        {
            Channel = 2,
            NetFn = NetFn.App,
            Lun = Lun.Sms,
            Command = 4,
            Enables = new() { Enabled = 0x04030201 },
        }),
        Of("table 21-9", "02 2C 00 02 DC 01020304 05060708", new SetCommandSubfunctionEnablesRequest
        {
            Channel = 2,
            NetFn = NetFn.GroupExtension,
            Command = 2,
            GroupEnables = new() { DefiningBody = 0xDC, Enabled = 0x04030201, MoreEnabled = 0x08070605 },
        }),
        Of("table 21-9", "02 2E 00 02 570100 01020304", new SetCommandSubfunctionEnablesRequest
        {
            Channel = 2,
            NetFn = NetFn.Oem,
            Command = 2,
            OemEnables = new() { Iana = new(343), Enabled = 0x04030201 },
        }),
        Of("table 21-3", "02 6C 00 DC", new GetCommandSupportRequest
        {
            Channel = 2,
            Range = (CommandRange)1,
            NetFn = NetFn.GroupExtension,
            DefiningBody = 0xDC,
        }),
        Of("IPMI v2.0 §21.9", "0102030402020304", new SubfunctionEnables { Enabled = 0x4030201, MoreEnabled = 0x4030202 }),
        Of("IPMI v2.0 §21.9", "010202030403020304", new GroupSubfunctionEnables
        {
            DefiningBody = 1,
            Enabled = 0x4030202,
            MoreEnabled = 0x4030203,
        }),
        Of("IPMI v2.0 §21.9", "0102030202030403020304", new OemSubfunctionEnables
        {
            Iana = new(0x030201),
            Enabled = 0x4030202,
            MoreEnabled = 0x4030203,
        }),
    ];
}

using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>Platform event filtering and its parameters.</summary>
internal static class PefVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("v20-s3-ipmiutil-sim-lan", "51 3F 10", new GetPefCapabilitiesResponse
        {
            Version = new(0x51), DiagnosticInterrupt = true, OemAction = true, PowerCycle = true, Reset = true, PowerDown = true, Alert = true,
            EventFilters = 16,
        }),
        Of("IPMI v2.0 §30.1", "11BF09", new GetPefCapabilitiesResponse
        {
            Version = new(0x11),
            FiltersOemRecords = true,
            DiagnosticInterrupt = true,
            OemAction = true,
            PowerCycle = true,
            Reset = true,
            PowerDown = true,
            Alert = true,
            EventFilters = 9,
        }),
        Of("IPMI v2.0 §30.2", "01", new ArmPefPostponeTimerRequest { Timeout = 1 }),
        Of("IPMI v2.0 §30.2", "01", new ArmPefPostponeTimerResponse { Countdown = 1 }),
        Of("IPMI v2.0 §30.3", "02A2B1C2", new SetPefConfigurationParametersRequest
        {
            Parameter = PefParameter.ActionGlobalControl,
            Data = new byte[] { 0xA2, 0xB1, 0xC2 },
        }),
        Of("v20-s3-ipmiutil-sim-lan", "01 00 00", new GetPefConfigurationParametersRequest { Parameter = PefParameter.Control }),
        Of("v20-s3-ipmiutil-sim-lan", "11 00", new GetPefConfigurationParametersResponse { Revision = 0x11, Data = new byte[] { 0 } }),
        Of("IPMI v2.0 §30.4", "830304", new GetPefConfigurationParametersRequest
        {
            RevisionOnly = true,
            Parameter = PefParameter.StartupDelay,
            Set = 3,
            Block = 4,
        }),
        Of("IPMI v2.0 §30.4", "01A2B1C2", new GetPefConfigurationParametersResponse
        {
            Revision = 1,
            Data = new byte[] { 0xA2, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §30.5", "010202", new SetLastProcessedEventIdRequest { ByBmc = true, RecordId = 0x202 }),
        Of("IPMI v2.0 §30.6", "01000060020203020402", new GetLastProcessedEventIdResponse
        {
            LastAddition = new(0x60000001),
            LastRecordId = 0x202,
            LastSoftwareProcessed = 0x203,
            LastBmcProcessed = 0x204,
        }),
        Of("IPMI v2.0 §30.7", "0244862202010487070809", new AlertImmediateRequest
        {
            Channel = 2,
            Operation = AlertOperation.GetStatus,
            DestinationSelector = 4,
            SendsString = true,
            StringSelector = 6,
            Event = new AlertEvent { GeneratorId = new(0x22), Revision = 2, SensorType = SensorType.Temperature, SensorNumber = 4, IsDeassertion = true, EventType = 7, EventData1 = 7, EventData2 = 8, EventData3 = 9 },
        }),
        Of("IPMI v2.0 §30.7", "01", new AlertImmediateResponse { Status = AlertStatus.NormalEnd }),
        Of("IPMI v2.0 §30.7", "2202010487070809", new AlertEvent
        {
            GeneratorId = new(0x22),
            Revision = 2,
            SensorType = SensorType.Temperature,
            SensorNumber = 4,
            IsDeassertion = true,
            EventType = 7,
            EventData1 = 7,
            EventData2 = 8,
            EventData3 = 9,
        }),
        Of("IPMI v2.0 §30.8", "010202000060032805060708", new PetAcknowledgeRequest
        {
            SequenceNumber = 0x201,
            Timestamp = new(0x60000002),
            EventSourceType = 3,
            SensorDevice = new(0x28),
            SensorNumber = 5,
            EventData1 = 6,
            EventData2 = 7,
            EventData3 = 8,
        }),
        Of("IPMI v2.0 §30.4, table 30-6", "0F", new PefControl
        {
            AlertStartupDelay = true,
            StartupDelay = true,
            SendsEvents = true,
            IsEnabled = true,
        }),
        Of("IPMI v2.0 §30.4, table 30-6", "3F", new PefActions
        {
            DiagnosticInterrupt = true,
            Oem = true,
            PowerCycle = true,
            Reset = true,
            PowerDown = true,
            Alert = true,
        }),
        Of("IPMI v2.0 §30.4, table 30-6", "01", new PefDelay { Delay = 1 }),
        Of("IPMI v2.0 §30.4, table 30-6", "02", new PefCount { Count = 2 }),
        Of("IPMI v2.0 §30.4, table 30-6", "C0", new EventFilterConfiguration
        {
            IsEnabled = true,
            Type = EventFilterType.ManufacturerPreConfigured,
        }),
        Of(
            "table 30-6, any temperature event sends an alert of policy 1",
            "01 80 01 01 10 FF FF 01 FF FF FFFF 000000 000000 000000",
            new EventFilter
        {
            FilterNumber = 1,
            Configuration = new EventFilterConfiguration { IsEnabled = true },
            Alert = true,
            AlertPolicy = 1,
            Severity = EventSeverity.Critical,
            GeneratorId1 = 0xFF,
            GeneratorId2 = 0xFF,
            SensorType = SensorType.Temperature,
            SensorNumber = 0xFF,
            EventTrigger = 0xFF,
            OffsetMask = 0xFFFF,
        }),
        Of("IPMI v2.0 §30.4, table 30-6", "010203", new EventDataFilter { AndMask = 1, Compare1 = 2, Compare2 = 3 }),
        Of("IPMI v2.0 §30.4, table 30-6", "02C0", new EventFilterData1
        {
            FilterNumber = 2,
            Configuration = new EventFilterConfiguration { IsEnabled = true, Type = EventFilterType.ManufacturerPreConfigured },
        }),
        Of("table 30-6", "01 18 11 00", new AlertPolicy
        {
            EntryNumber = 1,
            PolicyNumber = 1,
            IsEnabled = true,
            Channel = 1,
            DestinationSelector = 1,
        }),
        Of("IPMI v2.0 §30.4, table 30-6", "0102030405060708090A0B0C0D0E0F1011", new PefSystemGuid
        {
            IsUsed = true,
            SystemGuid = new(new(Convert.FromHexString("02030405060708090A0B0C0D0E0F1011"))),
        }),
        Of("IPMI v2.0 §30.4, table 30-6", "020304", new AlertStringKey { StringSelector = 2, FilterNumber = 3, StringSet = 4 }),
        Of("IPMI v2.0 §30.4, table 30-6", "0202A3B1C2", new AlertStringBlock
        {
            StringSelector = 2,
            BlockSelector = 2,
            Text = new byte[] { 0xA3, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §30.4, table 30-6", "026505060708090A0B0C7F", new GroupControlEntry
        {
            EntryNumber = 2,
            Force = true,
            Immediate = true,
            Channel = 5,
            GroupId0 = 5,
            MemberId0 = 6,
            GroupId1 = 7,
            MemberId1 = 8,
            GroupId2 = 9,
            MemberId2 = 10,
            GroupId3 = 11,
            MemberId3 = 12,
            Retries = 7,
            Operation = 15,
        }),
    ];
}

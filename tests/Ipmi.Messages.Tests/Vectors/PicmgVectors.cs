using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>PICMG, AMC, MicroTCA and HPM.</summary>
internal static class PicmgVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("sol-s0-ipmitool-sim", "00", new GetPicmgPropertiesRequest()),
        Of("PICMG 3.0", "00 22 01 00", new GetPicmgPropertiesResponse { ExtensionVersion = new(0x22), MaxFruDeviceId = 1 }),
        Of("sol-s3-solterm-sim", "00", new GetAddressInfoRequest()),
        Of("PICMG 3.0", "00010102", new GetAddressInfoRequest
        {
            FruId = 1,
            Key = new AddressKey { KeyType = AddressKeyType.IpmbAddress, Key = 2 },
        }),
        Of("PICMG 3.0", "00010200040102", new GetAddressInfoResponse
        {
            HardwareAddress = 1,
            IpmbAddress = 2,
            FruId = 4,
            Site = new AddressSite { SiteNumber = 1, SiteType = 2 },
        }),
        Of("PICMG 3.0", "0102", new AddressKey { KeyType = AddressKeyType.IpmbAddress, Key = 2 }),
        Of("PICMG 3.0", "0102", new AddressSite { SiteNumber = 1, SiteType = 2 }),
        Of("PICMG 3.0", "00", new GetShelfAddressInfoRequest()),
        Of("PICMG 3.0", "00 C6 415443412D31", new GetShelfAddressInfoResponse { Address = FruString.OfLatin1("ATCA-1") }),
        Of("PICMG 3.0", "00 C6 415443412D31", new SetShelfAddressInfoRequest { Address = FruString.OfLatin1("ATCA-1") }),
        Of("PICMG 3.0", "00", new SetShelfAddressInfoResponse()),
        Of("PICMG 3.0", "000102", new FruControlRequest { FruId = 1, Operation = FruControlOperation.GracefulReboot }),
        Of("PICMG 3.0", "00A1B1C2", new FruControlResponse { Response = new byte[] { 0xA1, 0xB1, 0xC2 } }),
        Of("PICMG 3.0", "0001", new FruControlCapabilitiesRequest { FruId = 1 }),
        Of("PICMG 3.0", "000E", new FruControlCapabilitiesResponse { DiagnosticInterrupt = true, GracefulReboot = true, WarmReset = true }),
        Of("PICMG 3.0", "0001", new GetFruLedPropertiesRequest { FruId = 1 }),
        Of("PICMG 3.0", "000F05", new GetFruLedPropertiesResponse
        {
            HasLed3 = true,
            HasLed2 = true,
            HasLed1 = true,
            HasBlueLed = true,
            ApplicationLeds = 5,
        }),
        Of("PICMG 3.0", "000102", new GetLedColorCapabilitiesRequest { FruId = 1, LedId = 2 }),
        Of("PICMG 3.0", "007E0F01", new GetLedColorCapabilitiesResponse
        {
            White = true,
            Orange = true,
            Amber = true,
            Green = true,
            Red = true,
            Blue = true,
            LocalDefault = LedColor.Default,
            OverrideDefault = LedColor.Blue,
        }),
        Of("PICMG 3.0", "00 00 00 FF 00 01", new SetFruLedStateRequest { Function = 0xFF, Color = LedColor.Blue }),
        Of("PICMG 3.0", "00", new SetFruLedStateResponse()),
        Of("PICMG 3.0", "000102", new GetFruLedStateRequest { FruId = 1, LedId = 2 }),
        Of("PICMG 3.0", "00 03 00 00 01 FF 00 02", new GetFruLedStateResponse
        {
            Overridden = true,
            HasLocalControl = true,
            LocalColor = LedColor.Blue,
            Override = new LedOverride { Function = 0xFF, Color = LedColor.Red },
        }),
        Of("PICMG 3.0, no override", "00 01 FF 00 01", new GetFruLedStateResponse
        {
            HasLocalControl = true,
            LocalFunction = 0xFF,
            LocalColor = LedColor.Blue,
        }),
        Of("PICMG 3.0", "010204", new LedOverride { Function = 1, OnDuration = 2, Color = LedColor.Amber }),
        Of("PICMG 3.0", "000505", new SetIpmbStateRequest
        {
            IpmbA = new IpmbLinkState { Link = 2, LocalControl = true },
            IpmbB = new IpmbLinkState { Link = 2, LocalControl = true },
        }),
        Of("PICMG 3.0", "00", new SetIpmbStateResponse()),
        Of("PICMG 3.0", "05", new IpmbLinkState { Link = 2, LocalControl = true }),
        Of("PICMG 3.0", "00010303", new SetFruActivationPolicyRequest
        {
            FruId = 1,
            ChangesDeactivationLocked = true,
            ChangesLocked = true,
            DeactivationLocked = true,
            Locked = true,
        }),
        Of("PICMG 3.0", "00", new SetFruActivationPolicyResponse()),
        Of("PICMG 3.0", "0001", new GetFruActivationPolicyRequest { FruId = 1 }),
        Of("PICMG 3.0", "0003", new GetFruActivationPolicyResponse { DeactivationLocked = true, Locked = true }),
        Of("PICMG 3.0", "000101", new SetFruActivationRequest { FruId = 1, Activate = true }),
        Of("PICMG 3.0", "00", new SetFruActivationResponse()),
        Of("PICMG 3.0", "0001", new GetDeviceLocatorRecordIdRequest { FruId = 1 }),
        Of("PICMG 3.0", "000102", new GetDeviceLocatorRecordIdResponse { RecordId = 0x201 }),
        Of("PICMG 3.0", "008354600601", new SetPortStateRequest
        {
            Link = new LinkInfo { Interface = LinkInterface.Update, Channel = 3, Ports = 4, Type = 5, TypeExtension = 6, GroupingId = 6 },
            IsEnabled = true,
        }),
        Of("PICMG 3.0", "00", new SetPortStateResponse()),
        Of("PICMG 3.0", "0083", new GetPortStateRequest { Interface = LinkInterface.Update, Channel = 3 }),
        Of("PICMG 3.0", "0083546006018354600601", new GetPortStateResponse
        {
            Links =
            [
                new LinkState
                {
                    Link = new LinkInfo
                    {
                        Interface = LinkInterface.Update, Channel = 3, Ports = 4, Type = 5, TypeExtension = 6, GroupingId = 6,
                    },
                    IsEnabled = true,
                },
                new LinkState
                {
                    Link = new LinkInfo
                    {
                        Interface = LinkInterface.Update, Channel = 3, Ports = 4, Type = 5, TypeExtension = 6, GroupingId = 6,
                    },
                    IsEnabled = true,
                },
            ],
        }),
        Of("PICMG 3.0", "83546006", new LinkInfo
        {
            Interface = LinkInterface.Update,
            Channel = 3,
            Ports = 4,
            Type = 5,
            TypeExtension = 6,
            GroupingId = 6,
        }),
        Of("PICMG 3.0", "8354600601", new LinkState
        {
            Link = new LinkInfo { Interface = LinkInterface.Update, Channel = 3, Ports = 4, Type = 5, TypeExtension = 6, GroupingId = 6 },
            IsEnabled = true,
        }),
        Of("PICMG 3.0", "0001", new ComputePowerPropertiesRequest { FruId = 1 }),
        Of("PICMG 3.0", "000102", new ComputePowerPropertiesResponse { SpannedSlots = 1, ControllerLocation = 2 }),
        Of("PICMG 3.0", "00010201", new SetPowerLevelRequest { FruId = 1, Level = 2, CopiesDesired = true }),
        Of("PICMG 3.0", "00", new SetPowerLevelResponse()),
        Of("PICMG 3.0", "000102", new GetPowerLevelRequest { FruId = 1, PowerType = PowerLevelType.EarlyLevels }),
        Of("PICMG 3.0", "00 02 05 0A 14 32", new GetPowerLevelResponse { Level = 2, Delay = 5, Multiplier = 10, Draws = [20, 50] }),
        Of("PICMG 3.0", "0001", new RenegotiatePowerRequest { FruId = 1 }),
        Of("PICMG 3.0", "00", new RenegotiatePowerResponse()),
        Of("PICMG 3.0", "0001", new GetFanSpeedPropertiesRequest { FruId = 1 }),
        Of("PICMG 3.0", "0001020380", new GetFanSpeedPropertiesResponse
        {
            Minimum = 1,
            Maximum = 2,
            Normal = 3,
            SupportsLocalControl = true,
        }),
        Of("PICMG 3.0", "00010203", new SetFanLevelRequest { FruId = 1, Level = 2, LocalControl = 3 }),
        Of("PICMG 3.0", "00", new SetFanLevelResponse()),
        Of("PICMG 3.0", "0001", new GetFanLevelRequest { FruId = 1 }),
        Of("PICMG 3.0", "00010203", new GetFanLevelResponse { OverrideLevel = 1, LocalLevel = 2, LocalControl = 3 }),
        Of("PICMG 3.0", "000102", new BusedResourceControlRequest { Operation = 1, ResourceId = 2 }),
        Of("PICMG 3.0", "0001", new BusedResourceControlResponse { Status = 1 }),
        Of("PICMG 3.0", "000102", new GetIpmbLinkInfoRequest { KeyType = 1, Key = 2 }),
        Of("PICMG 3.0", "000102", new GetIpmbLinkInfoResponse { LinkNumber = 1, SensorNumber = 2 }),
        Of("AMC.0", "00014350050309", new SetAmcPortStateRequest
        {
            Channel = 1,
            Ports = 3,
            Type = 4,
            TypeExtension = 5,
            GroupingId = 5,
            ExtendedManagement = true,
            IsEnabled = true,
            DeviceId = 9,
        }),
        Of("AMC.0", "00", new SetAmcPortStateResponse()),
        Of("AMC.0", "00010303", new GetAmcPortStateRequest { Channel = 1, DeviceId = 3, RequestFlags = 3 }),
        Of("AMC.0", "003240040332400403", new GetAmcPortStateResponse
        {
            Links =
            [
                new AmcLinkState { Ports = 2, Type = 3, TypeExtension = 4, GroupingId = 4, ExtendedManagement = true, IsEnabled = true },
                new AmcLinkState { Ports = 2, Type = 3, TypeExtension = 4, GroupingId = 4, ExtendedManagement = true, IsEnabled = true },
            ],
        }),
        Of("AMC.0", "32400403", new AmcLinkState
        {
            Ports = 2,
            Type = 3,
            TypeExtension = 4,
            GroupingId = 4,
            ExtendedManagement = true,
            IsEnabled = true,
        }),
        Of("PICMG 3.0", "00", new GetShelfManagerIpmbAddressRequest()),
        Of("PICMG 3.0", "0022", new GetShelfManagerIpmbAddressResponse { Address = new(0x22) }),
        Of("PICMG 3.0", "000102030102", new SetFanPolicyRequest
        {
            FanTraySite = 1,
            State = 2,
            Timeout = 3,
            Site = new AddressSite { SiteNumber = 1, SiteType = 2 },
        }),
        Of("PICMG 3.0", "00", new SetFanPolicyResponse()),
        Of("PICMG 3.0", "00010102", new GetFanPolicyRequest { FanTraySite = 1, Site = new AddressSite { SiteNumber = 1, SiteType = 2 } }),
        Of("PICMG 3.0", "000102", new GetFanPolicyResponse { Policy = 1, Coverage = 2 }),
        Of("PICMG 3.0", "0001020302", new FruInventoryDeviceLockControlRequest
        {
            FruId = 1,
            Operation = FruLockOperation.UnlockAndDiscard,
            LockId = 0x203,
        }),
        Of("PICMG 3.0", "00010202000060", new FruInventoryDeviceLockControlResponse { LockId = 0x201, LastCommit = new(0x60000002) }),
        Of("PICMG 3.0", "000102020302A4B1C2", new FruInventoryDeviceWriteRequest
        {
            FruId = 1,
            LockId = 0x202,
            Offset = 0x203,
            Data = new byte[] { 0xA4, 0xB1, 0xC2 },
        }),
        Of("PICMG 3.0", "0001", new FruInventoryDeviceWriteResponse { Count = 1 }),
        Of("PICMG 3.0", "0001", new GetShelfManagerIpAddressesRequest { Index = 1 }),
        Of("PICMG 3.0", "00010000600203040588A8B1C2", new GetShelfManagerIpAddressesResponse
        {
            LastChange = new(0x60000001),
            Count = 2,
            SiteType = 3,
            SiteNumber = 4,
            MaximumUnavailable = 5,
            IsShelfManager = true,
            AddressType = 8,
            Address = new byte[] { 0xA8, 0xB1, 0xC2 },
        }),
        Of("PICMG 3.0", "0001", new GetShelfPowerAllocationRequest { FeedIndex = 1 }),
        Of("PICMG 3.0", "00010202020302", new GetShelfPowerAllocationResponse { UpdateCounter = 0x201, Allocations = [0x202, 0x203] }),
        Of("MTCA.0", "0083", new GetLocationInformationRequest { Mcs = 2, CarrierNumber = 3 }),
        Of("MTCA.0", "000102E006020702", new GetLocationInformationResponse
        {
            SlotNumber = 1,
            TierNumber = 2,
            SlotsFromRight = true,
            TiersFromTop = true,
            IsHorizontal = true,
            OriginX = 0x206,
            OriginY = 0x207,
        }),
        Of("MTCA.0", "000102030405", new PowerChannelControlRequest
        {
            PowerChannel = 1,
            Control = 2,
            CurrentLimit = 3,
            PrimaryModule = 4,
            RedundantModule = 5,
        }),
        Of("MTCA.0", "00", new PowerChannelControlResponse()),
        Of("MTCA.0", "000102", new GetPowerChannelStatusRequest { FirstChannel = 1, Count = 2 }),
        Of("MTCA.0", "00010F7F7F", new GetPowerChannelStatusResponse
        {
            MaximumChannel = 1,
            UnidentifiedFault = true,
            PayloadPowerGood = true,
            ManagementPowerGood = true,
            IsPrimary = true,
            Channels =
            [
                new PowerChannelStatus
                {
                    PowerOnAsserted = true, PayloadOvercurrent = true, PayloadPower = true, EnableAsserted = true,
                    ManagementOvercurrent = true,
                    ManagementPower = true, PresenceAsserted = true,
                },
                new PowerChannelStatus
                {
                    PowerOnAsserted = true, PayloadOvercurrent = true, PayloadPower = true, EnableAsserted = true,
                    ManagementOvercurrent = true,
                    ManagementPower = true, PresenceAsserted = true,
                },
            ],
        }),
        Of("MTCA.0", "7F", new PowerChannelStatus
        {
            PowerOnAsserted = true,
            PayloadOvercurrent = true,
            PayloadPower = true,
            EnableAsserted = true,
            ManagementOvercurrent = true,
            ManagementPower = true,
            PresenceAsserted = true,
        }),
        Of("MTCA.0", "0001", new PmResetRequest { SiteNumber = 1 }),
        Of("MTCA.0", "00", new PmResetResponse()),
        Of("MTCA.0", "0001", new GetPmStatusRequest { SiteNumber = 1 }),
        Of("MTCA.0", "0001", new GetPmStatusResponse { IsHealthy = true }),
        Of("MTCA.0", "000103", new PmHeartbeatRequest { Timeout = 1, UsesMch2Presence = true, UsesMch1Presence = true }),
        Of("MTCA.0", "00", new PmHeartbeatResponse()),
        Of("MTCA.0", "0001", new GetTelcoAlarmCapabilityRequest { FruId = 1 }),
        Of("MTCA.0", "00FF", new GetTelcoAlarmCapabilityResponse
        {
            MajorReset = true,
            MinorReset = true,
            AlarmCutoff = true,
            TestMode = true,
            PowerAlarm = true,
            MinorAlarm = true,
            MajorAlarm = true,
            CriticalAlarm = true,
        }),
        Of("MTCA.0", "00010203", new SetTelcoAlarmStateRequest { FruId = 1, AlarmId = 2, Control = 3 }),
        Of("MTCA.0", "00", new SetTelcoAlarmStateResponse()),
        Of("MTCA.0", "000102", new GetTelcoAlarmStateRequest { FruId = 1, AlarmId = 2 }),
        Of("MTCA.0", "0001", new GetTelcoAlarmStateResponse { State = 1 }),
        Of("AMC.0", "0001020F06070802030483", new SetClockStateRequest
        {
            ClockId = 1,
            DescriptorIndex = 2,
            IsEnabled = true,
            IsSource = true,
            PllControl = 3,
            Family = 6,
            Accuracy = 7,
            Frequency = 0x4030208,
            Resource = new ClockResource { Type = 2, DeviceId = 3 },
        }),
        Of("AMC.0", "00", new SetClockStateResponse()),
        Of("AMC.0", "83", new ClockResource { Type = 2, DeviceId = 3 }),
        Of("AMC.0", "000183", new GetClockStateRequest { ClockId = 1, Resource = new ClockResource { Type = 2, DeviceId = 3 } }),
        Of("AMC.0", "000D04010203020304", new GetClockStateResponse
        {
            IsEnabled = true,
            IsSource = true,
            PllControl = 1,
            DescriptorIndex = 4,
            Configuration = new ClockConfiguration { Family = 1, Accuracy = 2, Frequency = 0x4030203 },
        }),
        Of("AMC.0", "010203020304", new ClockConfiguration { Family = 1, Accuracy = 2, Frequency = 0x4030203 }),
        Of("HPM.1", "00", new GetTargetUpgradeCapabilitiesRequest()),
        Of("HPM.1", "00 00 1B 04 02 04 02 03", new GetTargetUpgradeCapabilitiesResponse
        {
            DeferredActivation = true,
            ServicesAffected = true,
            AutomaticRollback = true,
            SelfTest = true,
            UpgradeTimeout = 4,
            SelfTestTimeout = 2,
            RollbackTimeout = 4,
            InaccessibilityTimeout = 2,
            Components = HpmComponents.Component0 | HpmComponents.Component1,
        }),
        Of("HPM.1", "000102", new GetComponentPropertiesRequest { ComponentId = 1, Property = HpmComponentProperty.Description }),
        Of("HPM.1", "00A1B1C2", new GetComponentPropertiesResponse { Data = new byte[] { 0xA1, 0xB1, 0xC2 } }),
        Of("HPM.1", "3E", new HpmGeneralProperties
        {
            NeedsColdReset = true,
            DeferredActivation = true,
            SupportsComparison = true,
            NeedsPreparation = true,
            Rollback = HpmRollbackSupport.Automatic,
        }),
        Of("HPM.1", "021203020304", new HpmFirmwareVersion { Major = 2, Minor = new(0x12), Auxiliary = 0x4030203 }),
        Of("HPM.1", "00", new AbortFirmwareUpgradeRequest()),
        Of("HPM.1", "00", new AbortFirmwareUpgradeResponse()),
        Of("HPM.1", "00 01 02", new InitiateUpgradeActionRequest
        {
            Components = HpmComponents.Component0,
            Action = HpmUpgradeAction.Upload,
        }),
        Of("HPM.1", "00", new InitiateUpgradeActionResponse()),
        Of("HPM.1", "0001A2B1C2", new UploadFirmwareBlockRequest { BlockNumber = 1, Data = new byte[] { 0xA2, 0xB1, 0xC2 } }),
        Of("HPM.1", "000102030402020304", new UploadFirmwareBlockResponse { SectionOffset = 0x4030201, SectionLength = 0x4030202 }),
        Of("HPM.1", "000102020304", new FinishFirmwareUploadRequest { ComponentId = 1, ImageLength = 0x4030202 }),
        Of("HPM.1", "00", new FinishFirmwareUploadResponse()),
        Of("HPM.1", "00", new GetUpgradeStatusRequest()),
        Of("HPM.1", "00010204", new GetUpgradeStatusResponse
        {
            CommandInProgress = 1,
            LastCompletionCode = (CompletionCode)2,
            Percent = 4,
        }),
        Of("HPM.1", "0001", new ActivateFirmwareRequest { RollbackOverride = 1 }),
        Of("HPM.1", "00", new ActivateFirmwareResponse()),
        Of("HPM.1", "00", new QuerySelfTestResultsRequest()),
        Of("HPM.1", "000102", new QuerySelfTestResultsResponse { Result = 1, Errors = 2 }),
        Of("HPM.1", "00", new QueryRollbackStatusRequest()),
        Of("HPM.1", "000003", new QueryRollbackStatusResponse { RolledBack = HpmComponents.None, Percent = 3 }),
        Of("HPM.1", "00", new InitiateManualRollbackRequest()),
        Of("HPM.1", "00", new InitiateManualRollbackResponse()),
        Of("PICMG 3.0", "0001", new SetFruExtractedRequest { FruId = 1 }),
        Of("PICMG 3.0", "00", new SetFruExtractedResponse()),
        Of("PICMG 3.0", "008304", new SetChannelSignalingClassRequest
        {
            Interface = LinkInterface.Update,
            Channel = 3,
            SignalingClass = 4,
        }),
        Of("PICMG 3.0", "00", new SetChannelSignalingClassResponse()),
        Of("PICMG 3.0", "0083", new GetChannelSignalingClassRequest { Interface = LinkInterface.Update, Channel = 3 }),
        Of("PICMG 3.0", "008304", new GetChannelSignalingClassResponse
        {
            Interface = LinkInterface.Update,
            Channel = 3,
            SignalingClass = 4,
        }),
        Of("sol-s0-ipmitool-sim", "0002", new GetHpmXCapabilitiesRequest { Identifier = 2 }),
        Of("HPM.2", "0001", new GetHpmXCapabilitiesRequest { Identifier = 1 }),
        Of("HPM.2", "000102A3B1C2", new GetHpmXCapabilitiesResponse
        {
            Identifier = 1,
            RevisionIdentifier = 2,
            Capabilities = new byte[] { 0xA3, 0xB1, 0xC2 },
        }),
        Of("HPM.2", "0001020304050607020304", new GetDynamicCredentialsRequest
        {
            Handle = 1,
            FunctionSelector = 2,
            IpmiRevision = 3,
            AuthenticationType = 4,
            MaximumPrivilege = 5,
            LanChannel = 6,
            AvailabilityTime = 0x4030207,
        }),
        Of("HPM.2", "00010203020304A4B1C2", new GetDynamicCredentialsResponse
        {
            Handle = 1,
            FunctionSelector = 2,
            AvailabilityTime = 0x4030203,
            Credentials = new byte[] { 0xA4, 0xB1, 0xC2 },
        }),
        Of("HPM.2", "00220203", new GetSessionHandleForExplicitLanBridgingRequest { IpmbAddress = new(0x22), FruId = 2, Mode = 3 }),
        Of("HPM.2", "0001020203", new GetSessionHandleForExplicitLanBridgingResponse { LanChannel = 1, SessionHandle = new(0x030202) }),
        Of("HPM.2", "00", new GetAtcaExtendedManagementResourcesRequest()),
        Of("HPM.2", "0001020203020405", new GetAtcaExtendedManagementResourcesResponse
        {
            PowerDraw = 1,
            BaseChannels = 0x202,
            FabricChannels = 0x203,
            UpdateChannels = 4,
            CrossConnectChannels = 5,
        }),
        Of("HPM.2", "00", new GetAmcExtendedManagementResourcesRequest()),
        Of("HPM.2", "0001020203", new GetAmcExtendedManagementResourcesResponse { PowerDraw = 1, Descriptors = [2, 3] }),
        Of("HPM.2", "000102", new SetAtcaExtendedManagementStateRequest { State = 1, PollingPeriod = 2 }),
        Of("HPM.2", "00", new SetAtcaExtendedManagementStateResponse()),
        Of("HPM.2", "00", new GetAtcaExtendedManagementStateRequest()),
        Of("HPM.2", "0001", new GetAtcaExtendedManagementStateResponse { State = 1 }),
        Of("HPM.2", "0001", new SetAmcPowerStateRequest { AuthorizedState = 1 }),
        Of("HPM.2", "00", new SetAmcPowerStateResponse()),
        Of("HPM.2", "00", new GetAmcPowerStateRequest()),
        Of("HPM.2", "000102", new GetAmcPowerStateResponse { AuthorizedState = 1, ActualState = 2 }),
        Of("HPM.2", "000101", new AssignSolPayloadInstanceRequest { SerialPort = 1, IsAssigned = true }),
        Of("HPM.2", "0083", new AssignSolPayloadInstanceResponse { IsAssigned = true, Instance = 3 }),
        Of("HPM.2", "00220203", new GetIpAddressSourceRequest { IpmbAddress = new(0x22), SubsidiaryType = 2, Subsidiary = 3 }),
        Of("HPM.2", "0001", new GetIpAddressSourceResponse { Source = 1 }),
    ];
}

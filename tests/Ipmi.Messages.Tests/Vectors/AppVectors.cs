using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

internal static class AppVectors
{
    private static readonly AsciiString16 Name = new("ipmiusr");

    public static IEnumerable<WireVector> All => [.. Device, .. Sessions, .. Channels, .. Users, .. Watchdog, .. Messaging, .. Payloads];

    private static IEnumerable<WireVector> Device =>
    [
        Of("sol-s0-ipmitool-sim", "20 81 02 45 02 BF FB1900 3412 00000000", new GetDeviceIdResponse
        {
            DeviceId = 0x20,
            ProvidesDeviceSdrs = true,
            DeviceRevision = 1,
            FirmwareMajor = 2,
            FirmwareMinor = new(0x45),
            IpmiVersion = new(0x02),
            Supports = (DeviceSupport)0xBF,
            ManufacturerId = new(0x19FB),
            ProductId = 0x1234,
            AuxiliaryFirmware1 = 0,
            AuxiliaryFirmware2 = 0,
            AuxiliaryFirmware3 = 0,
            AuxiliaryFirmware4 = 0,
        }),
        Of("v20-s3-ipmitool-fake-deviceid", "00 00 01 00 02 00 000000 0000 000000", new GetDeviceIdResponse
        {
            FirmwareMajor = 1, IpmiVersion = new(0x02), AuxiliaryFirmware1 = 0, AuxiliaryFirmware2 = 0, AuxiliaryFirmware3 = 0,
        }),
        Of("table 20-2, without bytes 13 to 16", "00 00 80 00 51 00 000000 0000", new GetDeviceIdResponse
        {
            UpdateInProgress = true, IpmiVersion = new(0x51),
        }),
        Of("table 20-4", "55 00", new GetSelfTestResultsResponse { Result = SelfTestResult.Passed }),
        Of("table 20-4", "57 18", new GetSelfTestResultsResponse { Result = SelfTestResult.CorruptedOrInaccessible, Detail = 0x18 }),
        Of("table 20-6", "85 83", new SetAcpiPowerStateRequest
        {
            SetSystemState = true, SystemState = AcpiSystemPowerState.S5, SetDeviceState = true, DeviceState = AcpiDevicePowerState.D3,
        }),
        Of("table 20-7", "20 2A", new GetAcpiPowerStateResponse
        {
            SystemState = AcpiSystemPowerState.LegacyOn, DeviceState = AcpiDevicePowerState.Unknown,
        }),
        Of("table 20-8", "A123456789ABCDEFA123456789ABCDEF", new GetDeviceGuidResponse
        {
            DeviceGuid = new(Convert.FromHexString("A123456789ABCDEFA123456789ABCDEF")),
        }),
        Of("v15-md2-freeipmi-sim-bmcinfo", "A123456789ABCDEFA123456789ABCDEF", new GetSystemGuidResponse
        {
            SystemGuid = new(Convert.FromHexString("A123456789ABCDEFA123456789ABCDEF")),
        }),
        Of("table 22-2", "0C",
            new SetBmcGlobalEnablesRequest { Enables = BmcGlobalEnables.EventBuffer | BmcGlobalEnables.SystemEventLogging }),
        Of("table 22-3", "09", new GetBmcGlobalEnablesResponse
        {
            Enables = BmcGlobalEnables.ReceiveQueueInterrupt | BmcGlobalEnables.SystemEventLogging,
        }),
        Of("v15-md2-freeipmi-sim-bmcinfo", "00 01 00 00",
            new GetSystemInfoParametersRequest { Parameter = SystemInfoParameter.SystemFirmwareVersion }),
        Of("table 22-14b", "11 00 00 03 312E30", new GetSystemInfoParametersResponse
        {
            Revision = 0x11, Data = Convert.FromHexString("000003312E30"),
        }),
        Of("table 22-14a", "00 01", new SetSystemInfoParametersRequest { Data = new byte[] { 1 } }),
        Of("table 22-18", "C0 03 01 41 81", new StandardCipherSuiteRecord
        {
            Id = 3,
            Authentication = AuthenticationAlgorithm.RakpHmacSha1,
            IntegrityTag = CipherSuiteTag.Integrity,
            Integrity = IntegrityAlgorithm.HmacSha1_96,
            ConfidentialityTag = CipherSuiteTag.Confidentiality,
            Confidentiality = ConfidentialityAlgorithm.AesCbc128,
        }),
        Of("table 22-18", "C1 80 A2 02 00 03 44 81", new OemCipherSuiteRecord
        {
            Id = 0x80,
            Iana = new(674),
            Authentication = AuthenticationAlgorithm.RakpHmacSha256,
            IntegrityTag = CipherSuiteTag.Integrity,
            Integrity = IntegrityAlgorithm.HmacSha256_128,
            ConfidentialityTag = CipherSuiteTag.Confidentiality,
            Confidentiality = ConfidentialityAlgorithm.AesCbc128,
        }),
    ];

    private static IEnumerable<WireVector> Sessions =>
    [
        Of("sol-s0-ipmitool-sim", "8E 04", new GetChannelAuthenticationCapabilitiesRequest
        {
            WantsExtended = true, Channel = ChannelNumber.Present, MaximumPrivilege = PrivilegeLevel.Administrator,
        }),
        Of("ipmiping-freeipmi-sim", "0E 02", new GetChannelAuthenticationCapabilitiesRequest
        {
            Channel = ChannelNumber.Present, MaximumPrivilege = PrivilegeLevel.User,
        }),
        Of("sol-s0-ipmitool-sim", "01 97 06 03 000000 00", new GetChannelAuthenticationCapabilitiesResponse
        {
            Channel = 1,
            HasExtended = true,
            SupportsStraightPassword = true,
            SupportsMd5 = true,
            SupportsMd2 = true,
            SupportsNone = true,
            HasNamedUsers = true,
            HasNullUser = true,
            Connections = ConnectionSupport.Ipmi15 | ConnectionSupport.Ipmi20,
            OemId = new(0),
            OemAuxiliary = 0,
        }),
        Of("v20-s3-ipmitool-fake-deviceid", "01 80 04 02 000000 00", new GetChannelAuthenticationCapabilitiesResponse
        {
            Channel = 1, HasExtended = true, HasNamedUsers = true, Connections = ConnectionSupport.Ipmi20, OemId = new(0), OemAuxiliary = 0,
        }),
        Of("table 22-15, cut after byte 4", "01 20 39", new GetChannelAuthenticationCapabilitiesResponse
        {
            Channel = 1,
            SupportsOem = true,
            HasBmcKey = true,
            PerMessageAuthenticationDisabled = true,
            UserLevelAuthenticationDisabled = true,
            HasAnonymousLogin = true,
        }),
        Of("v15-md2-freeipmi-sim-bmcinfo", "01 69706D69757372000000000000000000", new GetSessionChallengeRequest
        {
            AuthenticationType = AuthenticationType.Md2, UserName = Name,
        }),
        Of("v15-md2-freeipmi-sim-bmcinfo", "05000000 5D5EAE1A309936F961C4A7BA924AB530", new GetSessionChallengeResponse
        {
            TemporarySessionId = 5, Challenge = new(Convert.FromHexString("5D5EAE1A309936F961C4A7BA924AB530")),
        }),
        Of("v15-md2-freeipmi-sim-bmcinfo", "01 04 5D5EAE1A309936F961C4A7BA924AB530 2786A27A", new ActivateSessionRequest
        {
            AuthenticationType = AuthenticationType.Md2,
            MaximumPrivilege = PrivilegeLevel.Administrator,
            Challenge = new(Convert.FromHexString("5D5EAE1A309936F961C4A7BA924AB530")),
            InitialOutboundSequence = 0x7AA28627,
        }),
        Of("v15-md2-freeipmi-sim-bmcinfo", "01 82000000 D0E9E0AF 04", new ActivateSessionResponse
        {
            AuthenticationType = AuthenticationType.Md2,
            SessionId = 0x82,
            InitialInboundSequence = 0xAFE0E9D0,
            MaximumPrivilege = PrivilegeLevel.Administrator,
        }),
        Of("sol-s0-ipmitool-sim", "04", new SetSessionPrivilegeLevelRequest { Privilege = PrivilegeLevel.Administrator }),
        Of("v15-md5-ipmitool-sim-operator", "03", new SetSessionPrivilegeLevelResponse { Privilege = PrivilegeLevel.Operator }),
        Of("sol-s17-ipmitool-go", "B3494216", new CloseSessionRequest { SessionId = 0x164249B3 }),
        Of("table 22-24", "00000000 07", new CloseSessionRequest { SessionHandle = 7 }),
        Of("v20-s3-ipmiutil-sim-lan", "00", new GetSessionInfoRequest()),
        Of("table 22-25", "FF 04030201", new GetSessionInfoRequest { Index = 0xFF, SessionId = 0x01020304 }),
        Of("table 22-25", "FE 07", new GetSessionInfoRequest { Index = 0xFE, Handle = 7 }),
        Of("v20-s3-ipmiutil-sim-lan", "01 3F 01 02 04 11", new GetSessionInfoResponse
        {
            SessionHandle = 1,
            PossibleSessions = 63,
            ActiveSessions = 1,
            Owner = new SessionOwner { UserId = 2, Privilege = PrivilegeLevel.Administrator, Protocol = 1, Channel = 1 },
        }),
        Of("table 22-25", "00 04 00", new GetSessionInfoResponse { PossibleSessions = 4 }),
        Of("v20-s3-ipmiutil-sim-lan", "02 04 11", new SessionOwner
        {
            UserId = 2, Privilege = PrivilegeLevel.Administrator, Protocol = 1, Channel = 1,
        }),
        Of("table 22-25", "C0000201 020000000001 6F02", new LanSessionDetails
        {
            Address = new(0xC0000201), MacAddress = new(0x020000000001), Port = 623,
        }),
    ];

    private static IEnumerable<WireVector> Channels =>
    [
        Of("v20-auto-goipmi-go-mcinfo", "0E 00 80", new GetChannelCipherSuitesRequest { Channel = ChannelNumber.Present, BySuite = true }),
        Of("v20-auto-goipmi-go-mcinfo", "0E 00 81", new GetChannelCipherSuitesRequest
        {
            Channel = ChannelNumber.Present, BySuite = true, ListIndex = 1,
        }),
        Of("v20-auto-goipmi-go-mcinfo", "01 C00000C00101C0020141C003014181C0", new GetChannelCipherSuitesResponse
        {
            Channel = 1, Records = Convert.FromHexString("C00000C00101C0020141C003014181C0"),
        }),
        Of("table 22-27", "01 7A 84", new SetChannelAccessRequest
        {
            Channel = 1,
            SetAccess = ChannelSettings.NonVolatile,
            AlertingDisabled = true,
            PerMessageAuthenticationDisabled = true,
            UserLevelAuthenticationDisabled = true,
            AccessMode = ChannelAccessMode.AlwaysAvailable,
            SetPrivilegeLimit = ChannelSettings.Volatile,
            PrivilegeLimit = PrivilegeLevel.Administrator,
        }),
        Of("table 22-28", "01 40", new GetChannelAccessRequest { Channel = 1, Settings = ChannelSettings.NonVolatile }),
        Of("table 22-28", "2A 04", new GetChannelAccessResponse
        {
            AlertingDisabled = true,
            UserLevelAuthenticationDisabled = true,
            AccessMode = ChannelAccessMode.AlwaysAvailable,
            PrivilegeLimit = PrivilegeLevel.Administrator,
        }),
        Of("v15-md2-freeipmi-sim-bmcinfo", "01", new GetChannelInfoRequest { Channel = 1 }),
        Of("v15-md2-freeipmi-sim-bmcinfo", "01 04 01 81 F21B00 0000", new GetChannelInfoResponse
        {
            Channel = 1,
            Medium = ChannelMedium.Lan,
            Protocol = ChannelProtocol.Ipmb,
            Sessions = SessionSupport.Several,
            ActiveSessions = 1,
            VendorId = new(7154),
        }),
        Of("table 22-30", "01 01 01 0102030405060708090A0B0C0D0E0F1011121314", new SetChannelSecurityKeysRequest
        {
            Channel = 1,
            Operation = SecurityKeyOperation.Set,
            KeyId = SecurityKeyId.Kg,
            Key = Convert.FromHexString("0102030405060708090A0B0C0D0E0F1011121314"),
        }),
        Of("table 22-30", "02", new SetChannelSecurityKeysResponse { Lock = SecurityKeyLock.Unlocked }),
    ];

    private static IEnumerable<WireVector> Users =>
    [
        Of("v20-s3-ipmitool-sim-userpriv", "01 06 03 00", new SetUserAccessRequest
        {
            Channel = 1, UserId = 6, PrivilegeLimit = PrivilegeLevel.Operator, SessionLimit = 0,
        }),
        Of("table 22-31, without byte 4", "F1 02 0F", new SetUserAccessRequest
        {
            ChangesAccess = true,
            RestrictedToCallback = true,
            LinkAuthentication = true,
            IpmiMessaging = true,
            Channel = 1,
            UserId = 2,
            PrivilegeLimit = PrivilegeLevel.NoAccess,
        }),
        Of("v20-s17-ipmitool-go-user", "01 02", new GetUserAccessRequest { Channel = 1, UserId = 2 }),
        Of("v20-s17-ipmitool-go-user", "3F 42 01 14", new GetUserAccessResponse
        {
            MaximumUsers = 63,
            EnableStatus = UserEnableStatus.Enabled,
            EnabledUsers = 2,
            FixedNames = 1,
            IpmiMessaging = true,
            PrivilegeLimit = PrivilegeLevel.Administrator,
        }),
        Of("v20-s3-ipmitool-sim-operator-denied", "06 626F6200000000000000000000000000", new SetUserNameRequest
        {
            UserId = 6, UserName = new("bob"),
        }),
        Of("v20-s17-ipmitool-go-user", "02", new GetUserNameRequest { UserId = 2 }),
        Of("v20-s17-ipmitool-go-user", "69706D69757372000000000000000000", new GetUserNameResponse { UserName = Name }),
        Of("table 22-35", "82 02 7465737400000000000000000000000000000000", new SetUserPasswordRequest
        {
            IsTwentyBytes = true,
            UserId = 2,
            Operation = PasswordOperation.SetPassword,
            Password = Convert.FromHexString("7465737400000000000000000000000000000000"),
        }),
        Of("table 22-35", "02 01", new SetUserPasswordRequest { UserId = 2, Operation = PasswordOperation.EnableUser }),
    ];

    private static IEnumerable<WireVector> Watchdog =>
    [
        Of("table 27-4", "C4 31 0A 3E 2C01", new SetWatchdogTimerRequest
        {
            DontLog = true,
            DontStop = true,
            Use = WatchdogUse.SmsOs,
            PreTimeoutInterrupt = WatchdogPreTimeoutInterrupt.Messaging,
            Action = WatchdogAction.HardReset,
            PreTimeoutSeconds = 10,
            ClearExpirations = (WatchdogExpirations)0x3E,
            CountdownTenths = 300,
        }),
        Of("table 27-5", "44 03 00 10 2C01 F400", new GetWatchdogTimerResponse
        {
            IsRunning = true,
            Use = WatchdogUse.SmsOs,
            Action = WatchdogAction.PowerCycle,
            Expirations = WatchdogExpirations.SmsOs,
            InitialCountdownTenths = 300,
            PresentCountdownTenths = 244,
        }),
    ];

    private static IEnumerable<WireVector> Messaging =>
    [
        Of("table 22-5", "09",
            new GetMessageFlagsResponse { Pending = PendingMessages.MessageAvailable | PendingMessages.WatchdogPreTimeout }),
        Of("table 22-7", "41 0102", new GetMessageResponse
        {
            InferredPrivilege = PrivilegeLevel.Administrator, Channel = 1, Message = new byte[] { 1, 2 },
        }),
        Of("table 22-9", "40 52185620080167", new SendMessageRequest
        {
            Tracking = MessageTracking.TrackRequest, Message = Convert.FromHexString("52185620080167"),
        }),
        Of("table 22-9", "B1 00", new SendMessageRequest
        {
            Tracking = MessageTracking.Raw, Encrypted = true, Authenticated = true, Channel = 1, Message = new byte[] { 0 },
        }),
        Of("table 22-9", "0102", new SendMessageResponse { Response = new byte[] { 1, 2 } }),
        Of("table 22-12", "03 A0 10 00", new MasterWriteReadRequest
        {
            BusId = 1, IsPrivateBus = true, SlaveAddress = 0x50, ReadCount = 16, Data = new byte[] { 0 },
        }),
        Of("table 22-12", "DEAD", new MasterWriteReadResponse { Data = new byte[] { 0xDE, 0xAD } }),
    ];

    private static IEnumerable<WireVector> Payloads =>
    [
        Of("sol-s0-ipmitool-sim", "01 01 C6000000", new ActivatePayloadRequest
        {
            PayloadType = PayloadType.Sol,
            Instance = 1,
            Options = new()
            {
                Encrypted = true, Authenticated = true, SerialAlerts = SharedSerialAlerts.Deferred, StartupHandshake = true,
            },
        }),
        Of("table 24-2", "28 000000", new PayloadActivationOptions { TestMode = true, SerialAlerts = SharedSerialAlerts.Succeed }),
        Of("sol-s0-ipmitool-sim", "00000000 2000 0040 5226 FFFF", new ActivatePayloadResponse
        {
            InboundPayloadSize = 0x20, OutboundPayloadSize = 0x4000, Port = 0x2652, Vlan = 0xFFFF,
        }),
        Of("sol-s0-ipmitool-sim", "01 01 00000000", new DeactivatePayloadRequest { PayloadType = PayloadType.Sol, Instance = 1 }),
        Of("sol-s3-solterm-sim", "01", new GetPayloadActivationStatusRequest { PayloadType = PayloadType.Sol }),
        Of("sol-s3-solterm-sim", "01 0000", new GetPayloadActivationStatusResponse { InstanceCapacity = 1 }),
        Of("table 24-5", "01 01", new GetPayloadInstanceInfoRequest { PayloadType = PayloadType.Sol, Instance = 1 }),
        Of("table 24-5", "04030201 0200000000000000", new GetPayloadInstanceInfoResponse
        {
            SessionId = 0x01020304, Details = Convert.FromHexString("0200000000000000"),
        }),
        Of("table 24-4", "01 01 01", new SuspendResumePayloadEncryptionRequest
        {
            PayloadType = PayloadType.Sol, Instance = 1, Operation = PayloadEncryptionOperation.Resume,
        }),
        Of("table 24-8", "01 42 02 00 01 00", new SetUserPayloadAccessRequest
        {
            Channel = 1, Operation = PayloadAccessOperation.Disable, UserId = 2, StandardPayloads = 0x02, OemPayloads = 0x01,
        }),
        Of("v20-s3-freeipmi-sim-users", "01 02", new GetUserPayloadAccessRequest { Channel = 1, UserId = 2 }),
        Of("table 24-9", "02 00 80 00", new GetUserPayloadAccessResponse { StandardPayloads = 0x02, OemPayloads = 0x80 }),
        Of("table 24-10", "0E", new GetChannelPayloadSupportRequest { Channel = ChannelNumber.Present }),
        Of("table 24-10", "0300 3F00 0100 0000", new GetChannelPayloadSupportResponse
        {
            StandardPayloads = 0x03, SessionSetupPayloads = 0x3F, OemPayloads = 0x01,
        }),
        Of("table 24-11", "0E 01", new GetChannelPayloadVersionRequest { Channel = ChannelNumber.Present, PayloadType = PayloadType.Sol }),
        Of("table 24-11", "12", new GetChannelPayloadVersionResponse { Major = 1, Minor = 2 }),
    ];
}

using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>LAN statistics, serial channels, Serial over LAN.</summary>
internal static class TransportVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("IPMI v2.0 §23.3", "0203", new SuspendBmcArpsRequest { Channel = 2, SuspendResponses = true, SuspendGratuitous = true }),
        Of("IPMI v2.0 §23.3", "03", new SuspendBmcArpsResponse { RespondsToArps = true, SendsGratuitousArps = true }),
        Of("IPMI v2.0 §23.4", "0201", new GetIpUdpRmcpStatisticsRequest { Channel = 2, Clear = true }),
        Of("IPMI v2.0 §23.4", "010202020302040205020602070208020902", new GetIpUdpRmcpStatisticsResponse
        {
            IpReceived = 0x201,
            IpHeaderErrors = 0x202,
            IpAddressErrors = 0x203,
            IpFragments = 0x204,
            IpSent = 0x205,
            UdpReceived = 0x206,
            RmcpReceived = 0x207,
            UdpProxyReceived = 0x208,
            UdpProxyDropped = 0x209,
        }),
        Of("IPMI v2.0 §25.1", "0202A3B1C2", new SetSerialModemConfigurationRequest
        {
            Channel = 2,
            Parameter = SerialParameter.AuthenticationTypeEnables,
            Data = new byte[] { 0xA3, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §25.2", "83030405", new GetSerialModemConfigurationRequest
        {
            RevisionOnly = true,
            Channel = 3,
            Parameter = SerialParameter.ConnectionMode,
            Set = 4,
            Block = 5,
        }),
        Of("IPMI v2.0 §25.2", "01A2B1C2", new GetSerialModemConfigurationResponse { Revision = 1, Data = new byte[] { 0xA2, 0xB1, 0xC2 } }),
        Of("IPMI v2.0 §25.3", "0203", new SetSerialModemMuxRequest { Channel = 2, Setting = MuxSetting.ForceSystem }),
        Of("IPMI v2.0 §25.3", "CF", new SetSerialModemMuxResponse
        {
            SystemSwitchBlocked = true,
            BmcSwitchBlocked = true,
            AlertInProgress = true,
            MessagingActive = true,
            Accepted = true,
            IsSetToBmc = true,
        }),
        Of("IPMI v2.0 §25.4", "02", new GetTapResponseCodesRequest { Channel = 2 }),
        Of("IPMI v2.0 §25.4", "010203010203010203010203010203", new GetTapResponseCodesResponse
        {
            Last = new TapResponseCode { First = 1, Second = 2, Third = 3 },
            Second = new TapResponseCode { First = 1, Second = 2, Third = 3 },
            Third = new TapResponseCode { First = 1, Second = 2, Third = 3 },
            Fourth = new TapResponseCode { First = 1, Second = 2, Third = 3 },
            Fifth = new TapResponseCode { First = 1, Second = 2, Third = 3 },
        }),
        Of("IPMI v2.0 §25.4", "010203", new TapResponseCode { First = 1, Second = 2, Third = 3 }),
        Of("IPMI v2.0 §25.5", "0202A3B1C2", new SetPppUdpProxyTransmitDataRequest
        {
            Channel = 2,
            BlockNumber = 2,
            Data = new byte[] { 0xA3, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §25.6", "0202", new GetPppUdpProxyTransmitDataRequest { Channel = 2, BlockNumber = 2 }),
        Of("IPMI v2.0 §25.6", "0102030405060708090A0B0C0D0E0F10", new GetPppUdpProxyTransmitDataResponse
        {
            Data = new(Convert.FromHexString("0102030405060708090A0B0C0D0E0F10")),
        }),
        Of("IPMI v2.0 §25.7", "0202020302C0000204C00002050602", new SendPppUdpProxyPacketRequest
        {
            Channel = 2,
            SourcePort = 0x202,
            DestinationPort = 0x203,
            SourceAddress = new(0xC0000204),
            DestinationAddress = new(0xC0000205),
            ByteCount = 0x206,
        }),
        Of("IPMI v2.0 §25.8", "0284", new GetPppUdpProxyReceiveDataRequest { Channel = 2, Clear = true, BlockNumber = 4 }),
        Of("IPMI v2.0 §25.8", "A1B1C2", new GetPppUdpProxyReceiveDataResponse { Data = new byte[] { 0xA1, 0xB1, 0xC2 } }),
        Of("IPMI v2.0 §25.9", "0212", new SerialModemConnectionActiveRequest
        {
            State = SerialConnectionState.SwitchingToSystem,
            IpmiVersion = new(0x12),
        }),
        Of("IPMI v2.0 §25.10", "0203", new CallbackRequest { Channel = 2, DestinationSelector = 3 }),
        Of("IPMI v2.0 §25.11", "0203030F090A0B", new SetUserCallbackOptionsRequest
        {
            UserId = 2,
            Channel = 3,
            AllowsCbcp = true,
            AllowsIpmi = true,
            FromList = true,
            UserSpecifiable = true,
            Prespecified = true,
            NoCallback = true,
            Destination1 = 9,
            Destination2 = 10,
            Destination3 = 11,
        }),
        Of("IPMI v2.0 §25.12", "0203", new GetUserCallbackOptionsRequest { UserId = 2, Channel = 3 }),
        Of("IPMI v2.0 §25.12", "030F070809", new GetUserCallbackOptionsResponse
        {
            AllowsCbcp = true,
            AllowsIpmi = true,
            FromList = true,
            UserSpecifiable = true,
            Prespecified = true,
            NoCallback = true,
            Destination1 = 7,
            Destination2 = 8,
            Destination3 = 9,
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "87", new SerialConnectionMode
        {
            IsDirect = true,
            TerminalMode = true,
            PppMode = true,
            BasicMode = true,
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "02", new SerialSessionInactivityTimeout { HalfMinutes = 2 }),
        Of("IPMI v2.0 §25.2, table 25-4", "03", new SerialSessionTermination { Inactivity = true, DcdLoss = true }),
        Of("IPMI v2.0 §25.2, table 25-4", "A009", new SerialMessagingCommSettings
        {
            FlowControl = SerialFlowControl.XonXoff,
            DtrHangup = true,
            BitRate = SerialBitRate.B57600,
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "0203", new SerialModemRingTime { RingDuration = 2, DeadTime = 3 }),
        Of("IPMI v2.0 §25.2, table 25-4", "01", new SerialPageBlackoutInterval { Minutes = 1 }),
        Of("IPMI v2.0 §25.2, table 25-4", "01", new SerialCallRetryInterval { Seconds = 1 }),
        Of("IPMI v2.0 §25.2, table 25-4", "01A2B1C2", new SerialTextBlock { BlockNumber = 1, Text = new byte[] { 0xA2, 0xB1, 0xC2 } }),
        Of("IPMI v2.0 §25.2, table 25-4", "02", new SerialCount { Count = 2 }),
        Of("IPMI v2.0 §25.2, table 25-4", "02C0000202", new SerialDestinationIpAddress { SetSelector = 2, Address = new(0xC0000202) }),
        Of("IPMI v2.0 §25.2, table 25-4", "0234", new SerialTapAccount { SetSelector = 2, DialString = 3, ServiceSettings = 4 }),
        Of("IPMI v2.0 §25.2, table 25-4", "C0000201C0000202", new SerialPppUdpProxyIpHeader
        {
            Source = new(0xC0000201),
            Destination = new(0xC0000202),
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "C0000201", new SerialPppIpAddress { Address = new(0xC0000201) }),
        Of("IPMI v2.0 §25.2, table 25-4", "0102", new SerialPppPort { Port = 0x201 }),
        Of("IPMI v2.0 §25.2, table 25-4", "0102", new SerialPppBufferSize { Bytes = 0x201 }),
        Of("IPMI v2.0 §26.1", "01020304", new SolActivatingRequest
        {
            State = SolSessionState.Activating,
            Instance = 2,
            MajorVersion = 3,
            MinorVersion = 4,
        }),
        Of("IPMI v2.0 §26.2", "0202A3B1C2", new SetSolConfigurationParametersRequest
        {
            Channel = 2,
            Parameter = SolParameter.Authentication,
            Data = new byte[] { 0xA3, 0xB1, 0xC2 },
        }),
        Of("sol-s3-ipmitool-sim-info", "01 05 00 00", new GetSolConfigurationParametersRequest { Channel = 1, Parameter = SolParameter.NonVolatileBitRate }),
        Of("sol-s3-ipmitool-sim-info", "11 01", new GetSolConfigurationParametersResponse { Revision = 0x11, Data = new byte[] { 1 } }),
        Of("IPMI v2.0 §26.3", "83030405", new GetSolConfigurationParametersRequest
        {
            RevisionOnly = true,
            Channel = 3,
            Parameter = SolParameter.CharacterAccumulation,
            Set = 4,
            Block = 5,
        }),
        Of("IPMI v2.0 §26.3", "01A2B1C2", new GetSolConfigurationParametersResponse
        {
            Revision = 1,
            Data = new byte[] { 0xA2, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §26.3, table 26-5", "01", new SolEnable { IsEnabled = true }),
        Of("IPMI v2.0 §26.3, table 26-5", "C2", new SolAuthentication
        {
            ForceEncryption = true,
            ForceAuthentication = true,
            Privilege = PrivilegeLevel.User,
        }),
        Of("IPMI v2.0 §26.3, table 26-5", "0102", new SolCharacterAccumulation { Interval = 1, SendThreshold = 2 }),
        Of("IPMI v2.0 §26.3, table 26-5", "0202", new SolRetry { Count = 2, Interval = 2 }),
        Of("IPMI v2.0 §26.3, table 26-5", "07", new SolBitRate { BitRate = SerialBitRate.B19200 }),
        Of("IPMI v2.0 §26.3, table 26-5", "01", new SolPayloadChannel { Channel = 1 }),
        Of("IPMI v2.0 §26.3, table 26-5", "0102", new SolPayloadPort { Port = 0x201 }),
        Of("table 15-2, a typed line feed", "01 00 00 00 0A", new SolPacketToBmc { Sequence = 1, Characters = new byte[] { 0x0A } }),
        Of("table 15-2, an acknowledgement", "00 05 08 00", new SolPacketToBmc { AcknowledgedSequence = 5, AcceptedCharacters = 8 }),
        Of("table 15-2, a break", "02 00 00 10", new SolPacketToBmc { Sequence = 2, GenerateBreak = true }),
        Of("table 15-2", "03 01 01 00 6C6F67696E3A", new SolPacketToConsole
        {
            Sequence = 3,
            AcknowledgedSequence = 1,
            AcceptedCharacters = 1,
            Characters = "login:"u8.ToArray(),
        }),
        Of("table 15-2, a refusal", "00 02 00 60", new SolPacketToConsole
        {
            AcknowledgedSequence = 2,
            IsNack = true,
            TransferUnavailable = true,
        }),
        Of("IPMI v2.0 §24.1, table 24-2", "01000000", new SolActivationResult { TestMode = true }),
    ];
}

using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>Parameters of serial channels: bytes put together by hand from the table of parameters, no conversation having them.</summary>
internal static class SerialParameterVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("IPMI v2.0 §25.2, table 25-4", "03 0A 01 02 FF", new SerialCallbackControl
        {
            CbcpCallback = true,
            IpmiCallback = true,
            OffersList = true,
            OffersPrespecifiedNumber = true,
            Destination1 = 1,
            Destination2 = 2,
            Destination3 = 0xFF,
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "55 0A", new SerialMuxSwitchControl
        {
            PowerUpByEscape = true,
            OnAuthenticationCapabilities = true,
            ToSystemByEscape = true,
            OnDcdLoss = true,
            Sharing = true,
            ActiveDuringDirectCall = true,
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "2B 2B 2B 00", new SerialText { Text = new byte[] { 0x2B, 0x2B, 0x2B, 0 } }),
        Of("IPMI v2.0 §25.2, table 25-4", "01 82 1E 35 41", new SerialDestinationInfo
        {
            SetSelector = 1,
            IsAcknowledged = true,
            DestinationType = SerialDestinationType.PppAlert,
            AcknowledgeTimeout = 30,
            AlertRetries = 3,
            CallRetries = 5,
            Address = 4,
            Account = 1,
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "02 72 0A", new SerialDestinationCommSettings
        {
            SetSelector = 2,
            FlowControl = SerialFlowControl.RtsCts,
            DtrHangup = true,
            TwoStopBits = true,
            Parity = SerialParity.Even,
            BitRate = SerialBitRate.B115200,
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "02 01 35 35 35 00", new SerialDialString
        {
            SetSelector = 2,
            BlockNumber = 1,
            Text = new byte[] { 0x35, 0x35, 0x35, 0 },
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "02 61 62 00", new SerialAccountText { SetSelector = 2, Text = new byte[] { 0x61, 0x62, 0 } }),
        Of("IPMI v2.0 §25.2, table 25-4", "02 61 62 00", new SerialAccountPassword
        {
            SetSelector = 2,
            Password = new byte[] { 0x61, 0x62, 0 },
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "01 02 50 47 31 04 03 02 01 12 34 56 78 9A", new SerialTapServiceSettings
        {
            SetSelector = 1,
            Confirmation = 2,
            ServiceType = new(0x314750),
            EscapeMask = 0x01020304,
            Timeouts = new(0x563412),
            Retries = 0x9A78,
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "66 12", new SerialTerminalMode
        {
            Storage = 1,
            LineEditing = true,
            DeleteControl = 1,
            Echo = true,
            OutputNewline = 1,
            InputNewline = 2,
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "01 02 03", new SerialPppProtocolOptions
        {
            SnoopControl = 1,
            NegotiationControl = 2,
            NegotiationConfiguration = 3,
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "02", new SerialPppLinkAuthentication { AuthenticationType = 2 }),
        Of("IPMI v2.0 §25.2, table 25-4", "00 0A 00 00 FF FF FF FE", new SerialPppAccm { Receive = 0x000A0000, Transmit = 0xFFFFFFFE }),
        Of("IPMI v2.0 §25.2, table 25-4", "00 0A 00 01", new SerialPppSnoopAccm { Map = 0x000A0001 }),
        Of("IPMI v2.0 §25.2, table 25-4", "02 03", new SerialPppAccountDialString { SetSelector = 2, DialString = 3 }),
        Of("IPMI v2.0 §25.2, table 25-4", "02 03", new SerialPppAccountAuthentication { SetSelector = 2, AuthenticationType = 3 }),
        Of("IPMI v2.0 §25.2, table 25-4", "02 3C", new SerialPppAccountHoldTime { SetSelector = 2, Seconds = 60 }),
        Of("IPMI v2.0 §25.2, table 25-4", "15", new SerialBitRateSupport { B115200 = true, B38400 = true, B9600 = true }),
        Of("IPMI v2.0 §25.2, table 25-4", "01 23 40", new SerialPortAssociation
        {
            Entry = 1,
            Channel = 2,
            Connector = 3,
            Sharing = 0x40,
        }),
        Of("IPMI v2.0 §25.2, table 25-4", "01 43 4F 4D 31", new SerialName { Entry = 1, Name = "COM1"u8.ToArray() }),
    ];
}

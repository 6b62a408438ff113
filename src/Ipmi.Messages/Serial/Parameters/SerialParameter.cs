namespace Ipmi.Messages;

/// <summary>Parameters of a serial channel; C0h to FFh are OEM (IPMI v2.0 §25.2, table 25-4).</summary>
public enum SerialParameter : byte
{
    /// <summary>Whether a writer is at work.</summary>
    SetInProgress = 0,

    /// <summary>Which authentication types there are.</summary>
    AuthenticationTypeSupport = 1,

    /// <summary>Which authentication types are enabled.</summary>
    AuthenticationTypeEnables = 2,

    /// <summary>Direct or by modem, and which modes.</summary>
    ConnectionMode = 3,

    /// <summary>When a silent session ends.</summary>
    SessionInactivityTimeout = 4,

    /// <summary>How the channel calls back.</summary>
    ChannelCallbackControl = 5,

    /// <summary>What ends a session.</summary>
    SessionTermination = 6,

    /// <summary>Speed and flow control.</summary>
    MessagingCommSettings = 7,

    /// <summary>What switches the line.</summary>
    MuxSwitchControl = 8,

    /// <summary>How long it rings.</summary>
    ModemRingTime = 9,

    /// <summary>What the modem is told first.</summary>
    ModemInitString = 10,

    /// <summary>How the modem is called back to commands.</summary>
    ModemEscapeSequence = 11,

    /// <summary>How the modem hangs up.</summary>
    ModemHangUpSequence = 12,

    /// <summary>How the modem dials.</summary>
    ModemDialCommand = 13,

    /// <summary>Pause between alerts.</summary>
    PageBlackoutInterval = 14,

    /// <summary>The SNMP community of its traps.</summary>
    CommunityString = 15,

    /// <summary>How many alert destinations there are.</summary>
    NumberOfAlertDestinations = 16,

    /// <summary>Alert destinations.</summary>
    DestinationInfo = 17,

    /// <summary>Pause between calls.</summary>
    CallRetryInterval = 18,

    /// <summary>Speed and flow control by destination.</summary>
    DestinationCommSettings = 19,

    /// <summary>How many dial strings there are.</summary>
    NumberOfDialStrings = 20,

    /// <summary>The dial strings.</summary>
    DestinationDialStrings = 21,

    /// <summary>How many IP addresses of destinations there are.</summary>
    NumberOfDestinationIpAddresses = 22,

    /// <summary>IP addresses of destinations.</summary>
    DestinationIpAddresses = 23,

    /// <summary>How many paging accounts there are.</summary>
    NumberOfTapAccounts = 24,

    /// <summary>Paging accounts.</summary>
    TapAccount = 25,

    /// <summary>Their passwords.</summary>
    TapPasswords = 26,

    /// <summary>Their pagers.</summary>
    TapPagerIdStrings = 27,

    /// <summary>Paging services.</summary>
    TapServiceSettings = 28,

    /// <summary>The terminal mode.</summary>
    TerminalModeConfiguration = 29,

    /// <summary>How PPP is noticed and negotiated.</summary>
    PppProtocolOptions = 30,

    /// <summary>Primary RMCP port over PPP.</summary>
    PppPrimaryRmcpPort = 31,

    /// <summary>Secondary RMCP port over PPP.</summary>
    PppSecondaryRmcpPort = 32,

    /// <summary>How the link is authenticated.</summary>
    PppLinkAuthentication = 33,

    /// <summary>The BMC's name for CHAP.</summary>
    ChapName = 34,

    /// <summary>Characters to be escaped.</summary>
    PppAccm = 35,

    /// <summary>Characters to be escaped while listening.</summary>
    PppSnoopAccm = 36,

    /// <summary>How many PPP accounts there are.</summary>
    NumberOfPppAccounts = 37,

    /// <summary>Their dial strings.</summary>
    PppAccountDialString = 38,

    /// <summary>Their IP addresses.</summary>
    PppAccountIpAddress = 39,

    /// <summary>Their users.</summary>
    PppAccountUserName = 40,

    /// <summary>Their domains.</summary>
    PppAccountUserDomain = 41,

    /// <summary>Their passwords.</summary>
    PppAccountUserPassword = 42,

    /// <summary>How they are authenticated.</summary>
    PppAccountAuthentication = 43,

    /// <summary>How long their links are held.</summary>
    PppAccountHoldTime = 44,

    /// <summary>Addresses of the UDP proxy.</summary>
    PppUdpProxyIpHeader = 45,

    /// <summary>The UDP proxy's buffer for sending.</summary>
    PppUdpProxyTransmitBufferSize = 46,

    /// <summary>The UDP proxy's buffer for receiving.</summary>
    PppUdpProxyReceiveBufferSize = 47,

    /// <summary>The console's address over PPP.</summary>
    PppRemoteConsoleIpAddress = 48,

    /// <summary>The system's phone number.</summary>
    SystemPhoneNumber = 49,

    /// <summary>Which speeds there are.</summary>
    BitrateSupport = 50,

    /// <summary>Which port is which channel.</summary>
    SystemSerialPortAssociation = 51,

    /// <summary>Names of connectors.</summary>
    SystemConnectorNames = 52,

    /// <summary>Names of channels.</summary>
    SystemSerialChannelNames = 53,

    /// <summary>When wrong passwords lock a user out.</summary>
    BadPasswordThreshold = 54,
}

namespace Ipmi.Messages;

/// <summary>Which layout the value of a serial parameter has, where it is declared (IPMI v2.0 §25.2, table 25-4).</summary>
public static class SerialParameterLayouts
{
    /// <summary>The layout of a parameter; none of one that is not known.</summary>
    public static LayoutEntry? Of(SerialParameter parameter) => parameter switch
    {
        SerialParameter.SetInProgress => new LayoutEntry<SetInProgress>(),
        SerialParameter.AuthenticationTypeSupport => new LayoutEntry<LanAuthenticationTypes>(),
        SerialParameter.AuthenticationTypeEnables => new LayoutEntry<LanAuthenticationTypeEnables>(),
        SerialParameter.ConnectionMode => new LayoutEntry<SerialConnectionMode>(),
        SerialParameter.SessionInactivityTimeout => new LayoutEntry<SerialSessionInactivityTimeout>(),
        SerialParameter.SessionTermination => new LayoutEntry<SerialSessionTermination>(),
        SerialParameter.MessagingCommSettings => new LayoutEntry<SerialMessagingCommSettings>(),
        SerialParameter.ModemRingTime => new LayoutEntry<SerialModemRingTime>(),
        SerialParameter.ModemInitString or SerialParameter.SystemPhoneNumber => new LayoutEntry<SerialTextBlock>(),
        SerialParameter.PageBlackoutInterval => new LayoutEntry<SerialPageBlackoutInterval>(),
        SerialParameter.CommunityString => new LayoutEntry<LanCommunityString>(),
        SerialParameter.NumberOfAlertDestinations or SerialParameter.NumberOfDialStrings
            or SerialParameter.NumberOfDestinationIpAddresses or SerialParameter.NumberOfTapAccounts
            or SerialParameter.NumberOfPppAccounts =>
            new LayoutEntry<SerialCount>(),
        SerialParameter.CallRetryInterval => new LayoutEntry<SerialCallRetryInterval>(),
        SerialParameter.DestinationIpAddresses or SerialParameter.PppAccountIpAddress => new LayoutEntry<SerialDestinationIpAddress>(),
        SerialParameter.TapAccount => new LayoutEntry<SerialTapAccount>(),
        SerialParameter.PppPrimaryRmcpPort or SerialParameter.PppSecondaryRmcpPort => new LayoutEntry<SerialPppPort>(),
        SerialParameter.PppUdpProxyIpHeader => new LayoutEntry<SerialPppUdpProxyIpHeader>(),
        SerialParameter.PppUdpProxyTransmitBufferSize or SerialParameter.PppUdpProxyReceiveBufferSize =>
            new LayoutEntry<SerialPppBufferSize>(),
        SerialParameter.PppRemoteConsoleIpAddress => new LayoutEntry<SerialPppIpAddress>(),
        SerialParameter.BadPasswordThreshold => new LayoutEntry<LanBadPasswordThreshold>(),
        SerialParameter.ChannelCallbackControl => new LayoutEntry<SerialCallbackControl>(),
        SerialParameter.MuxSwitchControl => new LayoutEntry<SerialMuxSwitchControl>(),
        SerialParameter.ModemEscapeSequence or SerialParameter.ModemHangUpSequence or SerialParameter.ModemDialCommand
            or SerialParameter.ChapName =>
            new LayoutEntry<SerialText>(),
        SerialParameter.DestinationInfo => new LayoutEntry<SerialDestinationInfo>(),
        SerialParameter.DestinationCommSettings => new LayoutEntry<SerialDestinationCommSettings>(),
        SerialParameter.DestinationDialStrings => new LayoutEntry<SerialDialString>(),
        SerialParameter.TapPasswords or SerialParameter.PppAccountUserPassword => new LayoutEntry<SerialAccountPassword>(),
        SerialParameter.TapPagerIdStrings or SerialParameter.PppAccountUserName or SerialParameter.PppAccountUserDomain =>
            new LayoutEntry<SerialAccountText>(),
        SerialParameter.TapServiceSettings => new LayoutEntry<SerialTapServiceSettings>(),
        SerialParameter.TerminalModeConfiguration => new LayoutEntry<SerialTerminalMode>(),
        SerialParameter.PppProtocolOptions => new LayoutEntry<SerialPppProtocolOptions>(),
        SerialParameter.PppLinkAuthentication => new LayoutEntry<SerialPppLinkAuthentication>(),
        SerialParameter.PppAccm => new LayoutEntry<SerialPppAccm>(),
        SerialParameter.PppSnoopAccm => new LayoutEntry<SerialPppSnoopAccm>(),
        SerialParameter.PppAccountDialString => new LayoutEntry<SerialPppAccountDialString>(),
        SerialParameter.PppAccountAuthentication => new LayoutEntry<SerialPppAccountAuthentication>(),
        SerialParameter.PppAccountHoldTime => new LayoutEntry<SerialPppAccountHoldTime>(),
        SerialParameter.BitrateSupport => new LayoutEntry<SerialBitRateSupport>(),
        SerialParameter.SystemSerialPortAssociation => new LayoutEntry<SerialPortAssociation>(),
        SerialParameter.SystemConnectorNames or SerialParameter.SystemSerialChannelNames => new LayoutEntry<SerialName>(),
        _ => null,
    };
}

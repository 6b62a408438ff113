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
        _ => null,
    };
}

using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// The parameters of the serial channel (IPMI v2.0 §25.2, table 25-4): kept and told. There is no modem, and no PPP proxy.
/// </summary>
internal static class SerialConfiguration
{
    private const byte Destinations = 2;
    private const byte DialStrings = 2;
    private const byte Accounts = 2;
    private const int BlockLength = 16;
    private const byte DirectConnect = 0x80;
    private const byte DirectTerminal = DirectConnect | 0x04;
    private const byte Rate115200 = 0x0A;
    private const byte AllBitRates = 0x1F;

    public static ParameterStore Make()
    {
        var store = new ParameterStore();
        Add(store, SerialParameter.AuthenticationTypeSupport, [0], isFixed: true);
        Add(store, SerialParameter.AuthenticationTypeEnables, new byte[5]);
        Add(store, SerialParameter.ConnectionMode, [DirectTerminal]);
        Add(store, SerialParameter.SessionInactivityTimeout, [0]);
        Add(store, SerialParameter.ChannelCallbackControl, new byte[5]);
        Add(store, SerialParameter.SessionTermination, [0]);
        Add(store, SerialParameter.MessagingCommSettings, [0, Rate115200]);
        Add(store, SerialParameter.MuxSwitchControl, [0, 0]);
        Add(store, SerialParameter.PageBlackoutInterval, [0]);
        Add(store, SerialParameter.CommunityString, [.. "public"u8, .. new byte[12]]);
        Add(store, SerialParameter.CallRetryInterval, [1]);
        Add(store, SerialParameter.TerminalModeConfiguration, [0, 0]);
        Add(store, SerialParameter.BitrateSupport, [AllBitRates], isFixed: true);
        Add(store, SerialParameter.BadPasswordThreshold, new byte[6]);
        AddModem(store);
        AddDestinations(store);
        AddPpp(store);
        return store;
    }

    private static void AddModem(ParameterStore store)
    {
        Add(store, SerialParameter.ModemRingTime, [0, 0]);
        store.Add(
            (byte)SerialParameter.ModemInitString,
            new ParameterShape { HasBlocks = true, FirstBlock = 1, Blocks = 2, Least = 1, Most = BlockLength },
            new byte[BlockLength]);
        AddText(store, SerialParameter.ModemEscapeSequence, "+++", 5);
        AddText(store, SerialParameter.ModemHangUpSequence, "ATH", 8);
        AddText(store, SerialParameter.ModemDialCommand, "ATD", 8);
        store.Add(
            (byte)SerialParameter.SystemPhoneNumber,
            new ParameterShape { HasBlocks = true, FirstBlock = 1, Blocks = 2, Least = 1, Most = BlockLength },
            new byte[BlockLength]);
    }

    private static void AddDestinations(ParameterStore store)
    {
        Add(store, SerialParameter.NumberOfAlertDestinations, [Destinations], isFixed: true);
        AddSets(store, SerialParameter.DestinationInfo, 4, 1 + Destinations, first: 0);
        AddSets(store, SerialParameter.DestinationCommSettings, 2, 1 + Destinations, first: 0);
        Add(store, SerialParameter.NumberOfDialStrings, [DialStrings], isFixed: true);
        var dialString = new ParameterShape
        {
            HasSets = true,
            FirstSet = 1,
            Sets = DialStrings,
            HasBlocks = true,
            FirstBlock = 1,
            Blocks = 2,
            Least = 1,
            Most = BlockLength,
        };
        store.Add((byte)SerialParameter.DestinationDialStrings, dialString, new byte[BlockLength]);
        Add(store, SerialParameter.NumberOfDestinationIpAddresses, [Destinations], isFixed: true);
        AddSets(store, SerialParameter.DestinationIpAddresses, 4, Destinations, first: 1);
        Add(store, SerialParameter.NumberOfTapAccounts, [Accounts], isFixed: true);
        AddSets(store, SerialParameter.TapAccount, 1, Accounts, first: 1);
        AddTexts(store, SerialParameter.TapPasswords, 7, ParameterAccess.WriteOnly);
        AddTexts(store, SerialParameter.TapPagerIdStrings, BlockLength, ParameterAccess.ReadWrite);
        AddSets(store, SerialParameter.TapServiceSettings, 13, Accounts, first: 1);
    }

    private static void AddPpp(ParameterStore store)
    {
        Add(store, SerialParameter.PppProtocolOptions, new byte[3]);
        Add(store, SerialParameter.PppPrimaryRmcpPort, [0x6F, 0x02]);
        Add(store, SerialParameter.PppSecondaryRmcpPort, [0x98, 0x02]);
        Add(store, SerialParameter.PppLinkAuthentication, [0]);
        AddText(store, SerialParameter.ChapName, "", BlockLength);
        Add(store, SerialParameter.PppAccm, new byte[8]);
        Add(store, SerialParameter.PppSnoopAccm, new byte[4]);
        Add(store, SerialParameter.NumberOfPppAccounts, [Accounts], isFixed: true);
        AddSets(store, SerialParameter.PppAccountDialString, 1, Accounts, first: 1);
        AddSets(store, SerialParameter.PppAccountIpAddress, 4, Accounts, first: 1);
        AddTexts(store, SerialParameter.PppAccountUserName, BlockLength, ParameterAccess.ReadWrite);
        AddTexts(store, SerialParameter.PppAccountUserDomain, BlockLength, ParameterAccess.ReadWrite);
        AddTexts(store, SerialParameter.PppAccountUserPassword, BlockLength, ParameterAccess.WriteOnly);
        AddSets(store, SerialParameter.PppAccountAuthentication, 1, Accounts, first: 1);
        AddSets(store, SerialParameter.PppAccountHoldTime, 1, Accounts, first: 1);
        Add(store, SerialParameter.PppUdpProxyIpHeader, new byte[8]);
        Add(store, SerialParameter.PppUdpProxyTransmitBufferSize, [0, 0], isFixed: true);
        Add(store, SerialParameter.PppUdpProxyReceiveBufferSize, [0, 0], isFixed: true);
        Add(store, SerialParameter.PppRemoteConsoleIpAddress, new byte[4]);
    }

    private static void Add(ParameterStore store, SerialParameter parameter, byte[] value, bool isFixed = false) =>
        store.Add((byte)parameter, value, isFixed);

    private static void AddSets(ParameterStore store, SerialParameter parameter, int length, int sets, byte first) =>
        store.AddSets((byte)parameter, Enumerable.Repeat(new byte[length], sets), first);

    /// <summary>A text that ends with a zero.</summary>
    private static void AddText(ParameterStore store, SerialParameter parameter, string text, int most) =>
        store.Add((byte)parameter, new ParameterShape { Least = 1, Most = most }, [.. System.Text.Encoding.ASCII.GetBytes(text), 0]);

    /// <summary>A text for each account.</summary>
    private static void AddTexts(ParameterStore store, SerialParameter parameter, int most, ParameterAccess access) => store.Add(
        (byte)parameter, new ParameterShape
        {
            HasSets = true,
            FirstSet = 1,
            Sets = Accounts,
            Least = 1,
            Most = most,
            Access = access,
        }, new byte[most]);
}

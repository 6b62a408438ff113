using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <content>Of parameters of LAN, Serial over LAN and boot, and of when they are kept.</content>
public static partial class Quirks
{
    private const byte SetLan = 0x01;
    private const byte GetLan = 0x02;
    private const byte SetSol = 0x21;
    private const byte GetSol = 0x22;
    private const byte SetChannelAccess = 0x40;
    private const byte ColdReset = 0x02;
    private const byte ChassisControl = 0x02;
    private const int LanValueAt = 2;
    private const byte SubnetMask = 6;
    private const byte Gateway = 12;
    private const byte AddressSource = 4;
    private const byte StaticAddress = 1;
    private const byte SolAuthenticationParameter = 2;
    private const byte SolChannelParameter = 7;
    private const byte OtherChannel = 2;
    private const byte PrivilegeMask = 0x0F;
    private const byte ForNowAndLater = 0xC0;
    private const byte ForLater = 0x40;
    private const byte ForNow = 0x80;

    private static readonly TimeSpan CommitTime = TimeSpan.FromSeconds(0.5);

    private static readonly (NetFn NetFn, byte Command)[] Writes = [(NetFn.Transport, SetLan), (NetFn.Transport, SetSol)];

    private static Quirk[] OfConfiguration() =>
    [
        LanChanging(
            SetLan,
            "lan-read-only-d5",
            "a LAN parameter that is read-only is refused with D5h",
            "Dell R610, R710, Xyratex",
            Instead(0x82, 0xD5)),
        LanChanging(
            SetLan, "lan-read-only-80", "a LAN parameter that is read-only is refused with 80h", "Quanta S99Q", Instead(0x82, 0x80)),
        LanChanging(
            SetLan,
            "lan-read-only-ok",
            "writing a LAN parameter that is read-only succeeds and changes nothing",
            "Xyratex",
            Instead(0x82, 0x00)),
        LanChanging(SetLan, "lan-set-ff", "writing a LAN parameter is answered with FFh, and done", "several", Instead(0x00, 0xFF)),
        Acting([(NetFn.Transport, SetLan)], "lan-set-cc", "the first of two writes of LAN parameters is refused with CCh", "several",
            _ => RefusesEveryOther()),
        Acting([(NetFn.Transport, SetLan)], "lan-dhcp-owned", "addresses that come from DHCP are refused with 82h", "several",
            host => new((_, request) => IsOwnedByDhcp(host, request) ? (byte)0x82 : (byte)0)),
        Acting(
            [(NetFn.Transport, SetLan)], "lan-mask-clears-gateway", "writing the subnet mask clears the default gateway", "Inventec 5441",
            host => new(Changes: (request, response, length) =>
            {
                if (response[0] == 0 && request.Length > 1 && request[1] == SubnetMask)
                {
                    host.Ask(NetFn.Transport, SetLan, request[0], Gateway, 0, 0, 0, 0);
                }

                return length;
            })),
        LanChanging(GetLan, "lan-unsupported-cc", "a LAN parameter that there is not is refused with CCh", "several", Instead(0x80, 0xCC)),
        LanChanging(GetLan, "lan-suite-count", "LAN parameter 22 counts a cipher suite more than parameter 23 lists", "HP DL145",
            LanParameterByte(22, (_, value) => (byte)(value + 1))),
        LanChanging(GetLan, "lan-suites-1-16", "LAN parameter 23 lists the suites 1 to 16 whatever there is", "Intel S2600JF",
            LanParameterByte(23, (at, value) => at == 0 ? value : (byte)at)),
        LanChanging(GetSol, "sol-channel-other", "Serial over LAN parameter 7 names a channel that there is not", "Intel S5500WBV",
            LanParameterByte(SolChannelParameter, (_, _) => OtherChannel)) with { Flag = "solchannelassumelanchannel" },
        Acting([(NetFn.Transport, GetSol), (NetFn.Transport, SetSol)], "sol-privilege-0",
            "Serial over LAN parameter 2 says the privilege 0, which cannot be written, until it is set",
            "Dell R610, R710, Supermicro H8QME",
            _ => IllegalDefault()),
        Acting(
            Writes, "slow-commit", "a write of a parameter within half a second of another succeeds and is lost",
            "Quanta S99Q, Dell T320",
            host => Loses(host, onlyOtherSections: false)) with { Flag = "veryslowcommit" },
        Acting(
            Writes, "slow-section",
            "a write of LAN parameters within half a second of one of Serial over LAN, or the reverse, succeeds and is lost",
            "Supermicro H8QME",
            host => Loses(host, onlyOtherSections: true)) with { Flag = "slowcommit" },
        Acting(
            [.. Writes, (NetFn.App, ColdReset)], "settings-need-reset", "parameters that are written count after a cold reset",
            "Dell R610, R710, Inventec",
            WaitsForReset),
        Acting(
            [(NetFn.Transport, SetSol), (NetFn.Chassis, ChassisControl)], "sol-forgets",
            "parameters of Serial over LAN are forgotten when the power goes off",
            "Inventec 5441", ForgetsAtPowerOff),
        Acting([(NetFn.App, SetChannelAccess)], "volatile-follows", "setting what holds after a restart sets what holds now",
            "Inventec 5441, Intel S5500WBV, Supermicro X8DTH", SetsBoth),
        Changing(NetFn.Chassis, 0x09, "boot-flags-long", "Get System Boot Options gives twelve bytes too many", "HP DL380 G5",
            (_, response, length) =>
                response[0] == 0 && length + 12 <= response.Length ? Filled(response, length + 12, length, length + 12, 0) : length),
    ];

    private static Quirk LanChanging(byte command, string name, string summary, string seenOn, QuirkChange change) =>
        Changing(NetFn.Transport, command, name, summary, seenOn, change);

    /// <summary>Changes the value of one parameter, the first byte being 0.</summary>
    private static QuirkChange LanParameterByte(byte parameter, Func<int, byte, byte> change) => (request, response, length) =>
    {
        if (request.Length < 2 || request[1] != parameter) return length;
        for (int at = LanValueAt; at < length; at++) response[at] = change(at - LanValueAt, response[at]);
        return length;
    };

    private static QuirkBehaviour RefusesEveryOther()
    {
        bool refused = false;
        return new((_, _) =>
        {
            refused = !refused;
            return refused ? (byte)CompletionCode.InvalidDataField : (byte)0;
        });
    }

    private static bool IsOwnedByDhcp(QuirkHost host, ReadOnlySpan<byte> request)
    {
        if (request.Length < 2 || request[1] is not (3 or SubnetMask or Gateway)) return false;
        byte[] source = host.Ask(NetFn.Transport, GetLan, request[0], AddressSource, 0, 0);
        return source.Length > LanValueAt && source[LanValueAt] != StaticAddress;
    }

    private static QuirkBehaviour IllegalDefault()
    {
        bool isSet = false;
        return new(Changes: (request, response, length) =>
        {
            if (request.Length < 3 || request[1] != SolAuthenticationParameter) return length;
            bool isRead = length > LanValueAt;
            if (isRead && !isSet) return With(response, length, LanValueAt, (byte)(response[LanValueAt] & ~PrivilegeMask));
            isSet |= !isRead && response[0] == 0;
            return length;
        });
    }

    /// <summary>Answers as if it had executed, for what is to be lost or to wait.</summary>
    private static QuirkBehaviour Pretends(Func<CommandId, byte[], bool> keepsBack)
    {
        bool pretends = false;
        return new(
            (id, request) =>
            {
                pretends = keepsBack(id, request.ToArray());
                return pretends ? (byte)CompletionCode.NodeBusy : (byte)0;
            },
            (_, response, length) =>
            {
                if (pretends) (response[0], length) = (0, 1);
                pretends = false;
                return length;
            });
    }

    private static QuirkBehaviour Loses(QuirkHost host, bool onlyOtherSections)
    {
        long? last = null;
        byte section = 0;
        return Pretends((id, request) =>
        {
            // Set in progress is no value that takes time.
            if (request.Length < 2 || request[1] == 0) return false;
            bool isEarly = last is { } before && host.Time.GetElapsedTime(before) < CommitTime;
            bool isOther = id.Command != section;
            (last, section) = (host.Time.GetTimestamp(), id.Command);
            return isEarly && (isOther || !onlyOtherSections);
        });
    }

    private static QuirkBehaviour WaitsForReset(QuirkHost host)
    {
        var waiting = new List<(byte Command, byte[] Request)>();
        bool isResetting = false;
        return Pretends((id, request) =>
        {
            if (isResetting) return false;
            if (id.NetFn == NetFn.Transport)
            {
                // Set in progress is no value that could wait.
                if (request.Length < 2 || request[1] == 0) return false;
                waiting.Add((id.Command, request));
                return true;
            }

            isResetting = true;
            foreach ((byte command, byte[] write) in waiting) host.Ask(NetFn.Transport, command, write);
            waiting.Clear();
            isResetting = false;
            return false;
        });
    }

    private static QuirkBehaviour ForgetsAtPowerOff(QuirkHost host)
    {
        var before = new Dictionary<(byte Channel, byte Parameter), byte[]>();
        return new((id, request) =>
        {
            if (id.NetFn == NetFn.Transport && request.Length >= 2)
            {
                byte[] value = host.Ask(NetFn.Transport, GetSol, request[0], request[1], 0, 0);
                if (value.Length > LanValueAt) before.TryAdd((request[0], request[1]), value[LanValueAt..]);
            }
            else if (id.NetFn == NetFn.Chassis && request.Length > 0 && request[0] == (byte)ChassisControlOperation.PowerDown)
            {
                foreach (((byte channel, byte parameter), byte[] value) in before.ToArray())
                {
                    host.Ask(NetFn.Transport, SetSol, [channel, parameter, .. value]);
                }

                before.Clear();
            }

            return 0;
        });
    }

    private static QuirkBehaviour SetsBoth(QuirkHost host)
    {
        bool isFollowing = false;
        return new(Changes: (request, response, length) =>
        {
            if (isFollowing || response[0] != 0 || request.Length < 3) return length;
            isFollowing = true;
            byte[] now = [request[0], ForNowOf(request[1]), ForNowOf(request[2])];
            if (now[1] != request[1] || now[2] != request[2]) host.Ask(NetFn.App, SetChannelAccess, now);
            isFollowing = false;
            return length;
        });

        static byte ForNowOf(byte set) => (set & ForNowAndLater) == ForLater ? (byte)(set & ~ForNowAndLater | ForNow) : set;
    }
}

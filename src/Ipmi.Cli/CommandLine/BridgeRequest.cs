using System.CommandLine;
using System.Globalization;
using Ipmi.Client;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Cli;

/// <summary>What the options say about controllers behind the BMC.</summary>
/// <param name="Target">The controller to talk to.</param>
/// <param name="Transit">The one between, if there is one.</param>
internal sealed record BridgeRequest(BridgeTarget Target, BridgeTarget? Transit)
{
    private const int LastChannel = 0x0F;

    /// <summary>Reads the options; nothing when the target is the BMC itself.</summary>
    /// <exception cref="UsageException">They make no sense.</exception>
    public static BridgeRequest? Of(ParseResult line, CommonOptions options)
    {
        BridgeTarget? target = TargetOf("-t", line.GetValue(options.Target), "-b", line.GetValue(options.TargetChannel));
        BridgeTarget? transit = TargetOf("-T", line.GetValue(options.Transit), "-B", line.GetValue(options.TransitChannel));
        if (target is null && transit is not null) throw new UsageException("-T needs -t: a transit controller leads to a target.");
        return target is null ? null : new(target, transit);
    }

    /// <summary>A client of the target.</summary>
    public IpmiClient Around(IpmiClient bmc) => bmc.Bridge(Target, Transit);

    private static BridgeTarget? TargetOf(string name, string? address, string channelName, string? channel)
    {
        int number = channel is null ? 0 : NumberOf(channelName, channel);
        if (number > LastChannel) throw new UsageException($"{channelName} takes a channel from 0 to {LastChannel}, not {channel}.");
        if (address is null) return channel is null ? null : throw new UsageException($"{channelName} needs {name}.");
        int value = NumberOf(name, address);
        if (value > byte.MaxValue) throw new UsageException($"{name} takes a slave address of one byte, not {address}.");
        bool isBmc = value == 0 || (value == MessageAddress.Bmc.Value && number == 0);
        return isBmc ? null : new(new((byte)value), (byte)number);
    }

    private static int NumberOf(string option, string text)
    {
        bool isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        bool isNumber = isHex
            ? int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return isNumber && value >= 0 ? value : throw new UsageException($"{option} takes a number, not '{text}'.");
    }
}

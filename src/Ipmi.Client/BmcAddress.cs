using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ipmi.Transport;

namespace Ipmi.Client;

/// <summary>Where a BMC is: a host name or address, and a port.</summary>
/// <param name="Host">A name, an IPv4 address, or an IPv6 address without brackets.</param>
/// <param name="Port">The UDP port; 623 unless given.</param>
public sealed record BmcAddress(string Host, int Port = RmcpEndpoint.DefaultPort)
{
    /// <summary>Reads <c>host</c>, <c>host:port</c>, <c>[v6]</c>, <c>[v6]:port</c>, or an IPv6 address as it is.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static BmcAddress Parse(string text) =>
        TryParse(text, out BmcAddress? address) ? address : throw new FormatException($"'{text}' is no host, host:port or [v6]:port.");

    /// <summary>The same, without an exception.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address, when the text is one.</param>
    /// <param name="defaultPort">The port when the text names none.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out BmcAddress? address, int defaultPort = RmcpEndpoint.DefaultPort)
    {
        address = null;
        if (string.IsNullOrWhiteSpace(text)) return false;
        if (IPAddress.TryParse(text, out IPAddress? ip) && ip.AddressFamily == AddressFamily.InterNetworkV6 && text[0] != '[')
        {
            address = new(text, defaultPort);
            return true;
        }

        (string host, string? port) = Split(text);
        int number = defaultPort;
        if (host.Length == 0 || (port is not null && !TryParsePort(port, out number))) return false;
        address = new(host, number);
        return true;
    }

    /// <summary>The IP addresses to try, in the resolver's order.</summary>
    /// <exception cref="SocketException">The name cannot be resolved.</exception>
    public async Task<IReadOnlyList<IPEndPoint>> ResolveAsync(CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(Host, out IPAddress? ip)) return [new(ip, Port)];
        IPAddress[] found = await Dns.GetHostAddressesAsync(Host, cancellationToken).ConfigureAwait(false);
        return [.. found.Select(address => new IPEndPoint(address, Port))];
    }

    /// <summary>Such as <c>bmc7:623</c> or <c>[fe80::1%2]:623</c>.</summary>
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";

    private static (string Host, string? Port) Split(string text)
    {
        if (text[0] == '[')
        {
            int end = text.IndexOf(']', StringComparison.Ordinal);
            if (end < 0 || !IPAddress.TryParse(text[1..end], out _)) return ("", null);
            return end == text.Length - 1 ? (text[1..end], null)
                : text[end + 1] == ':' ? (text[1..end], text[(end + 2)..])
                : ("", null);
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return (text, null);
        return text.LastIndexOf(':') == colon ? (text[..colon], text[(colon + 1)..]) : ("", null);
    }

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= IPEndPoint.MaxPort;
}

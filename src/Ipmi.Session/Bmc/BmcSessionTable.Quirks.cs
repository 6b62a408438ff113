using System.Collections.Immutable;
using System.Net;
using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <content>Deviations that a BMC is asked to show: silence, and messages that are not as they should be.</content>
public sealed partial class BmcSessionTable
{
    // Where in a message its two checksums are, the second counted from its end.
    private const int FirstChecksumAt = 2;
    private const int ToAt = 0;
    private const int FromAt = 3;
    private const uint SkippedAtOnce = 3;

    // Who has been given a challenge once.
    private readonly HashSet<SocketAddress> _challenged = [];

    /// <summary>The suites that open sessions, whatever is listed.</summary>
    private ImmutableArray<CipherSuite> WorkingSuites =>
        _options.Quirks.Has(Workarounds.DisabledSuites) ? CipherSuites.All : _options.CipherSuites;

    /// <summary>How far sessions of a suite go, whatever is configured.</summary>
    private PrivilegeLevel LimitOf(CipherSuite suite) =>
        _options.Quirks.Has(Workarounds.DisabledSuites) ? PrivilegeLevel.Administrator : _options.SuiteLimit(suite);

    /// <summary>Whether a packet never arrives: the network controller drops datagrams of certain lengths.</summary>
    private bool LosesPacket(ReadOnlySpan<byte> packet) =>
        _options.Quirks.Has(Workarounds.LegacyPad)
        && !PacketRoute.IsRmcpPlus(packet)
        && packet.Length + RmcpEndpoint.HeaderLength is 56 or 84 or 112 or 128 or 156;

    /// <summary>Whether a request outside sessions is not answered.</summary>
    private bool IsDeafTo(in LanMessageHeader request, SocketAddress source)
    {
        if (_options.Quirks.IsNone || request.NetFn != NetFn.App) return false;
        if (request.Command == GetChannelAuthenticationCapabilitiesRequest.Info.Id.Command) return _options.Quirks.Has(Workarounds.I82571Spt);
        return request.Command == GetSessionChallengeRequest.Info.Id.Command
            && _options.Quirks.Has(Workarounds.OneChallenge)
            && (_challenged.Contains(source) || LosesChallenge(source));
    }

    /// <summary>
    /// Whether a challenge that is asked for gets lost: the first one does, so that the question is repeated, and repeats are not answered.
    /// </summary>
    private bool LosesChallenge(SocketAddress source) =>
        _options.Quirks.Has(Workarounds.OneChallenge) && _challenged.Count == 0 && _challenged.Add(source.Copy());

    /// <summary>Whether the BMC answers D4h to all but the end of a session that was not opened with the user's very limit.</summary>
    private bool RefusesAll(BmcSession? session, in LanMessageHeader request) =>
        session is not null && request.Command != CloseSessionRequest.Info.Id.Command && session.Limit != session.User.Limit && _options.Quirks.Has(Workarounds.ExactPrivilege);

    /// <summary>Whether the response that ends a session is kept back.</summary>
    private bool IsSilent(BmcSession session) => session.IsClosing && _options.Quirks.Has(Workarounds.SilentClose);

    /// <summary>Leaves out session sequence numbers before a response.</summary>
    private void SkipNumbers(ISessionWrapper wrapper)
    {
        if (_options.Quirks.Has(Workarounds.SkippedNumbers)) wrapper.NextSequence = unchecked(wrapper.NextSequence + SkippedAtOnce);
    }

    /// <summary>Changes a response that is ready to be sent.</summary>
    private void Deviate(Span<byte> message)
    {
        if (_options.Quirks.Has(Workarounds.AddressesNotSwapped))
        {
            // The first checksum is of the first address, which changes.
            message[FirstChecksumAt] += (byte)(message[ToAt] - message[FromAt]);
            (message[ToAt], message[FromAt]) = (message[FromAt], message[ToAt]);
            message[^1] = Checksum.Of(message[FromAt..^1]);
        }

        if (!_options.Quirks.Has(Workarounds.NoChecksumCheck)) return;
        message[FirstChecksumAt] ^= 0x55;
        message[^1] ^= 0x55;
    }
}

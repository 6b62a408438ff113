using System.Net;
using System.Net.Sockets;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Client;

/// <summary>One attempt to log in: over the addresses of a name, the cipher suites of a BMC, and the protocols that the caller allows.</summary>
internal sealed class Login(BmcAddress address, IpmiCredentials credentials, IpmiClientOptions options)
{
    // Where a name has several addresses, one that is silent for so long lets the next one try.
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(1);

    // What a BMC may take to list its suites, when those that nearly all have were refused.
    private static readonly TimeSpan ListPatience = TimeSpan.FromMilliseconds(300);

    // A BMC of IPMI 1.5 is silent to RMCP+: after so long without an answer it is asked which protocols it has.
    private static readonly TimeSpan Ipmi20Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(1);

    private static readonly CipherSuite[] Preferred = [CipherSuites.All[17], CipherSuites.All[3]];

    private readonly long _started = options.Time.GetTimestamp();

    private TimeSpan Left => options.ConnectTimeout - options.Time.GetElapsedTime(_started);

    public async Task<LanSession> OpenAsync(CancellationToken cancellationToken)
    {
        CipherSuite? named = options.CipherSuite is { } id ? Find(id) : null;
        IReadOnlyList<IPEndPoint> candidates = await address.ResolveAsync(cancellationToken).ConfigureAwait(false);
        if (candidates.Count == 0) throw new SocketException((int)SocketError.HostNotFound);
        TimeSpan patience = candidates.Count == 1 ? options.ConnectTimeout : FirstPatience;
        for (int i = 0; ; i++)
        {
            IPEndPoint bmc = candidates[i % candidates.Count];
            try
            {
                return await OpenAsync(bmc, named, patience < Left ? patience : Left, cancellationToken).ConfigureAwait(false);
            }
            catch (IpmiTimeoutException) when (Left > TimeSpan.Zero && candidates.Count > 1)
            {
                if (i % candidates.Count == candidates.Count - 1) patience *= 2;
            }
            catch (SocketException) when (i < candidates.Count - 1)
            {
                // No route to this one; maybe to the next.
            }
        }
    }

    private static CipherSuite Find(byte id) => CipherSuites.TryFind(id, out CipherSuite suite)
        ? suite
        : throw new ArgumentException($"Cipher suite {id} is none of 0 to 19.", nameof(id));

    private Task<LanSession> OpenAsync(IPEndPoint bmc, CipherSuite? named, TimeSpan timeout, CancellationToken cancellationToken) =>
        options.Protocol == SessionProtocol.Ipmi15 ? Open15Async(bmc, timeout, cancellationToken)
        : named is { } suite ? Open20Async(bmc, [suite], timeout, cancellationToken)
        : OpenBestAsync(bmc, timeout, cancellationToken);

    private Task<LanSession> Open20Async(IPEndPoint bmc, CipherSuite[] suites, TimeSpan timeout, CancellationToken cancellationToken) =>
        Ipmi20Session.OpenAsync(
            options.Link(bmc), credentials, suites, options.Privilege, options.SessionOptions(timeout), cancellationToken);

    /// <summary>
    /// Opens an IPMI 1.5 session. Some BMCs do not answer a repeated Get Session Challenge: silence is met with another link, which has
    /// another port.
    /// </summary>
    private async Task<LanSession> Open15Async(IPEndPoint bmc, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TimeSpan end = Left - timeout;
        TimeSpan patience = FirstPatience;
        int attempts = 0;
        while (true)
        {
            SessionOptions session = options.SessionOptions(Left - end) with { ChallengeTimeout = patience };
            try
            {
                return await Ipmi15Session.OpenAsync(
                    options.Link(bmc), credentials, options.AuthenticationType, options.Privilege, session, cancellationToken).ConfigureAwait(false);
            }
            catch (IpmiNoAnswerException silence) when (Left - end > patience)
            {
                attempts += silence.Attempts;
                patience *= 2;
            }
            catch (IpmiNoAnswerException silence)
            {
                throw silence.After(attempts, timeout - (Left - end));
            }
        }
    }

    /// <summary>The best that both ends have: RMCP+, or IPMI 1.5 where the BMC has nothing else and the caller allows it.</summary>
    private async Task<LanSession> OpenBestAsync(IPEndPoint bmc, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TimeSpan end = Left - timeout;
        TimeSpan patience = options.AllowIpmi15 && timeout > Ipmi20Patience ? Ipmi20Patience : timeout;
        try
        {
            return await OpenBestSuiteAsync(bmc, patience, cancellationToken).ConfigureAwait(false);
        }
        catch (IpmiNoAnswerException) when (patience < timeout)
        {
            if (!await HasOnlyIpmi15Async(bmc, cancellationToken).ConfigureAwait(false))
            {
                return await OpenBestSuiteAsync(bmc, Left - end, cancellationToken).ConfigureAwait(false);
            }
        }

        return await Open15Async(bmc, Left - end, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The two suites that nearly every BMC has one of; when it refuses both, what it lists itself.</summary>
    private async Task<LanSession> OpenBestSuiteAsync(IPEndPoint bmc, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            return await Open20Async(bmc, Preferred, timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (IpmiSessionRefusedException refusal) when (refusal.Failure.Cause is HandshakeFailureCause.CipherSuiteRefused)
        {
            CipherSuite[] listed = await ListAsync(bmc, cancellationToken).ConfigureAwait(false);
            if (listed.Length == 0) throw;
            return await Open20Async(bmc, listed, timeout, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether the BMC answers, and says that it has no sessions of IPMI 2.0.</summary>
    private async Task<bool> HasOnlyIpmi15Async(IPEndPoint bmc, CancellationToken cancellationToken)
    {
        var channel = new SessionlessChannel(options.Link(bmc), Probe(ProbePatience));
        await using (channel.ConfigureAwait(false))
        {
            var request = new GetChannelAuthenticationCapabilitiesRequest
            {
                WantsExtended = true,
                Channel = ChannelNumber.Present,
                MaximumPrivilege = options.Privilege,
            };
            try
            {
                IpmiReply<GetChannelAuthenticationCapabilitiesResponse> reply = await channel
                    .ExchangeAsync<GetChannelAuthenticationCapabilitiesRequest, GetChannelAuthenticationCapabilitiesResponse>(request, cancellationToken)
                    .ConfigureAwait(false);

                // One that refuses the bit of IPMI 2.0 does not know it.
                return !reply.IsSuccess || !reply.Response.HasExtended || reply.Response.Connections is not { } has
                    || !has.HasFlag(ConnectionSupport.Ipmi20);
            }
            catch (IpmiTimeoutException)
            {
                return false;
            }
        }
    }

    /// <summary>What the BMC lists, the strongest first, of suites that authenticate, protect and encrypt.</summary>
    private async Task<CipherSuite[]> ListAsync(IPEndPoint bmc, CancellationToken cancellationToken)
    {
        var channel = new SessionlessChannel(options.Link(bmc), Probe(ListPatience));
        await using (channel.ConfigureAwait(false))
        {
            IReadOnlyList<CipherSuiteRecord> records;
            try
            {
                records = await CipherSuiteList.ReadAsync(channel, cancellationToken).ConfigureAwait(false);
            }
            catch (IpmiTimeoutException)
            {
                return [];
            }

            return
            [
                .. CipherSuites.StrongestFirst.Where(suite =>
                    suite.Authentication != AuthenticationAlgorithm.None
                    && suite.Integrity != IntegrityAlgorithm.None
                    && suite.Confidentiality != ConfidentialityAlgorithm.None
                    && !Preferred.Contains(suite)
                    && records.Any(record => record.Iana is null && record.Id == suite.Id)),
            ];
        }
    }

    private SessionOptions Probe(TimeSpan patience) =>
        options.SessionOptions(Left) with { Pump = options.Requests with { RequestTimeout = patience, FirstInterval = patience / 3 } };
}

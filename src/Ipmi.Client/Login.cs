using System.Net;
using System.Net.Sockets;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Client;

/// <summary>One attempt to log in: over the addresses of a name, and over the cipher suites of a BMC.</summary>
internal sealed class Login(BmcAddress address, IpmiCredentials credentials, IpmiClientOptions options)
{
    // Where a name has several addresses, one that is silent for so long lets the next one try.
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(1);

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
        options.Protocol == SessionProtocol.Ipmi15
            ? Ipmi15Session.OpenAsync(
                options.Link(bmc), credentials, options.AuthenticationType, options.Privilege, options.SessionOptions(timeout), cancellationToken)
            : named is { } suite ? OpenAsync(bmc, [suite], timeout, cancellationToken)
            : OpenWithBestSuiteAsync(bmc, timeout, cancellationToken);

    private Task<LanSession> OpenAsync(IPEndPoint bmc, CipherSuite[] suites, TimeSpan timeout, CancellationToken cancellationToken) =>
        Ipmi20Session.OpenAsync(
            options.Link(bmc), credentials, suites, options.Privilege, options.SessionOptions(timeout), cancellationToken);

    /// <summary>The two suites that nearly every BMC has one of; when it refuses both, what it lists itself.</summary>
    private async Task<LanSession> OpenWithBestSuiteAsync(IPEndPoint bmc, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(bmc, Preferred, timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (IpmiSessionRefusedException refusal) when (refusal.Failure.Cause == HandshakeFailureCause.CipherSuiteRefused)
        {
            CipherSuite[] listed = await ListAsync(bmc, cancellationToken).ConfigureAwait(false);
            if (listed.Length == 0) throw;
            return await OpenAsync(bmc, listed, timeout, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What the BMC lists, the strongest first, of suites that authenticate, protect and encrypt.</summary>
    private async Task<CipherSuite[]> ListAsync(IPEndPoint bmc, CancellationToken cancellationToken)
    {
        var channel = new SessionlessChannel(options.Link(bmc), options.SessionOptions(Left));
        await using (channel.ConfigureAwait(false))
        {
            IReadOnlyList<CipherSuiteRecord> records = await CipherSuiteList.ReadAsync(channel, cancellationToken).ConfigureAwait(false);
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
}

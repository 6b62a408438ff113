using Ipmi.Messages;

namespace Ipmi.Client;

/// <summary>Reads the whole list of a BMC's cipher suites, piece by piece (IPMI v2.0 §22.15).</summary>
public static class CipherSuiteList
{
    private const int PieceLength = 16;
    private const byte MaxListIndex = 0x3F;

    /// <summary>The suites of the channel that the question goes by, in the BMC's order; none when it does not tell.</summary>
    /// <param name="channel">A session, or a channel outside sessions.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<CipherSuiteRecord>> ReadAsync(IIpmiChannel channel, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var records = new List<byte>();
        for (byte index = 0; index <= MaxListIndex; index++)
        {
            var request = new GetChannelCipherSuitesRequest
            {
                Channel = ChannelNumber.Present,
                PayloadType = PayloadType.Ipmi,
                BySuite = true,
                ListIndex = index,
            };
            IpmiReply<GetChannelCipherSuitesResponse> reply = await channel
                .ExchangeAsync<GetChannelCipherSuitesRequest, GetChannelCipherSuitesResponse>(request, cancellationToken).ConfigureAwait(false);
            if (!reply.IsSuccess) break;
            records.AddRange(reply.Response.Records.Span);
            if (reply.Response.Records.Length < PieceLength) break;
        }

        return CipherSuiteRecords.Parse(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(records));
    }
}

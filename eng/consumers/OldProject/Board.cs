using Ipmi.Messages;

/// <summary>A record of no namespace, named as a word of C#.</summary>
[WireStruct]
public readonly partial record struct @event
{
    /// <summary>Ten bits in two places.</summary>
    [Bits(1, 7, 0), Bits(2, 7, 6)] public short @class { get; init; }
}

namespace Acme.System.Ipmi
{
    /// <summary>Get Board Events: its namespace has the names of others.</summary>
    [IpmiRequest(NetFn.Oem, 0x47, Iana = 0x00ABCD, Section = "Board manual 4.4")]
    internal readonly partial record struct GetBoardEventsRequest : IIpmiRequest<GetBoardEventsResponse>
    {
        /// <summary>From this one on, or all.</summary>
        [Field(4, 5)] public ushort? First { get; init; }
    }

    /// <inheritdoc cref="GetBoardEventsRequest"/>
    [IpmiResponse(Iana = 0x00ABCD)]
    internal readonly partial record struct GetBoardEventsResponse
    {
        /// <summary>Each event.</summary>
        [Tail(6, CountAt = 5)] public WireList<@event> Events { get; init; }
    }

    /// <summary>What sends it.</summary>
    internal static class Board
    {
        /// <summary>Asks for all events.</summary>
        public static global::System.Threading.Tasks.ValueTask<GetBoardEventsResponse> GetEventsAsync(IIpmiChannel channel) =>
            channel.SendAsync(new GetBoardEventsRequest());
    }
}

using System.Threading.Tasks.Sources;
using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>
/// One of the 64 request numbers of a session (rqSeq), with the request that has it. It is made once and used again under other numbers: a
/// session has as many as it ever had requests under way at a time.
/// </summary>
internal sealed class RequestSlot : IValueTaskSource<RequestOutcome>
{
    // Of a request or an answer; longer ones make room once.
    private const int UsualLength = 32;

    private ManualResetValueTaskSourceCore<RequestOutcome> _source;
    private string? _name;
    private byte[] _request = new byte[UsualLength];
    private byte[] _response = new byte[UsualLength];

    public RequestSlot(SessionPump pump, bool continueInline)
    {
        Pump = pump;
        _source.RunContinuationsAsynchronously = !continueInline;
    }

    public SessionPump Pump { get; }

    public byte Sequence { get; set; }

    public SlotState State { get; set; }

    /// <summary>The header of the request; the answer must mirror it.</summary>
    public LanMessageHeader Header { get; private set; }

    /// <summary>What it is called in errors.</summary>
    public string Name => _name ?? NameOf(Header.NetFn, Header.Command, Message[LanMessage.HeaderLength..^1]);

    public bool Repeatable { get; private set; }

    /// <summary>The request inside Send Message, whose answer is waited for as well; nothing for other requests.</summary>
    public (NetFn NetFn, byte Command)? Forwarded { get; set; }

    /// <summary>Whether the BMC said that it has sent the request on.</summary>
    public bool IsAcknowledged { get; set; }

    /// <summary>Whether the target has answered, and the BMC has yet to say that it sent the request on.</summary>
    public bool IsAcknowledgementDue => Forwarded is not null && !IsAcknowledged && ResponseHeader.Command != Header.Command;

    /// <summary>Whether nobody waits for the answer.</summary>
    public bool IsDetached { get; set; }

    public TimeSpan Deadline { get; set; }

    public TimeSpan FirstSent { get; set; }

    /// <summary>The session sequence number of the first copy.</summary>
    public uint FirstNumber { get; set; }

    /// <summary>The session sequence number of the latest copy.</summary>
    public uint LastNumber { get; set; }

    public TimeSpan LastSent { get; set; }

    /// <summary>From the first copy to the answer; zero before it.</summary>
    public TimeSpan AnsweredAfter { get; set; }

    public TimeSpan NextSend { get; set; }

    public TimeSpan Interval { get; set; }

    public int Copies { get; set; }

    /// <summary>Until when a late answer to this number may still come, so that it must not be used again.</summary>
    public TimeSpan CoolUntil { get; set; }

    /// <summary>The IPMI message of the request.</summary>
    public ReadOnlySpan<byte> Message => _request.AsSpan(0, MessageLength);

    public int MessageLength { get; private set; }

    /// <summary>The header of the answer.</summary>
    public LanMessageHeader ResponseHeader { get; private set; }

    /// <summary>The answer from the completion code on. It is valid until the slot is returned.</summary>
    public ReadOnlyMemory<byte> Response { get; private set; }

    public short Version => _source.Version;

    /// <summary>Room for the data of a request; <see cref="Seal"/> completes it.</summary>
    public Span<byte> Data(int length)
    {
        int needed = length + LanMessage.Overhead;
        if (_request.Length < needed) _request = new byte[needed];
        return _request.AsSpan(LanMessage.HeaderLength, length);
    }

    /// <summary>What a command is called in errors that nobody has named.</summary>
    public static string NameOf(NetFn netFn, byte command, ReadOnlySpan<byte> data) => $"Command {CommandId.Of(netFn, command, data)}";

    /// <summary>Completes the request whose data is there. A name of null is made up when it is needed.</summary>
    public void Seal(in LanMessageHeader header, string? name, bool repeatable, int dataLength)
    {
        (Header, _name, Repeatable) = (header, name, repeatable);
        MessageLength = LanMessage.Seal(_request, header, dataLength);
        (Forwarded, IsAcknowledged) = (null, false);
        IsDetached = false;
        Copies = 0;
        AnsweredAfter = TimeSpan.Zero;
        _source.Reset();
    }

    /// <summary>Whether a message answers this request.</summary>
    public bool IsAnsweredBy(in LanMessageHeader header) => IsAnsweredByBmc(header) || IsAnsweredByTarget(header);

    /// <summary>The target, or a controller on the way to it, which has the target's answer in its own to Send Message.</summary>
    private bool IsAnsweredByTarget(in LanMessageHeader header) =>
        Forwarded is { } inner
        && ((header.NetFn == inner.NetFn.Response && header.Command == inner.Command)
            || (header.NetFn == Header.NetFn.Response && header.Command == Header.Command));

    private bool IsAnsweredByBmc(in LanMessageHeader header) =>
        header.NetFn == Header.NetFn.Response
        && header.Command == Header.Command
        && ((header.From == Header.To && header.FromLun == Header.ToLun)
            // Some BMCs do not swap the addresses in their answers.
            || (header.To == Header.To && header.From == Header.From));

    public void KeepResponse(in LanMessageHeader header, ReadOnlySpan<byte> data)
    {
        if (_response.Length < data.Length) _response = new byte[data.Length];
        data.CopyTo(_response);
        Response = _response.AsMemory(0, data.Length);
        ResponseHeader = header;
    }

    /// <summary>Lets go of the answer, and of who waited for it.</summary>
    public void Clear()
    {
        Response = default;
        _source.Reset();
    }

    public void Complete(RequestOutcome outcome) => _source.SetResult(outcome);

    public RequestOutcome GetResult(short token) => _source.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _source.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);
}

/// <summary>What a request number is doing.</summary>
internal enum SlotState
{
    /// <summary>Somebody has it, and has not sent anything or has got the answer.</summary>
    Taken,

    /// <summary>Its request waits for the window.</summary>
    Queued,

    /// <summary>Its request was sent.</summary>
    InFlight,

    /// <summary>Its answer may still come, or come again.</summary>
    Cooling,
}

/// <summary>What became of a request.</summary>
internal enum RequestOutcome
{
    /// <summary>The answer is there.</summary>
    Answered,

    /// <summary>The deadline passed.</summary>
    TimedOut,

    /// <summary>The caller gave up.</summary>
    Cancelled,

    /// <summary>The session was closed.</summary>
    Closed,

    /// <summary>The BMC answers nothing any more in this session.</summary>
    Lost,
}

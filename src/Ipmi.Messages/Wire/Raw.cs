using System.Text;

namespace Ipmi.Messages;

/// <summary>Any request, by its numbers.</summary>
/// <param name="NetFn">The network function of the request (even).</param>
/// <param name="Command">The command code.</param>
/// <param name="Data">The data, a defining body or IANA number included.</param>
/// <param name="Lun">The logical unit of the responder.</param>
/// <param name="Repeatable">
/// Whether executing it twice is as good as once; when not said, the catalogue decides, and a command that it does not know
/// is not repeatable.
/// </param>
public readonly record struct RawRequest(NetFn NetFn, byte Command, ReadOnlyMemory<byte> Data, Lun Lun = Lun.Bmc, bool? Repeatable = null)
{
    /// <summary>
    /// Whether this is a Send Message whose target answers: that answer is waited for and returned, and the acknowledgement of Send Message
    /// itself only when it is a refusal or has the answer inside (IPMI v2.0 §6.13).
    /// </summary>
    public bool IsForwarded { get; init; }

    /// <summary>
    /// Where the data of the response may be put, so that nothing is allocated for it. Data that does not fit is put into memory of its own, and
    /// so is all data where a channel has no use for this: <see cref="RawResponse.Data"/> says where it is.
    /// </summary>
    public Memory<byte> Room { get; init; }
}

/// <summary>A response with all its parts, as it came off the wire.</summary>
/// <param name="RequesterAddress">Where it was sent: the console's software ID, 81h.</param>
/// <param name="RequesterLun">The logical unit of the requester.</param>
/// <param name="ResponderAddress">Who answered: 20h is the BMC.</param>
/// <param name="ResponderLun">The logical unit of the responder.</param>
/// <param name="NetFn">The network function of the response (odd).</param>
/// <param name="Command">The command code.</param>
/// <param name="Sequence">The request's sequence number (rqSeq), 0 to 63.</param>
/// <param name="CompletionCode">The completion code.</param>
/// <param name="Data">What follows the completion code.</param>
/// <param name="Info">What the catalogue knows of the command, if anything.</param>
public readonly record struct RawResponse(
    MessageAddress RequesterAddress,
    Lun RequesterLun,
    MessageAddress ResponderAddress,
    Lun ResponderLun,
    NetFn NetFn,
    byte Command,
    byte Sequence,
    CompletionCode CompletionCode,
    Octets Data,
    CommandInfo? Info)
{
    /// <summary>What the completion code means for this command.</summary>
    public string CompletionText => Info?.Describe(CompletionCode) ?? CompletionCode.Describe();

    /// <summary>All parts, a line each.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line("Requester Address", RequesterAddress.ToString());
        Line("Requester LUN", RequesterLun.Describe());
        Line("Responder Address", ResponderAddress.ToString());
        Line("Responder LUN", ResponderLun.Describe());
        Line("NetFn", $"{NetFn.Describe()} ({(byte)NetFn:X2}h)");
        Line("Sequence", $"{Sequence}");
        Line("Command", $"{Info?.Name ?? "Unknown"} ({Command:X2}h)");
        Line("Completion Code", $"{CompletionText} ({(byte)CompletionCode:X2}h)");
        Line("Data", Data.IsEmpty ? "(none)" : Data.ToString());
        return text.ToString();

        void Line(string name, string value) => text.Append(name.PadRight(18)).Append(": ").Append(value).Append('\n');
    }
}

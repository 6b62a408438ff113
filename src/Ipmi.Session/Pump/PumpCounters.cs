namespace Ipmi.Session;

/// <summary>What a pump has sent, received and dropped so far.</summary>
/// <param name="Sent">Packets sent, copies included.</param>
/// <param name="Repeated">Packets that were copies of earlier ones.</param>
/// <param name="Answered">Answers that belonged to a request.</param>
/// <param name="Unmatched">Authentic messages that belonged to no request: late or doubled answers.</param>
/// <param name="Dropped">Packets that were refused: of another session, unprotected, replayed, forged or malformed.</param>
/// <param name="Unprotected">
/// Those of the dropped that are not protected as the session demands: without a code, with a wrong one, or with no room for one.
/// </param>
public readonly record struct PumpCounters(long Sent, long Repeated, long Answered, long Unmatched, long Dropped, long Unprotected);

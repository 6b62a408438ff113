namespace Ipmi.Transport;

/// <summary>What a <see cref="UdpTransport"/> did since it was bound.</summary>
/// <param name="Sent">Datagrams handed to the network.</param>
/// <param name="SendErrors">Datagrams that the network refused, or that were sent after disposal.</param>
/// <param name="Received">Datagrams handed to the handler.</param>
/// <param name="ReceiveErrors">Errors while receiving; an ICMP "port unreachable" from a peer is one, unless sending met it first.</param>
/// <param name="HandlerErrors">Exceptions that the handler, or a listener to its failures, let go.</param>
/// <param name="Refused">Errors of either kind that were an ICMP "port unreachable" from the one peer of the socket.</param>
public readonly record struct UdpCounters(long Sent, long SendErrors, long Received, long ReceiveErrors, long HandlerErrors, long Refused = 0);

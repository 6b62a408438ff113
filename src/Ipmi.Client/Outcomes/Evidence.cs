using Ipmi.Messages;

namespace Ipmi.Client;

/// <summary>
/// Looks whether a command was executed, by what it changed.
/// </summary>
/// <returns>The response that it would have had, without the completion code; nothing when that cannot be told.</returns>
internal delegate ValueTask<byte[]?> Evidence(CancellationToken cancellationToken);

/// <summary>
/// Looks at the state before a command is sent, so that a change can be told from what was there already.
/// </summary>
/// <param name="channel">The way to the BMC.</param>
/// <param name="request">The data of the request.</param>
/// <param name="cancellationToken">Gives up.</param>
/// <returns>How to look afterwards; nothing when that would prove nothing.</returns>
internal delegate ValueTask<Evidence?> EvidenceSource(IIpmiChannel channel, ReadOnlyMemory<byte> request, CancellationToken cancellationToken);

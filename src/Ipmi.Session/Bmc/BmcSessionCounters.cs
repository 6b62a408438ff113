namespace Ipmi.Session;

/// <summary>What a BMC's session table did so far, for whoever runs it.</summary>
/// <param name="Opened">Sessions that were opened.</param>
/// <param name="Expired">Sessions that ended because nobody used them, or because another needed their place.</param>
/// <param name="RefusedProposals">Open Session Requests refused for their algorithms, privilege or session ID.</param>
/// <param name="RefusedUsers">Handshakes refused since the user is unknown, may not log in, or may not have the privilege.</param>
/// <param name="RefusedCodes">Handshakes refused since the console did not prove that it has the password, or given up by the console.</param>
/// <param name="RefusedForRoom">Handshakes refused since no session was free.</param>
/// <param name="Abandoned">Handshakes that were not carried on in time, or displaced by newer ones.</param>
/// <param name="Slowed">RAKP 1 of addresses with too many failures, answered later or not at all.</param>
/// <param name="Limited">Requests outside sessions that were dropped because their address sent too many.</param>
/// <param name="Dropped">Packets that were dropped: of no session, unprotected, replayed, forged or malformed.</param>
public readonly record struct BmcSessionCounters(
    long Opened,
    long Expired,
    long RefusedProposals,
    long RefusedUsers,
    long RefusedCodes,
    long RefusedForRoom,
    long Abandoned,
    long Slowed,
    long Limited,
    long Dropped);

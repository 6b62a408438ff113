using System.Net;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <content>Slows addresses whose handshakes fail too often.</content>
public sealed partial class BmcSessionTable
{
    // An honest console answers RAKP 2 at once, or repeats itself within a second.
    private static readonly TimeSpan TimeToProve = TimeSpan.FromSeconds(2);

    private readonly FailedHandshakes _failures;
    private readonly Dictionary<uint, SlowedRakp1> _slowed = [];

    /// <summary>When <see cref="Advance"/> has something to do that should not wait for the next second; nothing has to be in time to it.</summary>
    public TimeSpan? NextDeadline
    {
        get
        {
            TimeSpan? next = null;
            foreach (SlowedRakp1 slowed in _slowed.Values)
            {
                if (next is null || slowed.Due < next) next = slowed.Due;
            }

            return next;
        }
    }

    /// <summary>Whether a RAKP 1 has to wait; then it is kept, or given up when its turn comes too late.</summary>
    private bool MustWait(RakpBmcHandshake handshake, ReadOnlyMemory<byte> payload, TimeSpan now)
    {
        if (handshake.IsAnswered(payload.Span)) return false;
        if (_slowed.TryGetValue(handshake.Id, out SlowedRakp1? waiting))
        {
            _slowed[handshake.Id] = waiting with { Payload = payload.ToArray() };
            return true;
        }

        // Another RAKP 1 in the same handshake would be another guess.
        var address = PeerAddress.Of(handshake.Peer);
        if (handshake.IsProven) _failures.Add(address, handshake.UserId, now);
        bool hasTurn = TryInheritTurn(handshake.Peer, out TimeSpan turn)
            || _failures.TryTakeTurn(address, now, handshake.Started + _options.HandshakeTimeout, out turn);
        if (hasTurn && turn <= now) return false;
        _counters = _counters with { Slowed = _counters.Slowed + 1 };
        if (hasTurn) _slowed.Add(handshake.Id, new(payload.ToArray(), turn));
        return true;
    }

    /// <summary>A console that begins again while it waits keeps its turn, and has no second one.</summary>
    private bool TryInheritTurn(SocketAddress peer, out TimeSpan turn)
    {
        foreach ((uint id, SlowedRakp1 slowed) in _slowed)
        {
            if (!_handshakes.TryGet(id, out RakpBmcHandshake? earlier) || !earlier.Peer.Equals(peer)) continue;
            _slowed.Remove(id);
            turn = slowed.Due;
            return true;
        }

        turn = default;
        return false;
    }

    private void AnswerSlowed(TimeSpan now)
    {
        foreach ((uint id, SlowedRakp1 slowed) in _slowed)
        {
            if (slowed.Due > now) continue;
            _slowed.Remove(id);
            if (_handshakes.TryGet(id, out RakpBmcHandshake? handshake)
                && RakpMessage1.Decode(slowed.Payload, out var message, out _) == DecodeStatus.Ok)
            {
                AnswerRakp1(handshake, message, slowed.Payload, handshake.Peer, now);
            }
        }
    }

    /// <summary>Forgets a handshake that came to nothing; that is a failure of its address once it had got RAKP 2.</summary>
    private void Abandon(RakpBmcHandshake handshake, TimeSpan now)
    {
        _handshakes.Remove(handshake);
        _slowed.Remove(handshake.Id);
        NoteUnproved(handshake, now);
        _counters = _counters with { Abandoned = _counters.Abandoned + 1 };
    }

    private void NoteUnproved(RakpBmcHandshake handshake, TimeSpan now)
    {
        if (!handshake.IsProven || handshake.IsCounted) return;
        handshake.IsCounted = true;
        _failures.Add(PeerAddress.Of(handshake.Peer), handshake.UserId, now);
    }

    private void NoteRefusal(RmcpStatus status, byte? user, SocketAddress peer, TimeSpan now)
    {
        if (status == RmcpStatus.InsufficientResources)
        {
            _counters = _counters with { RefusedForRoom = _counters.RefusedForRoom + 1 };
            return;
        }

        _failures.Add(PeerAddress.Of(peer), user, now);
        _counters = status == RmcpStatus.InvalidIntegrityCheckValue
            ? _counters with { RefusedCodes = _counters.RefusedCodes + 1 }
            : _counters with { RefusedUsers = _counters.RefusedUsers + 1 };
    }

    private sealed record SlowedRakp1(byte[] Payload, TimeSpan Due);
}

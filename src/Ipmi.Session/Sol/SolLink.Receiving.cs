namespace Ipmi.Session;

/// <content>Receiving: acknowledgements of our packets, and packets of the other end, each taken once.</content>
public sealed partial class SolLink
{
    private const int FarthestBehind = 7;

    // A peer that starts over sends nothing but a number that was left behind; a late copy of one is followed by newer ones.
    private static readonly TimeSpan StartsOverAfter = TimeSpan.FromMilliseconds(400);

    private byte _receivedSequence;
    private byte _accepted;
    private bool _isRefused;
    private bool _mustAcknowledge;
    private byte _suspect;
    private TimeSpan _suspectSince;
    private TimeSpan _lastHeard;

    /// <summary>When the other end was last heard.</summary>
    public TimeSpan LastHeard => _lastHeard;

    private SolRole Peer => _role == SolRole.Console ? SolRole.Bmc : SolRole.Console;

    /// <summary>Takes a packet of the other end. One that is no packet, or old, changes nothing; false says that it was none.</summary>
    public bool Receive(ReadOnlyMemory<byte> payload, TimeSpan now)
    {
        if (!SolPacket.TryRead(Peer, payload, out SolPacket packet)) return false;
        _lastHeard = now;
        if (packet.Acknowledged != 0 && packet.Acknowledged == _sequence && _isOutstanding) OnAcknowledged(packet, now);
        if (packet.Sequence == 0) Tell(packet);
        else if (packet.Sequence == _receivedSequence) _mustAcknowledge = true;
        else if (IsNew(packet.Sequence, now)) Accept(packet);
        return true;
    }

    private void OnAcknowledged(in SolPacket packet, TimeSpan now)
    {
        // Intel SE7520AF2 takes everything and counts nothing: none is refused where the packet does not say so.
        int accepted = packet is { Accepted: 0, IsNack: false } ? _packetLength : Math.Min(packet.Accepted, _packetLength);
        _packet.AsSpan(accepted, _packetLength - accepted).CopyTo(_packet);
        _packetLength -= accepted;
        _isOutstanding = false;
        if (_packetLength > 0 && accepted == 0) _holdUntil = now + _options.RetryInterval;
    }

    private void Accept(in SolPacket packet)
    {
        _receivedSequence = packet.Sequence;
        _suspect = 0;
        Tell(packet);
        int length = Math.Min(packet.Characters.Length, SolLinkOptions.MostCharacters);
        int accepted = length == 0 ? 0 : Math.Clamp(_receiver.Receive(packet.Characters.Span[..length]), 0, length);
        (_accepted, _isRefused, _mustAcknowledge) = ((byte)accepted, accepted < length, true);
    }

    private void Tell(in SolPacket packet)
    {
        if (_role == SolRole.Bmc) _receiver.Control(packet.Control);
        else _receiver.Status(packet.Status);
    }

    /// <summary>
    /// Whether a number is ahead of the last one. One behind it is a late copy, unless the other end goes on sending that and nothing newer:
    /// then it has started over.
    /// </summary>
    private bool IsNew(byte sequence, TimeSpan now)
    {
        int ahead = (sequence - _receivedSequence + HighestSequence) % HighestSequence;
        if (_receivedSequence == 0 || ahead < HighestSequence - FarthestBehind) return true;
        if (_suspect == sequence) return now - _suspectSince >= StartsOverAfter;
        (_suspect, _suspectSince) = (sequence, now);
        return false;
    }
}

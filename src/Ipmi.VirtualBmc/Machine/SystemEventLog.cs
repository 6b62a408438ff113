using System.Buffers.Binary;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The system event log: entries of 16 bytes with reservations (IPMI v2.0 §31).</summary>
/// <param name="capacity">How many entries it holds; one more is refused and noted as an overflow.</param>
public sealed class SystemEventLog(int capacity = SystemEventLog.DefaultCapacity)
{
    /// <summary>Bytes of an entry.</summary>
    public const int EntryLength = 16;

    /// <summary>How many entries a log holds unless it is told otherwise.</summary>
    public const int DefaultCapacity = 1024;

    /// <summary>Stands for the first entry.</summary>
    internal const ushort First = 0x0000;

    /// <summary>Stands for the last entry, and as the next one for the end.</summary>
    internal const ushort Last = 0xFFFF;

    private const int TypeAt = 2;
    private const int TimeAt = 3;
    private const byte FirstTypeWithoutTime = 0xE0;

    private readonly List<byte[]> _entries = [];

    // Where each entry stands among all that ever were added: an ID may come again.
    private readonly List<long> _positions = [];
    private ushort _lastId;
    private ushort _lastReservation;
    private ushort _reservation;

    /// <summary>How many entries it holds.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Count;

    /// <summary>When an entry was added last.</summary>
    public IpmiTimestamp LastAddition { get; private set; } = IpmiTimestamp.Unspecified;

    /// <summary>When an entry was deleted last.</summary>
    public IpmiTimestamp LastErase { get; private set; } = IpmiTimestamp.Unspecified;

    /// <summary>Whether an entry did not fit. Clearing forgets it.</summary>
    public bool HasOverflowed { get; private set; }

    /// <summary>The entries, the oldest first.</summary>
    public IReadOnlyList<Octets> Entries => [.. _entries.Select(e => new Octets(e))];

    /// <summary>How many entries were ever added, also those that are gone: the position of the newest.</summary>
    internal long Position { get; private set; }

    /// <summary>Told of each entry that was added, with its ID and time.</summary>
    internal event Action<Octets>? Added;

    /// <summary>Appends an entry. It gets an ID, and the time where its type has one (below E0h).</summary>
    /// <param name="entry">16 bytes; ID and time in it do not matter.</param>
    /// <param name="now">The time.</param>
    /// <returns>The entry's ID; 0 when there is no room.</returns>
    /// <exception cref="ArgumentException">There are not 16 bytes.</exception>
    public ushort Add(ReadOnlySpan<byte> entry, IpmiTimestamp now)
    {
        if (entry.Length != EntryLength)
        {
            throw new ArgumentException($"An entry has {EntryLength} bytes, not {entry.Length}.", nameof(entry));
        }

        if (_entries.Count >= Capacity)
        {
            HasOverflowed = true;
            return 0;
        }

        byte[] added = entry.ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(added, NewId());
        if (added[TypeAt] < FirstTypeWithoutTime) now.Write(added.AsSpan(TimeAt, IpmiTimestamp.Size));
        _entries.Add(added);
        _positions.Add(++Position);
        _reservation = 0;
        LastAddition = now;
        Added?.Invoke(new(added));
        return _lastId;
    }

    /// <summary>A new reservation; the one before it is cancelled.</summary>
    internal ushort Reserve()
    {
        _lastReservation = _lastReservation == ushort.MaxValue ? (ushort)1 : (ushort)(_lastReservation + 1);
        _reservation = _lastReservation;
        return _reservation;
    }

    /// <summary>Whether nothing was added since, and nobody else reserved.</summary>
    internal bool IsReserved(ushort reservation) => reservation != 0 && reservation == _reservation;

    /// <summary>A restart ends the reservation.</summary>
    internal void CancelReservation() => _reservation = 0;

    /// <summary>Finds an entry and the ID of the one after it.</summary>
    internal ReadOnlyMemory<byte>? Find(ushort recordId, out ushort next)
    {
        int index = IndexOf(recordId);
        next = index >= 0 && index + 1 < _entries.Count ? IdOf(_entries[index + 1]) : Last;

        // Not "null": that would turn into empty memory.
        return index >= 0 ? _entries[index] : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>The entries after a position, with theirs, the oldest first.</summary>
    internal IReadOnlyList<(long Position, Octets Entry)> After(long position)
    {
        if (position >= Position) return [];
        int first = _positions.FindIndex(p => p > position);
        return first < 0 ? [] : [.. Enumerable.Range(first, _entries.Count - first).Select(i => (_positions[i], new Octets(_entries[i])))];
    }

    /// <summary>Where an entry stands; nothing when it is not there.</summary>
    internal long? PositionOf(ushort recordId) => IndexOf(recordId) is >= 0 and int index ? _positions[index] : null;

    /// <summary>Takes an entry out; the others keep their IDs.</summary>
    /// <returns>The entry's own ID; 0 when it is not there.</returns>
    internal ushort Delete(ushort recordId, IpmiTimestamp now)
    {
        int index = IndexOf(recordId);
        if (index < 0) return 0;
        ushort id = IdOf(_entries[index]);
        _entries.RemoveAt(index);
        _positions.RemoveAt(index);
        LastErase = now;
        return id;
    }

    /// <summary>Takes all entries out.</summary>
    public void Clear(IpmiTimestamp now)
    {
        _entries.Clear();
        _positions.Clear();
        HasOverflowed = false;
        LastErase = now;
        _reservation = 0;
    }

    /// <summary>Takes entries that were saved, with their IDs and times.</summary>
    internal void Restore(IEnumerable<byte[]> entries, IpmiTimestamp lastAddition, IpmiTimestamp lastErase, bool hasOverflowed)
    {
        _entries.Clear();
        _entries.AddRange(entries.Where(e => e.Length == EntryLength).Take(Capacity));
        _positions.Clear();
        foreach (byte[] _ in _entries) _positions.Add(++Position);
        _lastId = _entries.Count > 0 ? IdOf(_entries[^1]) : (ushort)0;
        (LastAddition, LastErase, HasOverflowed) = (lastAddition, lastErase, hasOverflowed);
    }

    private int IndexOf(ushort recordId) => recordId switch
    {
        First => _entries.Count > 0 ? 0 : -1,
        Last => _entries.Count - 1,
        _ => _entries.FindIndex(e => IdOf(e) == recordId),
    };

    private static ushort IdOf(byte[] entry) => BinaryPrimitives.ReadUInt16LittleEndian(entry);

    private ushort NewId()
    {
        do _lastId = _lastId >= Last - 1 ? (ushort)1 : (ushort)(_lastId + 1);
        while (_entries.Exists(e => IdOf(e) == _lastId));
        return _lastId;
    }
}

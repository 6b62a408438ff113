using System.Buffers.Binary;
using Ipmi.Messages;

namespace Ipmi.Virtual;

// Records that are added and taken out (IPMI v2.0 §33.13 to §33.16).
internal sealed partial class SdrRepository
{
    /// <summary>The fewest bytes of a record: its header.</summary>
    public const int HeaderLength = 5;

    /// <summary>How many bytes all records together may take.</summary>
    public const int Capacity = 0x8000;

    private const int LengthAt = 4;

    // What the machine was built with was put in when it was built. Clients that keep records take another time for other records.
    private static readonly IpmiTimestamp Built = IpmiTimestamp.Of(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private ushort _lastId;

    /// <summary>When a record was added last.</summary>
    public IpmiTimestamp LastAddition { get; private set; } = Built;

    /// <summary>When a record was taken out last.</summary>
    public IpmiTimestamp LastErase { get; private set; } = IpmiTimestamp.Unspecified;

    /// <summary>Whether the records are other ones than the machine's own.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>All records.</summary>
    public IReadOnlyList<byte[]> Records => _records;

    /// <summary>Bytes that are left.</summary>
    public int Free => Capacity - _records.Sum(r => r.Length);

    /// <summary>Whether a record was refused for want of room.</summary>
    public bool HasOverflowed { get; private set; }

    /// <summary>Whether bytes are a whole record, as its header tells the length.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> record) =>
        record.Length >= HeaderLength && record.Length == HeaderLength + record[LengthAt];

    /// <summary>Appends a record under a new ID. Reservations end.</summary>
    /// <returns>Its ID; 0 when there is no room.</returns>
    public ushort Add(ReadOnlySpan<byte> record, IpmiTimestamp now)
    {
        if (record.Length > Free)
        {
            HasOverflowed = true;
            return 0;
        }

        byte[] added = record.ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(added, NewId());
        _records.Add(added);
        LastAddition = now;
        Changed();
        return _lastId;
    }

    /// <summary>Takes a record out; the others keep their IDs. Reservations end.</summary>
    /// <returns>Its ID; 0 when it is not there.</returns>
    public ushort Delete(ushort recordId, IpmiTimestamp now)
    {
        int index = IndexOf(recordId);
        if (index < 0) return 0;
        ushort id = IdOf(_records[index]);
        _records.RemoveAt(index);
        LastErase = now;
        Changed();
        return id;
    }

    /// <summary>Takes all records out. Reservations end.</summary>
    public void Clear(IpmiTimestamp now)
    {
        _records.Clear();
        HasOverflowed = false;
        LastErase = now;
        Changed();
    }

    private int IndexOf(ushort recordId) => recordId switch
    {
        First => _records.Count > 0 ? 0 : -1,
        Last => _records.Count - 1,
        _ => _records.FindIndex(r => IdOf(r) == recordId),
    };

    private static ushort IdOf(byte[] record) => BinaryPrimitives.ReadUInt16LittleEndian(record);

    private ushort NewId()
    {
        do _lastId = _lastId >= Last - 1 ? (ushort)1 : (ushort)(_lastId + 1);
        while (_records.Exists(r => IdOf(r) == _lastId));
        return _lastId;
    }

    /// <summary>No reservation holds until the next one is made, which has another number.</summary>
    public void CancelReservation() => _isCancelled = true;

    /// <summary>Takes records that were saved, with their IDs.</summary>
    public void Restore(IEnumerable<byte[]> records, IpmiTimestamp lastAddition, IpmiTimestamp lastErase, bool hasOverflowed)
    {
        _records.Clear();
        foreach (byte[] record in records.Where(r => IsWhole(r)))
        {
            if (record.Length <= Free) _records.Add(record);
        }

        _lastId = _records.Count > 0 ? IdOf(_records[^1]) : (ushort)0;
        (LastAddition, LastErase, HasOverflowed) = (lastAddition, lastErase, hasOverflowed);
        Changed();
    }

    private void Changed()
    {
        IsChanged = true;
        CancelReservation();
    }
}

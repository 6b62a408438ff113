namespace Ipmi.Virtual;

/// <summary>The sensor data records of a machine, with reservations (IPMI v2.0 §33).</summary>
internal sealed partial class SdrRepository
{
    /// <summary>Stands for the first record.</summary>
    public const ushort First = 0x0000;

    /// <summary>Stands for the last record, and as the next one for the end.</summary>
    public const ushort Last = 0xFFFF;

    private readonly List<byte[]> _records;
    private ushort _reservation;
    private bool _isCancelled;

    /// <summary>Takes records whose IDs count from 1.</summary>
    public SdrRepository(IEnumerable<byte[]> records) => _records = [.. records];

    public ushort Count => (ushort)_records.Count;

    /// <summary>A new reservation; the one before it is cancelled.</summary>
    public ushort Reserve()
    {
        _reservation = _reservation == ushort.MaxValue ? (ushort)1 : (ushort)(_reservation + 1);
        _isCancelled = false;
        return _reservation;
    }

    /// <summary>Whether a partial read may go on.</summary>
    public bool IsReserved(ushort reservation) => reservation != 0 && reservation == _reservation && !_isCancelled;

    /// <summary>Finds a record and the ID of the one after it.</summary>
    public ReadOnlyMemory<byte>? Find(ushort recordId, out ushort next)
    {
        int index = IndexOf(recordId);
        next = index >= 0 && index + 1 < _records.Count ? IdOf(_records[index + 1]) : Last;

        // Not "null": that would turn into empty memory.
        return index >= 0 ? _records[index] : default(ReadOnlyMemory<byte>?);
    }
}

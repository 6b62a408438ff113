using System.Buffers.Binary;
using Ipmi.Messages;

namespace Ipmi.Virtual;

// Finding records by what they say.
internal sealed partial class SdrRepository
{
    private const int TypeAt = 3;
    private const int OwnerAt = 5;
    private const int NumberAt = 7;

    /// <summary>The ID of the full or compact record of one of the BMC's own sensors.</summary>
    public ushort? RecordIdOf(byte sensorNumber)
    {
        ushort id = First;
        do
        {
            if (Find(id, out ushort next) is not { } memory) return null;
            ReadOnlySpan<byte> record = memory.Span;
            bool isSensor = record.Length > NumberAt
                && (SdrRecordType)record[TypeAt] is SdrRecordType.FullSensor or SdrRecordType.CompactSensor;
            if (isSensor && record[OwnerAt] == MessageAddress.Bmc.Value && record[NumberAt] == sensorNumber)
            {
                return BinaryPrimitives.ReadUInt16LittleEndian(record);
            }

            id = next;
        }
        while (id != Last);
        return null;
    }
}

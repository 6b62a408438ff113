using System.Runtime.CompilerServices;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Client;

/// <summary>Sensors with thresholds and their records (IPMI v2.0 §33, §35).</summary>
/// <param name="channel">The way to the BMC.</param>
public sealed class SensorService(IIpmiChannel channel)
{
    /// <summary>The full sensor records of the SDR repository, in its order, as they are at one moment.</summary>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    /// <exception cref="IpmiProtocolException">A record is none, the records have no end, or they changed whenever read.</exception>
    public async IAsyncEnumerable<FullSensorRecord> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (Octets record in new SdrRepository(channel).RecordsAsync(cancellationToken).ConfigureAwait(false))
        {
            bool hasHeader = SdrRecordHeader.Decode(record.Memory, out var header, out _) == DecodeStatus.Ok;
            if (hasHeader && header.RecordType != SdrRecordType.FullSensor) continue;
            yield return FullSensorRecord.Decode(record.Memory, out var sensor, out _) == DecodeStatus.Ok
                ? sensor
                : throw new IpmiProtocolException($"SDR {header.RecordId:X4}h calls itself a full sensor record and is none: {record}.");
        }
    }

    /// <summary>Reads the sensor that a record describes.</summary>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    public async Task<SensorReading> ReadAsync(FullSensorRecord sensor, CancellationToken cancellationToken = default)
    {
        GetSensorReadingResponse reading = await channel
            .SendAsync(new GetSensorReadingRequest { SensorNumber = sensor.Key.Number }, cancellationToken).ConfigureAwait(false);
        return new(
            sensor.Name.ToString(),
            sensor.Key.Number,
            sensor.SensorType,
            reading.HasReading ? reading.Reading : null,
            reading.HasReading ? ReadingConversion.Of(sensor).Convert(reading.Reading) : null,
            sensor.Units.Describe(),
            reading.HasReading ? reading.Crossed : Thresholds.None);
    }
}

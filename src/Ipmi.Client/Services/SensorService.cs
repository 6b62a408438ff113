using System.Runtime.CompilerServices;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Client;

/// <summary>Sensors with thresholds and their records (IPMI v2.0 §33, §35).</summary>
/// <param name="channel">The way to the BMC.</param>
/// <param name="options">Times and catalogue of the ways to controllers behind it, which own sensors.</param>
public sealed class SensorService(IIpmiChannel channel, SessionOptions? options = null)
{
    private const byte ThresholdEventType = 0x01;

    private readonly SensorOwners _owners = new(channel, options);

    /// <summary>
    /// The full sensor records of the SDR repository, in its order, as they are at one moment. A record that is there twice comes once.
    /// </summary>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    /// <exception cref="IpmiProtocolException">A record is none, the records have no end, or they changed whenever read.</exception>
    public async IAsyncEnumerable<FullSensorRecord> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = new HashSet<(SensorKey, SdrString)>();
        var sensors = new List<FullSensorRecord>();
        await foreach (Octets record in new SdrRepository(channel).RecordsAsync(cancellationToken).ConfigureAwait(false))
        {
            bool hasHeader = SdrRecordHeader.Decode(record.Memory, out var header, out _) == DecodeStatus.Ok;
            if (hasHeader && header.RecordType == SdrRecordType.ManagementControllerLocator) _owners.Note(record);
            if (hasHeader && header.RecordType != SdrRecordType.FullSensor) continue;
            if (FullSensorRecord.Decode(record.Memory, out var sensor, out _) != DecodeStatus.Ok)
            {
                throw new IpmiProtocolException($"SDR {header.RecordId:X4}h calls itself a full sensor record and is none: {record}.");
            }

            if (seen.Add((sensor.Key, sensor.Name))) sensors.Add(sensor);
        }

        foreach (FullSensorRecord sensor in sensors) yield return sensor;
    }

    /// <summary>
    /// Reads the sensor that a record describes, at the controller that owns it. A sensor that the BMC cannot read just now, or says it has
    /// not, has no reading.
    /// </summary>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    /// <exception cref="IpmiBridgeException">The controller that owns it cannot be reached.</exception>
    public async Task<SensorReading> ReadAsync(FullSensorRecord sensor, CancellationToken cancellationToken = default)
    {
        IpmiReply<GetSensorReadingResponse> reply = await _owners.ReadAsync(sensor.Key, cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess && !MeansUnavailable(reply.Code)) throw new IpmiCompletionException(GetSensorReadingRequest.Info, reply.Code);
        GetSensorReadingResponse reading = reply.IsSuccess ? reply.Response : new() { ReadingUnavailable = true };

        // HP DL380 G7 has analog sensors whose event type is a discrete one: the format says whether there is a number.
        bool hasNumber = reading.HasReading && sensor.Units.Format != AnalogFormat.None;
        return new(
            sensor.Name.ToString(),
            sensor.Key.Number,
            sensor.SensorType,
            reading.HasReading ? reading.Reading : null,
            hasNumber ? ReadingConversion.Of(sensor).Convert(reading.Reading) : null,
            sensor.Units.Describe(),
            reading.HasReading && sensor.EventType == ThresholdEventType ? reading.Crossed : Thresholds.None)
        {
            IsScanningDisabled = reply.IsSuccess && !reading.ScanningEnabled && !reading.ReadingUnavailable,
        };
    }

    /// <summary>Codes with which BMCs of several makes say that a single sensor cannot be read now.</summary>
    private static bool MeansUnavailable(CompletionCode code) => code
        is CompletionCode.ParameterOutOfRange
        or CompletionCode.NotPresent
        or CompletionCode.InvalidDataField
        or CompletionCode.IllegalForSensorOrRecord
        or CompletionCode.ResponseNotProvided
        or CompletionCode.DestinationUnavailable
        or CompletionCode.NotSupportedInPresentState
        or CompletionCode.Unspecified;
}

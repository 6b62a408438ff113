using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Sensor readings and thresholds (IPMI v2.0 §35).</summary>
internal sealed class SensorCommands(IReadOnlyList<Sensor> sensors)
{
    private const byte ThresholdEventType = 0x01;

    private readonly Dictionary<byte, Sensor> _sensors = sensors.ToDictionary(s => s.Number);

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetSensorReadingRequest, GetSensorReadingResponse>(GetReading);
        dispatcher.Handle<GetSensorThresholdsRequest, GetSensorThresholdsResponse>(GetThresholds);
        dispatcher.Handle<GetSensorTypeRequest, GetSensorTypeResponse>(GetSensorType);
    }

    private IpmiReply<GetSensorReadingResponse> GetReading(in GetSensorReadingRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        return new GetSensorReadingResponse
        {
            Reading = sensor.IsAvailable ? sensor.Reading : (byte)0,
            EventsEnabled = true,
            ScanningEnabled = true,
            ReadingUnavailable = !sensor.IsAvailable,
            StatesLow = (byte)(0xC0 | (sensor.IsAvailable ? (byte)sensor.Crossed : 0)),
        };
    }

    private IpmiReply<GetSensorThresholdsResponse> GetThresholds(in GetSensorThresholdsRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        return new GetSensorThresholdsResponse
        {
            Readable = Sensor.Readable,
            LowerNonCritical = sensor.Limits.LowerNonCritical,
            LowerCritical = sensor.Limits.LowerCritical,
            LowerNonRecoverable = sensor.Limits.LowerNonRecoverable,
            UpperNonCritical = sensor.Limits.UpperNonCritical,
            UpperCritical = sensor.Limits.UpperCritical,
            UpperNonRecoverable = sensor.Limits.UpperNonRecoverable,
        };
    }

    private IpmiReply<GetSensorTypeResponse> GetSensorType(in GetSensorTypeRequest request, BmcContext context) =>
        _sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)
            ? new GetSensorTypeResponse { SensorType = sensor.Type, EventType = ThresholdEventType }
            : CompletionCode.NotPresent;
}

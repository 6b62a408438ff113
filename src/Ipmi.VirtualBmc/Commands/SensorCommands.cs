using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Sensor readings, thresholds, hysteresis and events (IPMI v2.0 §35).</summary>
internal sealed class SensorCommands(IReadOnlyList<Sensor> sensors)
{
    private const byte ReservedStateBits = 0xC0;
    private const byte ReservedHighStateBit = 0x80;
    private const CompletionCode NotSettable = (CompletionCode)0x80;

    private readonly Dictionary<byte, Sensor> _sensors = sensors.ToDictionary(s => s.Number);

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetSensorReadingRequest, GetSensorReadingResponse>(GetReading);
        dispatcher.Handle<SetSensorReadingAndEventStatusRequest, SetSensorReadingAndEventStatusResponse>(SetReading);
        dispatcher.Handle<GetSensorReadingFactorsRequest, GetSensorReadingFactorsResponse>(GetFactors);
        dispatcher.Handle<GetSensorThresholdsRequest, GetSensorThresholdsResponse>(GetThresholds);
        dispatcher.Handle<SetSensorThresholdsRequest, SetSensorThresholdsResponse>(SetThresholds);
        dispatcher.Handle<GetSensorHysteresisRequest, GetSensorHysteresisResponse>(GetHysteresis);
        dispatcher.Handle<SetSensorHysteresisRequest, SetSensorHysteresisResponse>(SetHysteresis);
        dispatcher.Handle<GetSensorEventEnableRequest, GetSensorEventEnableResponse>(GetEventEnable);
        dispatcher.Handle<SetSensorEventEnableRequest, SetSensorEventEnableResponse>(SetEventEnable);
        dispatcher.Handle<GetSensorEventStatusRequest, GetSensorEventStatusResponse>(GetEventStatus);
        dispatcher.Handle<RearmSensorEventsRequest, RearmSensorEventsResponse>(Rearm);
        dispatcher.Handle<GetSensorTypeRequest, GetSensorTypeResponse>(GetSensorType);
    }

    private IpmiReply<GetSensorReadingResponse> GetReading(in GetSensorReadingRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        ushort states = (ushort)(sensor.States & sensor.PossibleStates);
        return new GetSensorReadingResponse
        {
            Reading = sensor is { IsAvailable: true, HasThresholds: true } ? sensor.Reading : (byte)0,
            EventsEnabled = sensor.EventsEnabled,
            ScanningEnabled = sensor.ScanningEnabled,
            ReadingUnavailable = !sensor.IsAvailable,
            StatesLow = !sensor.HasThresholds ? (byte)(sensor.IsAvailable ? states : 0)
                : (byte)(ReservedStateBits | (sensor.IsAvailable ? (byte)sensor.Compared : 0)),
            StatesHigh = sensor.HasThresholds ? null : (byte)(ReservedHighStateBit | (sensor.IsAvailable ? states >> 8 : 0)),
        };
    }

    private IpmiReply<SetSensorReadingAndEventStatusResponse> SetReading(
        in SetSensorReadingAndEventStatusRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        bool setsStates = request.AssertionOperation != SensorStateOperation.Leave;

        // What crosses a threshold follows from the reading alone.
        if (!sensor.IsSettable || setsStates && (sensor.HasThresholds || request.Asserted is null)) return NotSettable;
        if (request.SetsReading != 0) sensor.Reading = request.Reading;
        ushort mask = request.Asserted.GetValueOrDefault();
        sensor.States = request.AssertionOperation switch
        {
            SensorStateOperation.Set => (ushort)(sensor.States | mask),
            SensorStateOperation.Clear => (ushort)(sensor.States & mask),
            SensorStateOperation.Write => mask,
            _ => sensor.States,
        };
        return default(SetSensorReadingAndEventStatusResponse);
    }

    /// <summary>All sensors are linear: each reading has the factors of the record.</summary>
    private IpmiReply<GetSensorReadingFactorsResponse> GetFactors(in GetSensorReadingFactorsRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        if (!sensor.HasThresholds) return CompletionCode.IllegalForSensorOrRecord;
        return new GetSensorReadingFactorsResponse
        {
            NextReading = request.Reading,
            M = sensor.Factors.M,
            Tolerance = sensor.Factors.Tolerance,
            B = sensor.Factors.B,
            Accuracy = sensor.Factors.Accuracy,
            AccuracyExponent = sensor.Factors.AccuracyExponent,
            ResultExponent = sensor.Factors.ResultExponent,
            BExponent = sensor.Factors.BExponent,
        };
    }

    private IpmiReply<GetSensorThresholdsResponse> GetThresholds(in GetSensorThresholdsRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        if (!sensor.HasThresholds) return CompletionCode.IllegalForSensorOrRecord;
        return new GetSensorThresholdsResponse
        {
            Readable = sensor.Present,
            LowerNonCritical = sensor.Limits.LowerNonCritical,
            LowerCritical = sensor.Limits.LowerCritical,
            LowerNonRecoverable = sensor.Limits.LowerNonRecoverable,
            UpperNonCritical = sensor.Limits.UpperNonCritical,
            UpperCritical = sensor.Limits.UpperCritical,
            UpperNonRecoverable = sensor.Limits.UpperNonRecoverable,
        };
    }

    private IpmiReply<SetSensorThresholdsResponse> SetThresholds(in SetSensorThresholdsRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        if (!sensor.HasThresholds) return CompletionCode.IllegalForSensorOrRecord;
        if ((request.Set & ~sensor.Present) != 0) return CompletionCode.InvalidDataField;
        SensorLimits limits = sensor.Limits;
        sensor.Limits = new(
            request.Set.HasFlag(Thresholds.LowerNonRecoverable) ? request.LowerNonRecoverable : limits.LowerNonRecoverable,
            request.Set.HasFlag(Thresholds.LowerCritical) ? request.LowerCritical : limits.LowerCritical,
            request.Set.HasFlag(Thresholds.LowerNonCritical) ? request.LowerNonCritical : limits.LowerNonCritical,
            request.Set.HasFlag(Thresholds.UpperNonCritical) ? request.UpperNonCritical : limits.UpperNonCritical,
            request.Set.HasFlag(Thresholds.UpperCritical) ? request.UpperCritical : limits.UpperCritical,
            request.Set.HasFlag(Thresholds.UpperNonRecoverable) ? request.UpperNonRecoverable : limits.UpperNonRecoverable);
        return default(SetSensorThresholdsResponse);
    }

    private IpmiReply<GetSensorHysteresisResponse> GetHysteresis(in GetSensorHysteresisRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        if (!sensor.HasThresholds) return CompletionCode.IllegalForSensorOrRecord;
        return new GetSensorHysteresisResponse { PositiveGoing = sensor.PositiveHysteresis, NegativeGoing = sensor.NegativeHysteresis };
    }

    private IpmiReply<SetSensorHysteresisResponse> SetHysteresis(in SetSensorHysteresisRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        if (!sensor.HasThresholds) return CompletionCode.IllegalForSensorOrRecord;
        (sensor.PositiveHysteresis, sensor.NegativeHysteresis) = (request.PositiveGoing, request.NegativeGoing);
        return default(SetSensorHysteresisResponse);
    }

    private IpmiReply<GetSensorEventEnableResponse> GetEventEnable(in GetSensorEventEnableRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        return new GetSensorEventEnableResponse
        {
            EventsEnabled = sensor.EventsEnabled,
            ScanningEnabled = sensor.ScanningEnabled,
            AssertionsLow = (byte)sensor.AssertionsEnabled,
            AssertionsHigh = (byte)(sensor.AssertionsEnabled >> 8),
            DeassertionsLow = (byte)sensor.DeassertionsEnabled,
            DeassertionsHigh = (byte)(sensor.DeassertionsEnabled >> 8),
        };
    }

    private IpmiReply<SetSensorEventEnableResponse> SetEventEnable(in SetSensorEventEnableRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        if (request.Action > SensorEventAction.Disable) return CompletionCode.InvalidDataField;
        ushort assertions = request.Assertions.GetValueOrDefault();
        ushort deassertions = request.Deassertions.GetValueOrDefault();
        if (((assertions | deassertions) & ~sensor.SupportedEvents) != 0) return CompletionCode.InvalidDataField;
        (sensor.EventsEnabled, sensor.ScanningEnabled) = (request.EventsEnabled, request.ScanningEnabled);
        switch (request.Action)
        {
            case SensorEventAction.Enable:
                sensor.AssertionsEnabled |= assertions;
                sensor.DeassertionsEnabled |= deassertions;
                break;
            case SensorEventAction.Disable:
                sensor.AssertionsEnabled &= (ushort)~assertions;
                sensor.DeassertionsEnabled &= (ushort)~deassertions;
                break;
        }

        return default(SetSensorEventEnableResponse);
    }

    private IpmiReply<GetSensorEventStatusResponse> GetEventStatus(in GetSensorEventStatusRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        return new GetSensorEventStatusResponse
        {
            EventsEnabled = sensor.EventsEnabled,
            ScanningEnabled = sensor.ScanningEnabled,
            ReadingUnavailable = !sensor.IsAvailable,
            AssertionsLow = (byte)sensor.Asserted,
            AssertionsHigh = (byte)(sensor.Asserted >> 8),
            DeassertionsLow = (byte)sensor.Deasserted,
            DeassertionsHigh = (byte)(sensor.Deasserted >> 8),
        };
    }

    private IpmiReply<RearmSensorEventsResponse> Rearm(in RearmSensorEventsRequest request, BmcContext context)
    {
        if (!_sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)) return CompletionCode.NotPresent;
        if (request.OnlySelected) sensor.Rearm(request.Assertions.GetValueOrDefault(), request.Deassertions.GetValueOrDefault());
        else sensor.Rearm(ushort.MaxValue, ushort.MaxValue);
        return default(RearmSensorEventsResponse);
    }

    private IpmiReply<GetSensorTypeResponse> GetSensorType(in GetSensorTypeRequest request, BmcContext context) =>
        _sensors.TryGetValue(request.SensorNumber, out Sensor? sensor)
            ? new GetSensorTypeResponse { SensorType = sensor.Type, EventType = sensor.EventType }
            : CompletionCode.NotPresent;
}

using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>DCMI: temperature sensors, found by what they belong to, and thermal limits (DCMI 1.5 §6.5.2, §6.7).</summary>
internal sealed class DcmiThermalCommands(DataCenterManagement dcmi, IReadOnlyList<Sensor> sensors, SdrRepository repository)
{
    private const int MostInResponse = 8;
    private const byte AllInstances = 0;
    private const int HighestDegrees = 127;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetDcmiSensorInfoRequest, GetDcmiSensorInfoResponse>(GetSensorInfo);
        dispatcher.Handle<GetTemperatureReadingsRequest, GetTemperatureReadingsResponse>(GetReadings);
        dispatcher.Handle<GetThermalLimitRequest, GetThermalLimitResponse>(GetLimit);
        dispatcher.Handle<SetThermalLimitRequest, SetThermalLimitResponse>(SetLimit);
    }

    private IpmiReply<GetDcmiSensorInfoResponse> GetSensorInfo(in GetDcmiSensorInfoRequest request, BmcContext context)
    {
        if (request.SensorType != SensorType.Temperature) return CompletionCode.InvalidDataField;
        Sensor[] all = [.. Of(request.EntityId)];
        ushort[] records =
        [
            .. Page(all, request.Instance, request.InstanceStart).Select(s => repository.RecordIdOf(s.Number)).OfType<ushort>(),
        ];
        return new GetDcmiSensorInfoResponse { TotalInstances = (byte)all.Length, RecordIds = new(records) };
    }

    private IpmiReply<GetTemperatureReadingsResponse> GetReadings(in GetTemperatureReadingsRequest request, BmcContext context)
    {
        if (request.SensorType != SensorType.Temperature) return CompletionCode.InvalidDataField;
        Sensor[] all = [.. Of(request.EntityId)];
        TemperatureReading[] readings = [.. Page(all, request.Instance, request.InstanceStart).Select(Reading)];
        return new GetTemperatureReadingsResponse { TotalInstances = (byte)all.Length, Readings = new(readings) };
    }

    private IpmiReply<GetThermalLimitResponse> GetLimit(in GetThermalLimitRequest request, BmcContext context)
    {
        byte instance = request.Instance;
        if (!Of(request.EntityId).Any(s => s.Entity.Instance == instance)) return CompletionCode.NotPresent;
        dcmi.ThermalLimits.TryGetValue((Canonical(request.EntityId), instance), out SetThermalLimitRequest limit);
        return new GetThermalLimitResponse
        {
            PowersOff = limit.PowersOff,
            LogsOnly = limit.LogsOnly,
            Limit = limit.Limit,
            ExceptionTime = limit.ExceptionTime,
        };
    }

    private IpmiReply<SetThermalLimitResponse> SetLimit(in SetThermalLimitRequest request, BmcContext context)
    {
        byte instance = request.Instance;
        if (!Of(request.EntityId).Any(s => s.Entity.Instance == instance)) return CompletionCode.NotPresent;
        dcmi.ThermalLimits[(Canonical(request.EntityId), instance)] = request;
        return default(SetThermalLimitResponse);
    }

    private IEnumerable<Sensor> Of(EntityId entity) => sensors
        .Where(s => s.Type == SensorType.Temperature && Canonical(s.Entity.Id) == Canonical(entity))
        .OrderBy(s => s.Entity.Instance);

    /// <summary>All instances from one on, or one alone; as many as a response carries.</summary>
    private static IEnumerable<Sensor> Page(IEnumerable<Sensor> all, byte instance, byte start) => all
        .Where(s => instance == AllInstances ? s.Entity.Instance >= start : s.Entity.Instance == instance)
        .Take(MostInResponse);

    private static TemperatureReading Reading(Sensor sensor)
    {
        double degrees = new ReadingConversion(sensor.Factors, AnalogFormat.WithoutSign).Convert(sensor.Reading) ?? 0;
        return new()
        {
            IsNegative = degrees < 0,
            Degrees = (byte)Math.Min(HighestDegrees, Math.Abs(Math.Round(degrees))),
            Instance = sensor.Entity.Instance,
        };
    }

    /// <summary>DCMI has numbers of its own for three entities, which mean the same as the older ones.</summary>
    private static EntityId Canonical(EntityId entity) => entity switch
    {
        EntityId.DcmiAirInlet => EntityId.AirInlet,
        EntityId.DcmiProcessor => EntityId.Processor,
        EntityId.DcmiBaseboard => EntityId.SystemBoard,
        _ => entity,
    };
}

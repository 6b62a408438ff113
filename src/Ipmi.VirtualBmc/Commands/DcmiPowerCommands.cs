using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>DCMI: power and its limit (DCMI 1.5 §6.6).</summary>
internal sealed class DcmiPowerCommands(VirtualMachine machine, BmcClock clock)
{
    private const CompletionCode NoLimit = (CompletionCode)0x80;
    private const CompletionCode LimitOutOfRange = (CompletionCode)0x84;
    private const CompletionCode CorrectionTimeOutOfRange = (CompletionCode)0x85;
    private const CompletionCode SamplingOutOfRange = (CompletionCode)0x89;
    private const byte LimitExceededType = 0x05;
    private const byte Exceeded = 0x01;

    /// <summary>The rolling averages that there are, as <see cref="PowerMeter.Windows"/> has them.</summary>
    public static RollingAveragePeriod[] Periods { get; } =
    [
        .. PowerMeter.Windows.Select(window => window < TimeSpan.FromHours(1)
            ? new RollingAveragePeriod { Unit = RollingAverageUnit.Minutes, Duration = (byte)window.TotalMinutes }
            : new RollingAveragePeriod { Unit = RollingAverageUnit.Hours, Duration = (byte)window.TotalHours }),
    ];

    private PowerMeter Meter => machine.Dcmi.Power;

    private PowerLimiter Limit => machine.Dcmi.Limit;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetPowerReadingRequest, GetPowerReadingResponse>(GetReading);
        dispatcher.Handle<GetPowerLimitRequest, GetPowerLimitResponse>(GetLimit);
        dispatcher.Handle<SetPowerLimitRequest, SetPowerLimitResponse>(SetLimit);
        dispatcher.Handle<ActivateDeactivatePowerLimitRequest, ActivateDeactivatePowerLimitResponse>((in request, _) =>
        {
            Limit.Activate(request.IsActive);
            return default(ActivateDeactivatePowerLimitResponse);
        });
    }

    /// <summary>Measures, and acts when the limit was exceeded for too long.</summary>
    public void Advance()
    {
        Meter.Measure(machine.Sensors, machine.Chassis.PowerIsOn, clock.Elapsed);
        if (!Limit.IsExceeded(Meter.Watts, clock.Elapsed)) return;
        if (Limit.Action == PowerLimitAction.PowerOff) machine.Chassis.Control(ChassisControlOperation.PowerDown);
        if (Limit.Action == PowerLimitAction.None) return;
        var exceeded = new SystemEvent(
            MessageAddress.Bmc, SensorType.PowerUnit, SensorNumber: 0, LimitExceededType, IsDeassertion: false, Data1: Exceeded);
        machine.EventLog.Add(exceeded.ToEntry(), clock.Now);
    }

    private IpmiReply<GetPowerReadingResponse> GetReading(in GetPowerReadingRequest request, BmcContext context)
    {
        if (request.Mode is not (PowerReadingMode.System or PowerReadingMode.Enhanced)) return CompletionCode.InvalidDataField;
        int window = Array.IndexOf(Periods, request.Period);
        bool isEnhanced = request.Mode == PowerReadingMode.Enhanced;
        if (isEnhanced && window < 0) return CompletionCode.ParameterOutOfRange;
        PowerStatistics statistics = isEnhanced ? Meter.Recent(PowerMeter.Windows[window]) : Meter.SinceStart();
        return new GetPowerReadingResponse
        {
            Current = Watts(Meter.Watts),
            Minimum = Watts(statistics.Least),
            Maximum = Watts(statistics.Most),
            Average = Watts(statistics.Average),
            Timestamp = clock.Now,
            Period = (uint)Math.Min(uint.MaxValue, statistics.Period.TotalMilliseconds),
            IsActive = true,
        };
    }

    private IpmiReply<GetPowerLimitResponse> GetLimit(in GetPowerLimitRequest request, BmcContext context) => new(
        Limit.IsActive ? CompletionCode.Ok : NoLimit,
        new()
        {
            ExceptionAction = Limit.Action,
            Limit = Limit.Watts,
            CorrectionTime = (uint)Limit.CorrectionTime.TotalMilliseconds,
            SamplingPeriod = Limit.SamplingSeconds,
        })
    {
        CarriesResponse = true,
    };

    private IpmiReply<SetPowerLimitResponse> SetLimit(in SetPowerLimitRequest request, BmcContext context)
    {
        if (request.ExceptionAction is not (PowerLimitAction.None or PowerLimitAction.PowerOff or PowerLimitAction.LogOnly))
        {
            return CompletionCode.InvalidDataField;
        }

        if (request.Limit == 0) return LimitOutOfRange;
        if (request.CorrectionTime == 0) return CorrectionTimeOutOfRange;
        if (request.SamplingPeriod == 0) return SamplingOutOfRange;
        Limit.Set(request);
        return default(SetPowerLimitResponse);
    }

    private static ushort Watts(double watts) => (ushort)Math.Clamp(Math.Round(watts), 0, ushort.MaxValue);
}

using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// Platform event filtering: looks at each new event of the log, and does what the first filters that it matches ask for (IPMI v2.0 §17.7).
/// Alerts go nowhere by themselves: <see cref="AlertSent"/> tells of them.
/// </summary>
public sealed class PlatformEventFilters
{
    private const byte Any = 0xFF;
    private const byte EventRecord = 0x02;
    private const byte LastPostponement = 0xFD;
    private const byte PostponedForGood = 0xFE;

    private ParameterStore? _parameters;
    private TimeSpan? _postponedUntil;
    private bool _isPostponedForGood;

    // Up to where in the log events were looked at. The entry there may be gone, and its ID another's.
    private long _position;

    /// <summary>Told of each alert: its channel and destination, and the event that it is about where there is one.</summary>
    public event Action<PlatformAlert>? AlertSent;

    /// <summary>The entry that the BMC looked at last; 0 before the first one.</summary>
    public ushort LastProcessed { get; private set; }

    /// <summary>The entry that system software looked at last.</summary>
    public ushort LastProcessedBySoftware { get; internal set; }

    /// <summary>Told what a subscriber threw.</summary>
    internal Action<Exception>? Failed { get; set; }

    /// <summary>How the last alert ended.</summary>
    internal AlertStatus AlertStatus { get; set; }

    /// <summary>The parameters, made when they are needed.</summary>
    internal ParameterStore Parameters(Octets16 guid) => _parameters ??= EventFilterTable.Make(guid);

    /// <summary>Holds filtering up: 0 ends that, 1 to FDh are seconds, FEh is for good, FFh changes nothing.</summary>
    /// <returns>How it is held up now, in the same numbers.</returns>
    internal byte Postpone(byte seconds, TimeSpan now)
    {
        if (seconds <= PostponedForGood)
        {
            _isPostponedForGood = seconds == PostponedForGood;
            _postponedUntil = seconds is 0 or PostponedForGood ? null : now + TimeSpan.FromSeconds(seconds);
        }

        if (_isPostponedForGood) return PostponedForGood;
        return _postponedUntil > now ? (byte)Math.Min(LastPostponement, Math.Ceiling((_postponedUntil.Value - now).TotalSeconds)) : (byte)0;
    }

    /// <summary>Sends an alert.</summary>
    internal void Send(PlatformAlert alert)
    {
        AlertStatus = AlertStatus.NormalEnd;
        AlertSent.Tell(alert, Failed);
    }

    /// <summary>
    /// System software says which entry was looked at last (IPMI v2.0 §30.5): filtering goes on after it, and from the beginning with 0.
    /// What is not in the log is only told.
    /// </summary>
    internal void SetLastProcessed(ushort recordId, SystemEventLog log)
    {
        LastProcessed = recordId;
        _position = recordId == SystemEventLog.First ? 0 : log.PositionOf(recordId) ?? _position;
    }

    /// <summary>How many entries of the log were not looked at yet.</summary>
    internal int Waiting(SystemEventLog log) => log.After(_position).Count;

    /// <summary>Goes on as it was saved.</summary>
    internal void Restore(ushort lastProcessed, int waiting, SystemEventLog log)
    {
        LastProcessed = lastProcessed;
        _position = log.Position - Math.Clamp(waiting, 0, log.Count);
    }

    /// <summary>Looks at the events that came since.</summary>
    internal void Advance(SystemEventLog log, Chassis chassis, TimeSpan now)
    {
        if (_parameters is null || !Control(_parameters).IsEnabled || Postpone(Any, now) != 0) return;
        foreach ((long position, Octets entry) in log.After(_position))
        {
            _position = position;
            if (SystemEventRecord.Decode(entry.Memory, out SystemEventRecord record, out _) != DecodeStatus.Ok) continue;
            LastProcessed = record.Header.RecordId;
            if (record.Header.RecordType == (SelRecordType)EventRecord) Filter(_parameters, record, entry, chassis);
        }
    }

    private static PefControl Control(ParameterStore parameters)
    {
        PefControl.Decode(parameters.Value((byte)PefParameter.Control).ToArray(), out PefControl control, out _);
        return control;
    }

    private void Filter(ParameterStore parameters, in SystemEventRecord record, Octets entry, Chassis chassis)
    {
        PefActions.Decode(parameters.Value((byte)PefParameter.ActionGlobalControl).ToArray(), out PefActions may, out _);
        bool powersDown = false, cycles = false, resets = false, interrupts = false;
        foreach (byte[] bytes in parameters.Values((byte)PefParameter.EventFilterTable))
        {
            if (EventFilter.Decode(bytes, out EventFilter filter, out _) != DecodeStatus.Ok || !Matches(filter, entry.Span)) continue;
            powersDown |= may.PowerDown && filter.PowerOff;
            cycles |= may.PowerCycle && filter.PowerCycle;
            resets |= may.Reset && filter.Reset;
            interrupts |= may.DiagnosticInterrupt && filter.DiagnosticInterrupt;
            if (may.Alert && filter.Alert) Alert(parameters, filter.AlertPolicy, record);
        }

        // The most drastic one alone, as §17.6 orders them.
        if (powersDown) chassis.Control(ChassisControlOperation.PowerDown, SystemRestartCause.PefPowerCycle);
        else if (cycles) chassis.Control(ChassisControlOperation.PowerCycle, SystemRestartCause.PefPowerCycle);
        else if (resets) chassis.Control(ChassisControlOperation.HardReset, SystemRestartCause.PefReset);
        else if (interrupts) chassis.Control(ChassisControlOperation.DiagnosticInterrupt);
    }

    private void Alert(ParameterStore parameters, byte policy, SystemEventRecord record)
    {
        foreach (byte[] bytes in parameters.Values((byte)PefParameter.AlertPolicyTable))
        {
            bool isPolicy = AlertPolicy.Decode(bytes, out AlertPolicy entry, out _) == DecodeStatus.Ok;
            if (!isPolicy || !entry.IsEnabled || entry.PolicyNumber != policy) continue;

            // An alert always succeeds here, so that those for "when the one before failed" and the like are never due.
            if (entry.Policy == AlertPolicyRule.Always) Send(new(entry.Channel, entry.DestinationSelector, record));
        }
    }

    /// <summary>Whether an event is one that a filter is for (IPMI v2.0 §17.7, table 17-2).</summary>
    private static bool Matches(in EventFilter filter, ReadOnlySpan<byte> entry) =>
        filter.Configuration.IsEnabled
        && filter.GeneratorId1 is var generator && (generator == Any || generator == entry[7])
        && filter.GeneratorId2 is var place && (place == Any || place == entry[8])
        && (byte)filter.SensorType is var type && (type == Any || type == entry[10])
        && filter.SensorNumber is var number && (number == Any || number == entry[11])
        && filter.EventTrigger is var trigger && (trigger == Any || trigger == (entry[12] & 0x7F))
        && (filter.OffsetMask >> (entry[13] & 0x0F) & 1) != 0
        && Matches(filter.EventData1, entry[13]) && Matches(filter.EventData2, entry[14]) && Matches(filter.EventData3, entry[15]);

    /// <summary>Bits set in "compare 1" must all be as in "compare 2"; of the others that the mask leaves, one is enough.</summary>
    private static bool Matches(in EventDataFilter filter, byte data)
    {
        int different = (data & filter.AndMask) ^ filter.Compare2;
        int loose = ~filter.Compare1 & filter.AndMask;
        return (different & filter.Compare1) == 0 && (loose == 0 || (different & loose) != loose);
    }
}

/// <summary>An alert that a BMC sends.</summary>
/// <param name="Channel">Over which channel.</param>
/// <param name="Destination">To which of its destinations.</param>
/// <param name="Event">The event; none when somebody asked for a trial.</param>
public readonly record struct PlatformAlert(byte Channel, byte Destination, SystemEventRecord? Event);

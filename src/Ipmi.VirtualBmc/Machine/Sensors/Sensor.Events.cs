using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <content>What begins and ends, and which of it is logged (IPMI v2.0 §35.10 to §35.13, §42.1).</content>
public sealed partial class Sensor
{
    // Event data 1: the reading in byte 2 and the threshold in byte 3.
    private const byte HasReadingAndThreshold = 0x50;

    private const int ThresholdCount = 6;
    private const ushort StateWorking = 1 << 0;
    private const ushort StateOff = 1 << 6;

    private ushort? _assertionsEnabled;
    private ushort? _deassertionsEnabled;

    /// <summary>Whether the sensor logs events at all.</summary>
    public bool EventsEnabled { get; set; } = true;

    /// <summary>Whether the sensor is read; otherwise it keeps its reading to itself.</summary>
    public bool ScanningEnabled { get; set; } = true;

    /// <summary>
    /// Events that the sensor can log: states, or thresholds by their offsets (lower ones going low, upper ones going high).
    /// </summary>
    public ushort SupportedEvents => HasThresholds ? OffsetsOf(Present) : PossibleStates;

    /// <summary>Events whose beginning is logged. All that are supported unless set.</summary>
    public ushort AssertionsEnabled
    {
        get => (ushort)((_assertionsEnabled ?? ushort.MaxValue) & SupportedEvents);
        set => _assertionsEnabled = value;
    }

    /// <summary>Events whose end is logged. All that are supported unless set.</summary>
    public ushort DeassertionsEnabled
    {
        get => (ushort)((_deassertionsEnabled ?? ushort.MaxValue) & SupportedEvents);
        set => _deassertionsEnabled = value;
    }

    /// <summary>Events that have begun and not ended.</summary>
    public ushort Asserted { get; private set; }

    /// <summary>Events that have ended since the sensor was armed.</summary>
    public ushort Deasserted { get; private set; }

    /// <summary>Takes the states at the start of the virtual BMC for granted: only their changes are events.</summary>
    internal void Settle(bool powerIsOn)
    {
        if (FollowsPower) States = powerIsOn ? StateWorking : StateOff;
        if (!HasThresholds) Asserted = (ushort)(States & PossibleStates);
    }

    /// <summary>Takes the value from where it comes from, and tells what began and what ended.</summary>
    /// <param name="elapsed">The time since the start.</param>
    /// <param name="powerIsOn">Whether the power is on.</param>
    /// <param name="tell">Told of each event.</param>
    /// <param name="failed">Told what the source threw; there is no reading then.</param>
    internal void Advance(TimeSpan elapsed, bool powerIsOn, Action<SystemEvent> tell, Action<Exception> failed)
    {
        if (!ScanningEnabled) return;
        if (Source is { } source) Read(source, elapsed, failed);
        if (FollowsPower) States = powerIsOn ? StateWorking : StateOff;
        if (!IsAvailable) return;

        ushort now = HasThresholds ? CrossedWithHysteresis() : (ushort)(States & PossibleStates);
        ushort ended = (ushort)(Asserted & ~now);
        ushort begun = (ushort)(now & ~Asserted);
        if (ended == 0 && begun == 0) return;
        Asserted = now;
        Deasserted = (ushort)((Deasserted | ended) & ~now);
        Tell(ended & DeassertionsEnabled, isDeassertion: true, tell);
        Tell(begun & AssertionsEnabled, isDeassertion: false, tell);
    }

    private void Read(Func<TimeSpan, double?> source, TimeSpan elapsed, Action<Exception> failed)
    {
        try
        {
            Value = source(elapsed);
        }
        catch (Exception e)
        {
            Value = null;
            failed(e);
        }
    }

    /// <summary>Forgets what has begun and ended; what is still so begins again.</summary>
    internal void Rearm(ushort assertions, ushort deassertions)
    {
        Asserted &= (ushort)~assertions;
        Deasserted &= (ushort)~deassertions;
    }

    private void Tell(int events, bool isDeassertion, Action<SystemEvent> tell)
    {
        if (!EventsEnabled) return;
        for (int offset = 0; events >> offset != 0; offset++)
        {
            if ((events >> offset & 1) == 0) continue;
            tell(HasThresholds
                ? new(
                    MessageAddress.Bmc,
                    Type,
                    Number,
                    EventType,
                    isDeassertion,
                    (byte)(HasReadingAndThreshold | offset),
                    Reading,
                    LimitOf(offset))
                : new(MessageAddress.Bmc, Type, Number, EventType, isDeassertion, (byte)offset));
        }
    }

    /// <summary>
    /// What Get Sensor Reading compares: a threshold that was crossed counts until the reading has gone back (IPMI v2.0 §35.14).
    /// </summary>
    internal Thresholds Compared
    {
        get
        {
            int offsets = CrossedWithHysteresis();
            int compared = 0;
            for (int i = 0; i < ThresholdCount; i++) compared |= (offsets >> OffsetOf(i) & 1) << i;
            return (Thresholds)compared;
        }
    }

    /// <summary>A threshold that was crossed counts until the reading has gone back by more than the hysteresis.</summary>
    private ushort CrossedWithHysteresis()
    {
        int crossed = OffsetsOf(Crossed);
        for (int offset = 0; Asserted >> offset != 0; offset++)
        {
            if ((Asserted >> offset & 1) == 0) continue;
            bool stays = IsUpper(offset)
                ? Reading >= LimitOf(offset) - PositiveHysteresis
                : Reading <= LimitOf(offset) + NegativeHysteresis;
            if (stays) crossed |= 1 << offset;
        }

        return (ushort)crossed;
    }

    private byte LimitOf(int offset) => offset switch
    {
        0 => Limits.LowerNonCritical,
        2 => Limits.LowerCritical,
        4 => Limits.LowerNonRecoverable,
        7 => Limits.UpperNonCritical,
        9 => Limits.UpperCritical,
        _ => Limits.UpperNonRecoverable,
    };

    private static bool IsUpper(int offset) => offset > 5;

    /// <summary>Event offsets of thresholds (table 42-2): even ones go low, odd ones go high.</summary>
    private static ushort OffsetsOf(Thresholds thresholds)
    {
        int offsets = 0;
        for (int i = 0; i < ThresholdCount; i++) offsets |= ((int)thresholds >> i & 1) << OffsetOf(i);
        return (ushort)offsets;
    }

    /// <summary>The offset that tells of a threshold being crossed from inside; the lower three come first.</summary>
    private static int OffsetOf(int threshold) => 2 * threshold + (threshold < ThresholdCount / 2 ? 0 : 1);
}

using System.Buffers.Binary;
using System.Globalization;

namespace Ipmi.Messages;

/// <summary>
/// Seconds since 1970, in the controller's own time: local time by IPMI v1.5, mostly UTC in practice (IPMI v2.0 §37). Small values
/// count from the controller's start.
/// </summary>
/// <param name="Seconds">The number on the wire.</param>
[WireSize(4, LeastSignificantFirst = true)]
public readonly record struct IpmiTimestamp(uint Seconds) : IWireValue<IpmiTimestamp>
{
    private const uint LastSinceStart = 0x2000_0000;
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string UnspecifiedText = "unspecified";

    /// <summary>No time is known: FFFFFFFFh.</summary>
    public static IpmiTimestamp Unspecified => new(uint.MaxValue);

    /// <inheritdoc/>
    public static int Size => 4;

    /// <summary>Whether a time is known.</summary>
    public bool IsSpecified => Seconds != uint.MaxValue;

    /// <summary>Whether this counts from the controller's start, because its clock had not been set.</summary>
    public bool IsSinceStart => Seconds <= LastSinceStart;

    /// <summary>The date and time, if this is one; taken as UTC.</summary>
    public DateTimeOffset? Time => IsSpecified && !IsSinceStart ? DateTimeOffset.FromUnixTimeSeconds(Seconds) : null;

    /// <summary>A date and time as UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is before 1970 or after 2106.</exception>
    public static IpmiTimestamp Of(DateTimeOffset time)
    {
        long seconds = time.ToUnixTimeSeconds();
        ArgumentOutOfRangeException.ThrowIfNegative(seconds, nameof(time));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(seconds, uint.MaxValue, nameof(time));
        return new((uint)seconds);
    }

    /// <inheritdoc/>
    public static IpmiTimestamp Read(ReadOnlySpan<byte> source) => new(BinaryPrimitives.ReadUInt32LittleEndian(source));

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt32LittleEndian(destination, Seconds);

    /// <summary>Such as <c>2026-01-31T12:00:00Z</c>, <c>+90s</c> since the controller's start, or <c>unspecified</c>.</summary>
    public string ToText() => Time is { } time ? time.ToString(Pattern, CultureInfo.InvariantCulture)
        : IsSpecified ? string.Create(CultureInfo.InvariantCulture, $"+{Seconds}s")
        : UnspecifiedText;

    /// <inheritdoc/>
    public static bool TryParse(string text, out IpmiTimestamp value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = Unspecified;
        if (text == UnspecifiedText) return true;
        if (text is ['+', .. var digits, 's'])
        {
            bool isNumber = uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out uint seconds);
            value = new(seconds);
            return isNumber && value.IsSinceStart;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        bool isTime = DateTimeOffset.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, Utc, out DateTimeOffset time);
        long since = time.ToUnixTimeSeconds();
        isTime &= since is > LastSinceStart and < uint.MaxValue;
        value = isTime ? new((uint)since) : default;
        return isTime;
    }

    /// <summary>Such as <c>2026-01-31 12:00:00Z</c>, <c>start + 90 s</c> or <c>unspecified</c>.</summary>
    public override string ToString() => Time is { } time ? time.ToString("u", CultureInfo.InvariantCulture)
        : IsSpecified ? string.Create(CultureInfo.InvariantCulture, $"start + {Seconds} s")
        : UnspecifiedText;
}

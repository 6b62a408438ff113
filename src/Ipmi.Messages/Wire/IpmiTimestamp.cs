using System.Buffers.Binary;
using System.Globalization;

namespace Ipmi.Messages;

/// <summary>
/// A time in seconds (IPMI v2.0 §37): of the controller's clock since 1970, with no time zone said; up to 20000000h since the
/// controller was initialised; FFFFFFFFh is unspecified.
/// </summary>
/// <param name="Raw">The number on the wire.</param>
[WireSize(4)]
public readonly record struct IpmiTimestamp(uint Raw) : IWireValue<IpmiTimestamp>
{
    private const uint LastSinceInitialization = 0x20000000;
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss";
    private const string UnspecifiedText = "unspecified";

    /// <summary>FFFFFFFFh.</summary>
    public static IpmiTimestamp Unspecified => new(uint.MaxValue);

    /// <inheritdoc/>
    public static int Size => 4;

    /// <summary>Whether no time is said.</summary>
    public bool IsUnspecified => Raw == uint.MaxValue;

    /// <summary>The time of the controller's clock, if this is one. What zone the clock is set to is not said here.</summary>
    public DateTime? Time => IsUnspecified || Raw <= LastSinceInitialization ? null : new DateTime(1970, 1, 1).AddSeconds(Raw);

    /// <summary>The time since the controller was initialised, if it did not know the date.</summary>
    public TimeSpan? SinceInitialization => Raw <= LastSinceInitialization ? TimeSpan.FromSeconds(Raw) : null;

    /// <summary>The timestamp of a time of the controller's clock; fractions of a second are dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is before 1987-01-05 18:48:33 or after 2106-02-07 06:28:14.</exception>
    public static IpmiTimestamp Of(DateTime time)
    {
        long seconds = (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(seconds, LastSinceInitialization, nameof(time));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(seconds, uint.MaxValue, nameof(time));
        return new((uint)seconds);
    }

    /// <inheritdoc/>
    public static IpmiTimestamp Read(ReadOnlySpan<byte> source) => new(BinaryPrimitives.ReadUInt32LittleEndian(source));

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt32LittleEndian(destination, Raw);

    /// <summary>Such as <c>2026-11-22T19:22:56</c>, <c>+120s</c> since initialisation, or <c>unspecified</c>.</summary>
    public string ToText() => Time is { } time ? time.ToString(Pattern, CultureInfo.InvariantCulture)
        : IsUnspecified ? UnspecifiedText
        : $"+{Raw}s";

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
            return isNumber && seconds <= LastSinceInitialization;
        }

        bool isTime = DateTime.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time);
        double since = (time - new DateTime(1970, 1, 1)).TotalSeconds;
        isTime &= since > LastSinceInitialization && since < uint.MaxValue;
        value = isTime ? new((uint)since) : default;
        return isTime;
    }

    /// <summary>The time, for people.</summary>
    public override string ToString() => Time is { } time ? time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : IsUnspecified ? UnspecifiedText
        : $"{Raw} s after initialization";
}

using System.Globalization;

namespace Ipmi.Messages;

/// <summary>The date of manufacture of a board: minutes since 1996-01-01 00:00; 000000h is unspecified (FRU §11).</summary>
/// <param name="Minutes">The number on the wire.</param>
[WireSize(3, LeastSignificantFirst = true)]
public readonly record struct FruMinutes(UInt24 Minutes) : IWireValue<FruMinutes>
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm";
    private const string UnspecifiedText = "unspecified";
    private static readonly DateTime Start = new(1996, 1, 1);

    /// <inheritdoc/>
    public static int Size => 3;

    /// <summary>The time, unless it is unspecified. What zone it is in is not said.</summary>
    public DateTime? Time => Minutes.Value == 0 ? null : Start.AddMinutes(Minutes.Value);

    /// <summary>The minutes of a time; seconds are dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="time"/> is before 1996-01-01 00:01 or after 2027-11-24 20:15.
    /// </exception>
    public static FruMinutes Of(DateTime time)
    {
        long minutes = (time.Ticks - Start.Ticks) / TimeSpan.TicksPerMinute;
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1, nameof(time));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, UInt24.MaxValue, nameof(time));
        return new(new UInt24((uint)minutes));
    }

    /// <inheritdoc/>
    public static FruMinutes Read(ReadOnlySpan<byte> source) => new(UInt24.Read(source));

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => Minutes.Write(destination);

    /// <summary>Such as <c>2026-11-22T19:22</c>, or <c>unspecified</c>.</summary>
    public string ToText() => Time?.ToString(Pattern, CultureInfo.InvariantCulture) ?? UnspecifiedText;

    /// <inheritdoc/>
    public static bool TryParse(string text, out FruMinutes value)
    {
        value = default;
        if (text == UnspecifiedText) return true;
        bool isTime = DateTime.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time);
        double minutes = (time - Start).TotalMinutes;
        isTime &= minutes is >= 1 and <= UInt24.MaxValue;
        if (isTime) value = new(new UInt24((uint)minutes));
        return isTime;
    }

    /// <summary>The time, for people.</summary>
    public override string ToString() => Time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? UnspecifiedText;
}

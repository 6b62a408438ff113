using System.Buffers.Binary;
using System.Globalization;
using Ipmi.Messages;

namespace Ipmi.Cli;

/// <summary>How a BMC may have laid its GUID on the wire.</summary>
internal enum GuidEncoding
{
    /// <summary>None is recognised.</summary>
    Unknown,

    /// <summary>RFC 4122: every field most significant byte first.</summary>
    Rfc4122,

    /// <summary>IPMI v2.0 §20.8: all sixteen bytes in reverse.</summary>
    Ipmi,

    /// <summary>SMBIOS: the three time fields least significant byte first, the rest as in RFC 4122.</summary>
    Smbios,
}

/// <summary>
/// A GUID whose encoding had to be guessed, since BMCs do not agree. The guess is ipmitool's, so that both print the same.
/// </summary>
/// <param name="Wire">The bytes as they came.</param>
/// <param name="Encoding">The guess.</param>
internal sealed record SystemGuid(Octets16 Wire, GuidEncoding Encoding)
{
    private const int TimeBased = 1;
    private const int MaxVersion = 5;

    // The time of a GUID counts 100 ns from 15 October 1582, as ticks of .NET do from the year 1.
    private static readonly long GregorianEpochTicks = new DateTime(1582, 10, 15, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly byte[] _bytes = Arrange(Wire, Encoding);

    /// <summary>What the encoding is called.</summary>
    public string EncodingName => Encoding switch
    {
        GuidEncoding.Rfc4122 => "RFC4122",
        GuidEncoding.Ipmi => "IPMI",
        GuidEncoding.Smbios => "SMBIOS",
        _ => "unknown",
    };

    /// <summary>The version, 1 to 5; 0 when there is none.</summary>
    public int Version => _bytes[6] >> 4 is var version and > 0 and <= MaxVersion && Encoding != GuidEncoding.Unknown ? version : 0;

    private DateTime? Time
    {
        get
        {
            long count = BinaryPrimitives.ReadUInt32BigEndian(_bytes)
                | (long)BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(4)) << 32
                | (long)(BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(6)) & 0x0FFF) << 48;
            long ticks = GregorianEpochTicks + count;
            return ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;
        }
    }

    /// <summary>
    /// Guesses the encoding: the last one in which the version is valid, or the first whose version says time and whose time lies between
    /// 1970 and now.
    /// </summary>
    public static SystemGuid Detect(Octets16 wire, DateTimeOffset now)
    {
        var best = new SystemGuid(wire, GuidEncoding.Unknown);
        foreach (GuidEncoding encoding in (GuidEncoding[])[GuidEncoding.Rfc4122, GuidEncoding.Ipmi, GuidEncoding.Smbios])
        {
            var candidate = new SystemGuid(wire, encoding);
            if (candidate.Version == 0) continue;
            best = candidate;
            if (best.Version == TimeBased && best.Time is { } time && time.Year >= 1970 && time.Year <= now.Year) break;
        }

        return best;
    }

    /// <summary>Writes it as ipmitool does: one line when the encoding is not known.</summary>
    public void Write(TextWriter text)
    {
        text.Write($"System GUID   : {this}\n");
        if (Encoding == GuidEncoding.Unknown) return;
        text.Write($"GUID Encoding : {EncodingName}{(Encoding == GuidEncoding.Ipmi ? "" : " (WARNING: IPMI Specification violation!)")}\n");
        text.Write($"GUID Version  : {VersionName}\n");
        if (Version == TimeBased && Time is { } time)
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $"Timestamp     : {time:MM\\/dd\\/yy HH\\:mm\\:ss} UTC\n"));
        }
    }

    /// <summary>Five groups of digits; when the encoding is not known, the bytes as they came, in capitals.</summary>
    public override string ToString()
    {
        if (Encoding == GuidEncoding.Unknown) return Convert.ToHexString(_bytes);
        string digits = Convert.ToHexStringLower(_bytes);
        return $"{digits[..8]}-{digits[8..12]}-{digits[12..16]}-{digits[16..20]}-{digits[20..]}";
    }

    private string VersionName => Version switch
    {
        1 => "Time-based",
        2 => "DCE Security with POSIX UIDs (not for IPMI)",
        3 => "Name-based using MD5",
        4 => "Random or pseudo-random",
        _ => "Name-based using SHA-1",
    };

    /// <summary>The bytes in the order in which they are read.</summary>
    private static byte[] Arrange(Octets16 wire, GuidEncoding encoding)
    {
        byte[] bytes = new byte[Octets16.Size];
        wire.Write(bytes);
        if (encoding == GuidEncoding.Ipmi) bytes.AsSpan().Reverse();
        if (encoding == GuidEncoding.Smbios)
        {
            bytes.AsSpan(0, 4).Reverse();
            bytes.AsSpan(4, 2).Reverse();
            bytes.AsSpan(6, 2).Reverse();
        }

        return bytes;
    }
}

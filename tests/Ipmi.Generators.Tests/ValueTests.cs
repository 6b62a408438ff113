using CsCheck;
using Ipmi.Messages;

namespace Ipmi.Generators.Tests;

/// <summary>The values that have a meaning of their own.</summary>
public sealed class ValueTests
{
    private static readonly byte[] Likely = [0, 0xFF, 0x41];

    [Fact]
    public void Every_pattern_of_bits_is_a_value_and_comes_back()
    {
        Check<IpmiTimestamp>();
        Check<FruMinutes>();
        Check<IpmiGuid>();
        Check<Ipv4Address>();
        Check<MacAddress>();
        Check<AsciiString16>();
        Check<Octets16>();
        Check<UInt24>();
        Check<BcdByte>();
        Check<MessageAddress>();
    }

    [Theory]
    [InlineData(0xFFFFFFFFu, "unspecified", "unspecified")]
    [InlineData(0x00000000u, "+0s", "start + 0 s")]
    [InlineData(0x20000000u, "+536870912s", "start + 536870912 s")]
    [InlineData(0x20000001u, "1987-01-05T18:48:33Z", "1987-01-05 18:48:33Z")]
    [InlineData(0xFFFFFFFEu, "2106-02-07T06:28:14Z", "2106-02-07 06:28:14Z")]
    public void A_timestamp_has_three_meanings(uint raw, string text, string forPeople)
    {
        var timestamp = new IpmiTimestamp(raw);
        Assert.Equal(text, timestamp.ToText());
        Assert.Equal(forPeople, timestamp.ToString());
        if (timestamp.Time is { } time) Assert.Equal(timestamp, IpmiTimestamp.Of(time));
        Assert.Equal(raw <= 0x20000000, timestamp.IsSinceStart);
    }

    [Fact]
    public void A_time_that_minutes_cannot_say_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FruMinutes.Of(new DateTime(1996, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FruMinutes.Of(new DateTime(2030, 1, 1)));
    }

    [Fact]
    public void Minutes_of_manufacture_start_in_1996()
    {
        Assert.Null(default(FruMinutes).Time);
        Assert.Equal(new DateTime(1996, 1, 1, 0, 1, 0), FruMinutes.Read([1, 0, 0]).Time);
        Assert.Equal(new DateTime(2027, 11, 24, 20, 15, 0), FruMinutes.Read([0xFF, 0xFF, 0xFF]).Time);
        Assert.Equal(FruMinutes.Read([0, 0, 0x10]), FruMinutes.Of(FruMinutes.Read([0, 0, 0x10]).Time!.Value));
    }

    [Fact]
    public void A_GUID_is_read_backwards_or_as_SMBIOS_has_it()
    {
        var guid = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
        byte[] wire = Convert.FromHexString("FFEEDDCCBBAA99887766554433221100");
        Assert.Equal(guid, IpmiGuid.Read(wire).Rfc4122);
        Assert.Equal(guid.ToString(), IpmiGuid.Read(wire).ToString());
        Assert.Equal(IpmiGuid.Read(wire), IpmiGuid.OfRfc4122(guid));
        byte[] smbios = Convert.FromHexString("33221100554477668899AABBCCDDEEFF");
        Assert.Equal(guid, IpmiGuid.Read(smbios).Smbios);
        Assert.Equal(IpmiGuid.Read(smbios), IpmiGuid.OfSmbios(guid));
    }

    [Fact]
    public void Addresses_have_their_most_significant_byte_first()
    {
        Assert.Equal("192.0.2.1", Ipv4Address.Read([192, 0, 2, 1]).ToString());
        Assert.Equal("02:00:5e:00:53:01", MacAddress.Read([2, 0, 0x5E, 0, 0x53, 1]).ToString());
        Assert.False(Ipv4Address.TryParse("192.0.2", out _));
        Assert.False(Ipv4Address.TryParse("192.0.2.1.5", out _));
        Assert.False(Ipv4Address.TryParse("192.0.2.256", out _));
        Assert.False(MacAddress.TryParse("02:00:5e:00:53", out _));
        Assert.False(MacAddress.TryParse("0:200:5e:00:53:01", out _));
    }

    [Fact]
    public void A_name_is_padded_and_what_is_no_name_is_kept()
    {
        Assert.Equal("ADMIN", new AsciiString16("ADMIN").ToString());
        Assert.Equal("41444D494E0000000000000000000000", new AsciiString16("ADMIN").Bytes.ToString());
        Assert.Equal("0123456789ABCDEF", new AsciiString16("0123456789ABCDEF").ToText());
        Assert.Equal("A?", AsciiString16.Read([0x41, 0xE9, .. new byte[14]]).Name);
        Assert.StartsWith("hex:41E9", AsciiString16.Read([0x41, 0xE9, .. new byte[14]]).ToText(), StringComparison.Ordinal);
        Assert.StartsWith("hex:410042", AsciiString16.Read([0x41, 0, 0x42, .. new byte[13]]).ToText(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new AsciiString16("seventeen letters"));
        Assert.Throws<ArgumentException>(() => new AsciiString16("Jörg"));
    }

    [Fact]
    public void Lists_are_equal_when_their_elements_are()
    {
        WireList<ushort> one = [1, 2];
        Assert.Equal(one, [1, 2]);
        Assert.NotEqual(one, [1, 2, 3]);
        Assert.True(one == new WireList<ushort>(new ushort[] { 1, 2 }) && one != default);
        Assert.Equal("[1, 2]", one.ToString());
        Assert.Equal([1, 2], one.Select(x => (int)x));
        Assert.Equal(2, one[1]);
    }

    private static void Check<T>() where T : struct, IWireValue<T> =>
        Gen.OneOf(Gen.Byte, Gen.Int[0, 2].Select(i => Likely[i])).Array[T.Size].Sample(bytes =>
        {
            T value = T.Read(bytes);
            var written = new byte[T.Size];
            value.Write(written);
            return written.AsSpan().SequenceEqual(bytes)
                && T.TryParse(value.ToText(), out T again) && again.Equals(value)
                && !string.IsNullOrEmpty(value.ToString()) | value is AsciiString16;
        }, iter: 5000, threads: 1);
}

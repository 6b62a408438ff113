using Ipmi.Generators.Tests.Samples;
using Ipmi.Messages;

namespace Ipmi.Generators.Tests;

/// <summary>What generated codecs do with bytes.</summary>
public sealed class CodecTests
{
    [Fact]
    public void Ten_bits_in_two_places_have_a_sign()
    {
        Wire.Check("FF C5 00 00", new Factors { M = -1, Tolerance = 5 });
        Wire.Check("00 80 00 00", new Factors { M = -512 });
        Wire.Check("FF 40 00 00", new Factors { M = 511 });
        Wire.Check("00 00 FF E2", new Factors { Accuracy = 1023, Exponent = -8, Lun = Lun.Sms });
        Wire.Check("00 00 34 5C", new Factors { Accuracy = 0x134, Exponent = 7 });
    }

    [Fact]
    public void Numbers_of_many_bits_keep_them_all()
    {
        Wire.Check(
            "FEFFFFFFFF EFCDAB8987 FFFFFFFF 00000080 FFFFFFFFFFFFFFFF 0000000000000080 80 FFFFFF",
            new Wide
            {
                Signed40 = -2,
                Unsigned36 = 0x789ABCDEF,
                Flag = true,
                Whole32 = uint.MaxValue,
                Signed32 = int.MinValue,
                Unsigned64 = ulong.MaxValue,
                Signed64 = long.MinValue,
                Signed8 = sbyte.MinValue,
                Unsigned23 = 0x7FFFFF,
                Another = true,
            });
    }

    [Fact]
    public void Most_significant_byte_first() =>
        Wire.Check("000011BE FFFE 0102 8000", new Asf { Iana = 4542, Delta = -2, Words = [0x0102, 0x8000] });

    [Fact]
    public void Nested_records_are_checked_too()
    {
        Wire.Check("51 07 00", new Nested { First = new() { Value = 7 } });
        Wire.Check("51 07 00 51 08", new Nested { First = new() { Value = 7 }, Second = new Marked { Value = 8 } });
        Wire.Refuses<Nested>(DecodeStatus.Malformed, "52 07 00");
        Wire.Refuses<Nested>(DecodeStatus.Malformed, "51 07 00 52 08");
        Wire.Refuses<Nested>(DecodeStatus.Truncated, "51 07 00 51");
    }

    [Fact]
    public void An_optional_chain_ends_anywhere_but_inside_a_field()
    {
        Wire.Check("01 00", new Chain { Always = 1 });
        Wire.Check("01 00 0302", new Chain { Always = 1, Two = 0x0203 });
        Wire.Check("01 00 0302 0000 FF03", new Chain { Always = 1, Two = 0x0203, Split = -1 });
        Wire.Check("01 00 0302 0000 FF01 08", new Chain { Always = 1, Two = 0x0203, Split = 0x1FF, Flag = true });
        Wire.Check(
            "01 00 0302 0000 FF01 00 00 AABB",
            new Chain { Always = 1, Two = 0x0203, Split = 0x1FF, Flag = false, Rest = new byte[] { 0xAA, 0xBB } });
        Wire.Refuses<Chain>(DecodeStatus.Truncated, "01");
        Wire.Refuses<Chain>(DecodeStatus.Truncated, "01 00 03");
        Wire.Refuses<Chain>(DecodeStatus.Truncated, "01 00 0302 0000 FF");
    }

    [Fact]
    public void Reserved_bytes_before_an_absent_field_are_left_over() =>
        Assert.Null(Wire.Read<Chain>("01 00 0302 EEEE", consumed: 4).Split);

    [Fact]
    public void More_bytes_than_the_message_needs_are_reported()
    {
        Assert.Equal(7, Wire.Read<Marked>("51 07 AA BB", consumed: 2).Value);
        Assert.Equal(4, Wire.Read<Chain>("01 00 0302 0000 FF01 00 00 AABBCCDD EE", consumed: 14).Rest.Length);
        Assert.Equal(1, Wire.Read<Counted>("07 01 AA BB", consumed: 3).Data.Length);
    }

    [Fact]
    public void Reserved_bytes_are_written_as_zero_and_not_looked_at()
    {
        Wire.Check("05 0000 01 FA", new Summed { A = 5, B = true });
        Assert.Equal(new Summed { A = 5, B = true }, Wire.Read<Summed>("05 0001 02 F8", consumed: 5));
    }

    [Fact]
    public void A_wrong_checksum_is_malformed() => Wire.Refuses<Summed>(DecodeStatus.Malformed, "05 0000 01 FB");

    [Fact]
    public void A_length_is_written_and_believed()
    {
        Wire.Check("07 00", new Counted { Before = 7 });
        Wire.Check("07 04 01020304", new Counted { Before = 7, Data = new byte[] { 1, 2, 3, 4 } });
        Wire.Refuses<Counted>(DecodeStatus.Truncated, "07 04 010203");
        Wire.Refuses<Counted>(DecodeStatus.Malformed, "07 05 0102030405");
        Wire.Check("C2 4142", new TypeLength { Type = 3, Text = "AB"u8.ToArray() });
    }

    [Fact]
    public void Lists_are_counted_measured_or_go_on_to_the_end()
    {
        Wire.Check("00", new Ids());
        Wire.Check("02 0100 0200", new Ids { All = [1, 2] });
        Wire.Check("82 02 1F", new Levels { Flag = true, All = [PrivilegeLevel.User, (PrivilegeLevel)0x1F] });
        Wire.Check("C0000201 C0000202", new Addresses { All = [new(0xC0000201), new(0xC0000202)] });
        Wire.Check("09 C1 41 00 02 4243", new Parts
        {
            Kind = 9,
            All = [new() { Type = 3, Text = "A"u8.ToArray() }, new(), new() { Text = "BC"u8.ToArray() }],
        });
        Wire.Check("04 51 01 51 02", new Marks { All = [new() { Value = 1 }, new() { Value = 2 }] });
        Wire.Refuses<Ids>(DecodeStatus.Truncated, "02 0100 02");
        Wire.Refuses<Addresses>(DecodeStatus.Truncated, "C00002");
        Wire.Refuses<Parts>(DecodeStatus.Truncated, "09 C1 41 02 42");
        Wire.Refuses<Marks>(DecodeStatus.Malformed, "03 51 01 51");
        Assert.Equal(2, Wire.Read<Ids>("02 0100 0200 0300", consumed: 5).All.Count);
    }

    [Fact]
    public void A_record_may_be_the_tail()
    {
        Wire.Check("01 02 02 AABB", new Wrapped { Kind = 1, Rest = new() { Before = 2, Data = new byte[] { 0xAA, 0xBB } } });
        Assert.Equal((3, 7), (MinLength<Wrapped>(), MaxLength<Wrapped>()));
        Wire.Refuses<Wrapped>(DecodeStatus.Truncated, "01 02");
    }

    [Fact]
    public void Any_property_name_will_do() => Wire.Check(
        "01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E0F",
        new OddNames
        {
            @class = 1,
            length = 2,
            destination = 3,
            Checksum = 4,
            DecodeStatus = 5,
            System = 6,
            value = 7,
            Field = 8,
            writer = 9,
            Source = 10,
            Bytes = 11,
            lower = 12,
            @event = 13,
            Data = new byte[] { 14, 15 },
        });

    [Fact]
    public void Bodies_and_IANA_numbers_are_written_and_checked()
    {
        Wire.Check("DC 01", new DcmiThingRequest { Mode = 1 });
        Wire.Check("DC 0201", new DcmiThingResponse { Power = 0x0102 });
        Wire.Check("A20200 AA", new OemThingRequest { Data = new byte[] { 0xAA } });
        Wire.Check("A20200 05", new OemThingResponse { Answer = 5 });
        Wire.Refuses<DcmiThingResponse>(DecodeStatus.Malformed, "00 0201");
        Wire.Refuses<OemThingRequest>(DecodeStatus.Malformed, "A20300");
    }

    [Fact]
    public void A_request_knows_what_it_is()
    {
        CommandInfo info = GetGlobalThingRequest.Info;
        Assert.Equal(("Get Global Thing", new CommandId(NetFn.App, 0x3F), PrivilegeLevel.Operator), (info.Name, info.Id, info.Privilege));
        Assert.Equal(("1.2", false, false), (info.Section, info.Repeatable, info.BeforeSession));
        Assert.Equal("the \"thing\" is away", info.Describe((CompletionCode)0x81));
        Assert.Equal(new CommandId(NetFn.GroupExtension, 2, Body.Dcmi), DcmiThingRequest.Info.Id);
        Assert.Equal(new CommandId(NetFn.Oem, 0x10, Body.None, 0x2A2), OemThingRequest.Info.Id);
        Assert.NotNull(IpmiGeneratorsTestsCatalog.Messages.Find(new(NetFn.Oem, 0x10, Iana: 0x2A2)));
    }

    [Fact]
    public void A_value_that_does_not_fit_is_named()
    {
        var buffer = new byte[64];
        ArgumentOutOfRangeException e = Assert.Throws<ArgumentOutOfRangeException>(() => new Factors { M = 512 }.Encode(buffer));
        Assert.Equal("M", e.ParamName);
        Assert.StartsWith("M goes from -512 to 511; it is 512.", e.Message, StringComparison.Ordinal);
        Assert.Equal("Lun", Assert.Throws<ArgumentOutOfRangeException>(() => new Factors { Lun = (Lun)4 }.Encode(buffer)).ParamName);
        Assert.Equal(
            "Unsigned36", Assert.Throws<ArgumentOutOfRangeException>(() => new Wide { Unsigned36 = 1UL << 36 }.Encode(buffer)).ParamName);
        Assert.Equal(
            "Signed40", Assert.Throws<ArgumentOutOfRangeException>(() => new Wide { Signed40 = 1L << 39 }.Encode(buffer)).ParamName);
        Assert.Equal("Data", Assert.Throws<ArgumentOutOfRangeException>(() => new Counted { Data = new byte[5] }.Encode(buffer)).ParamName);
        Assert.Equal(
            "All",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Ids { All = new(new ushort[256]) }.Encode(new byte[600])).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => new Marked().Encode(new byte[1])).ParamName);
        InvalidOperationException hole = Assert.Throws<InvalidOperationException>(() => new Chain { Split = 1 }.Encode(buffer));
        Assert.Equal("Split is set, but Two, which comes before it, is not.", hole.Message);
        Assert.Throws<InvalidOperationException>(() => new Chain { Rest = new byte[1] }.Encode(buffer));
    }

    [Fact]
    public void Secrets_are_not_printed()
    {
        var values = new Values { Password = new("secret!!"u8), Key = "hush"u8.ToArray(), Version = new(0x51) };
        string text = values.ToString();
        Assert.Contains("Password = ***", text, StringComparison.Ordinal);
        Assert.Contains("Key = ***", text, StringComparison.Ordinal);
        Assert.Contains("Version = 51", text, StringComparison.Ordinal);
        Assert.DoesNotContain(values.Password.ToString(), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Owned_messages_outlive_their_buffer()
    {
        byte[] buffer = [9, 0xC1, 0x41];
        Assert.Equal(DecodeStatus.Ok, Parts.Decode(buffer, out Parts parts, out _));
        Parts owned = parts.ToOwned();
        buffer[2] = 0;
        Assert.Equal("41", owned.All[0].Text.ToString());
        Assert.Equal("00", parts.All[0].Text.ToString());
    }

    [Fact]
    public void Fixed_messages_cost_no_allocation()
    {
        byte[] bytes = new Wide { Unsigned36 = 5 }.ToBytes();
        Once(bytes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) Once(bytes);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Once(byte[] bytes)
        {
            Wide.Decode(bytes, out Wide message, out _);
            message.Encode(bytes);
        }
    }

    private static int MinLength<T>() where T : struct, IWireMessage<T> => T.MinLength;

    private static int MaxLength<T>() where T : struct, IWireMessage<T> => T.MaxLength;

    [Fact]
    public void What_a_field_does_not_choose_must_not_be_set()
    {
        Assert.Throws<InvalidOperationException>(() => new Chosen { Kind = 2, Nibble = 1 }.ToBytes());
        Assert.Throws<InvalidOperationException>(() => new Chosen { Kind = 1, Ids = [1] }.ToBytes());
        Assert.Equal([2], new Chosen { Kind = 2 }.ToBytes());
        Assert.Equal([3, 0, 0, 0, 0], new Chosen { Kind = 3 }.ToBytes());
        Assert.Equal(DecodeStatus.Truncated, Chosen.Decode(new byte[] { 3, 1 }, out _, out _));
        Assert.Equal(DecodeStatus.Malformed, Chosen.Decode(new byte[] { 2, 0x50, 1 }, out _, out _));
    }

    [Fact]
    public void A_tail_has_the_length_that_a_field_tells_or_none()
    {
        Assert.Equal([0x80], new Sized { IsLong = true }.ToBytes());
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sized { IsLong = true, Key = new byte[] { 1, 2 } }.ToBytes());
        Assert.Equal(DecodeStatus.Truncated, Sized.Decode(new byte[] { 0x80, 1, 2 }, out _, out _));
        Assert.Equal(DecodeStatus.Ok, Sized.Decode(new byte[] { 0, 1, 2, 3 }, out Sized key, out int consumed));
        Assert.Equal((2, 3), (key.Key.Length, consumed));
    }
}

using static Ipmi.Generators.Tests.Verdict;

namespace Ipmi.Generators.Tests;

/// <summary>What is wrong with the bytes and bits that fields claim.</summary>
public sealed class PlaceProblemTests
{
    [Fact]
    public void IPMI101_no_two_fields_claim_the_same_bits()
    {
        FiresIn("IPMI101", "M", "'Raw' and 'M' both claim byte 2 bit 0; check the row against the specification",
            "[Field(1)] public byte A { get; init; } [Bits(2, 3, 0)] public byte Raw { get; init; } "
            + "[Bit(2, 0)] public bool M { get; init; }");
        FiresIn("IPMI101", "B", "'A' and 'B' both claim byte 2; check the row against the specification",
            "[Field(1, 2)] public ushort A { get; init; } [Field(2)] public byte B { get; init; }");
        FiresIn("IPMI101", "B", "'A' and 'B' both claim byte 1; check the row against the specification",
            "[Field(1)] public byte A { get; init; } [Tail(1)] public Octets B { get; init; }");
        Fires("IPMI101", "B", "'the fixed byte' and 'B' both claim byte 2; check the row against the specification",
            "[IpmiResponse(Body = Body.Dcmi)] public readonly partial record struct S { [Field(2)] public byte B { get; init; } }");
        PassesIn("[Bits(1, 3, 0)] public byte A { get; init; } [Bit(1, 4)] public bool B { get; init; }");
    }

    [Fact]
    public void IPMI102_every_byte_is_claimed()
    {
        FiresIn("IPMI102", "S", "Byte 2 stands between 'A' and 'B', and nobody claims it; add the field, or [Reserved(2)]",
            "[Field(1)] public byte A { get; init; } [Field(3)] public byte B { get; init; }");
        FiresIn("IPMI102", "S",
            "Bytes 1 to 3 stand between 'the start' and 'B', and nobody claims them; add the field, or [Reserved(1, 3)]",
            "[Tail(4)] public Octets B { get; init; }");
        Passes("[WireStruct, Reserved(1)] public readonly partial record struct S { [Field(2)] public byte A { get; init; } }");
    }

    [Fact]
    public void IPMI103_a_field_is_as_wide_as_its_type()
    {
        FiresIn("IPMI103", "A", "'A' takes bytes 1 to 3, 3 in all, but its type 'uint' has 4",
            "[Field(1, 3)] public uint A { get; init; }");
        FiresIn("IPMI103", "A", "'A' takes bytes 1 to 4, 4 in all, but its type 'Ipmi.Messages.UInt24' has 3",
            "[Field(1, 4)] public UInt24 A { get; init; }");
        Fires("IPMI103", "A", "'A' takes bytes 1 to 3, 3 in all, but its type 'Inner' has 2", """
            [WireStruct, Reserved(2)] public readonly partial record struct Inner { [Field(1)] public byte B { get; init; } }
            [WireStruct] public readonly partial record struct S { [Field(1, 3)] public Inner A { get; init; } }
            """);
        PassesIn("[Field(1, 3)] public UInt24 A { get; init; }");
    }

    [Fact]
    public void IPMI104_fields_are_declared_in_the_order_of_the_wire()
    {
        FiresIn("IPMI104", "A", "'A' (byte 1) is declared after 'B' (byte 2); put it where the table has it",
            "[Field(2)] public byte B { get; init; } [Field(1)] public byte A { get; init; }");
        PassesIn("[Bit(1, 0)] public bool B { get; init; } [Bit(1, 7)] public bool A { get; init; }");
    }

    [Fact]
    public void IPMI105_bits_go_from_7_to_0_high_first()
    {
        FiresIn("IPMI105", "A", "'A' claims bits 0 to 3 of byte 1; bits go from 7 to 0, the high one first",
            "[Bits(1, 0, 3)] public byte A { get; init; }");
        FiresIn("IPMI105", "A", "'A' claims bits 8 to 8 of byte 1; bits go from 7 to 0, the high one first",
            "[Bit(1, 8)] public bool A { get; init; }");
        PassesIn("[Bits(1, 3, 3)] public byte A { get; init; }");
    }

    [Fact]
    public void IPMI106_a_field_starts_after_what_comes_before_all_fields()
    {
        Fires("IPMI106", "A", "'A' starts at byte 1, but byte 1 of a response is the completion code, so the first field is at byte 2",
            "[IpmiResponse] public readonly partial record struct S { [Field(1)] public byte A { get; init; } }");
        Fires("IPMI106", "A", "'A' starts at byte 1, but byte 1 of a response is the completion code, so the first field is at byte 2",
            "[IpmiResponse] public readonly partial record struct S { [Tail(1)] public Octets A { get; init; } }");
        FiresIn("IPMI106", "A", "'A' starts at byte 0, but bytes count from 1, so the first field is at byte 1",
            "[Bit(0, 1)] public bool A { get; init; }");
        Passes("[IpmiResponse] public readonly partial record struct S { [Field(2)] public byte A { get; init; } }");
    }

    [Fact]
    public void IPMI108_bits_fit_their_type()
    {
        FiresIn("IPMI108", "A", "'A' claims 10 bits, but its type 'byte' has 8",
            "[Bits(1, 7, 0), Bits(2, 7, 6)] public byte A { get; init; }");
        FiresIn("IPMI108", "A", "'A' claims 2 bits, but its type 'bool' has 1", "[Bits(1, 1, 0)] public bool A { get; init; }");
        PassesIn("[Bits(1, 7, 0), Bits(2, 7, 6)] public ushort A { get; init; }");
    }

    [Fact]
    public void IPMI112_a_range_of_bytes_goes_forwards()
    {
        FiresIn("IPMI112", "A", "'A' goes from byte 2 to byte 1; bytes are counted from 1, the first one first",
            "[Field(2, 1)] public ushort A { get; init; }");
        Fires("IPMI112", "S", "'[Reserved]' goes from byte 4 to byte 2; bytes are counted from 1, the first one first",
            "[WireStruct, Reserved(4, 2)] public readonly partial record struct S;");
        PassesIn("[Field(1, 2)] public ushort A { get; init; }");
    }

    [Fact]
    public void IPMI113_a_checksum_covers_bytes_that_are_always_there()
    {
        const string Field = "public readonly partial record struct S { [Field(1)] public byte A { get; init; } }";
        Fires("IPMI113", "S", "The checksum at byte 2 covers bytes 1 to 9; the last byte that is always there is 2",
            "[WireStruct, Checksum(2, 1, 9)] " + Field);
        Fires("IPMI113", "S", "The checksum at byte 2 covers bytes 1 to 2; it cannot cover itself",
            "[WireStruct, Checksum(2, 1, 2)] " + Field);
        Fires("IPMI113", "S", "The checksum at byte 2 covers bytes 0 to 1; the first byte is 1",
            "[WireStruct, Checksum(2, 0, 1)] " + Field);
        Fires("IPMI113", "S", "The checksum at byte 2 covers bytes 1 to the end; there is no tail",
            "[WireStruct, Checksum(2, 1, Checksum.ToEnd)] " + Field);
        Passes("[WireStruct, Checksum(2, 1, 1)] " + Field);
        Passes("[WireStruct, Checksum(1, 2, Checksum.ToEnd)] public readonly partial record struct S { "
            + "[Tail(2)] public Octets A { get; init; } }");
    }

    [Fact]
    public void IPMI113_a_checksum_that_another_one_covers_is_declared_first()
    {
        Fires("IPMI113", "S",
            "The checksum at byte 1 covers bytes 2 to 3; it covers the checksum at byte 3, which must be declared before it",
            "[WireStruct, Checksum(1, 2, 3), Checksum(3, 2, 2)] public readonly partial record struct S { "
            + "[Field(2)] public byte A { get; init; } }");
        Passes("[WireStruct, Checksum(3, 2, 2), Checksum(1, 2, 3)] public readonly partial record struct S { "
            + "[Field(2)] public byte A { get; init; } }");
    }

    [Fact]
    public void IPMI120_a_message_has_at_most_65535_bytes()
    {
        FiresIn("IPMI120", "A", "'A' is at byte 2147483647; no message is longer than 65535 bytes",
            "[Field(2147483647)] public byte A { get; init; }");
        Fires("IPMI120", "S", "[Reserved] is at byte 2147483647; no message is longer than 65535 bytes",
            "[WireStruct, Reserved(1, 2147483647)] public readonly partial record struct S;");
        FiresIn("IPMI115", "A", "'A': MaxLength is 70000; it goes from 1 to 65535",
            "[Tail(1, MaxLength = 70000)] public Octets A { get; init; }");
        Passes("[WireStruct, Reserved(1, 65534)] public readonly partial record struct S { [Field(65535)] public byte A { get; init; } }");
    }

    [Fact]
    public void IPMI120_no_told_length_goes_beyond_the_longest_message()
    {
        FiresIn("IPMI120", "B", "The end of 'B' is at byte 65536; no message is longer than 65535 bytes",
            "[Field(1)] public byte A { get; init; } [Tail(2), LengthWhen(nameof(A), 1, 65535)] public Octets B { get; init; }");
        PassesIn("[Field(1)] public byte A { get; init; } [Tail(2), LengthWhen(nameof(A), 1, 65534)] public Octets B { get; init; }");
    }
}

using System.Runtime.CompilerServices;

namespace Ipmi.Generators.Tests;

/// <summary>The generated text, one file for each kind of field.</summary>
public sealed class BaselineTests
{
    [Fact]
    public void Request_without_data() => Baseline.Verify("""
        namespace Acme;
        [IpmiRequest(NetFn.App, 0x01, Section = "20.1")]
        [Completion(0x81, "the device is \"away\"")]
        public readonly partial record struct SampleRequest : IIpmiRequest<OtherResponse>;
        [IpmiResponse] public readonly partial record struct OtherResponse;
        """);

    [Fact]
    public void Dcmi_request() => Baseline.Verify("""
        namespace Acme;
        [IpmiRequest(NetFn.GroupExtension, 0x02, Body = Body.Dcmi, Privilege = PrivilegeLevel.Operator, Repeatable = false)]
        internal readonly partial record struct SampleRequest : IIpmiRequest<OtherResponse> { [Field(2)] public byte Mode { get; init; } }
        [IpmiResponse(Body = Body.Dcmi)] internal readonly partial record struct OtherResponse;
        """);

    [Fact]
    public void Oem_response() => Baseline.Verify("""
        namespace Acme;
        [IpmiResponse(Iana = 0x0002A2)] public readonly partial record struct Sample { [Field(5, 6)] public ushort Value { get; init; } }
        """);

    [Fact]
    public void Bits_of_a_byte() => Body("""
        [Bit(1, 7)] public bool Flag { get; init; }
        [Bits(1, 5, 4)] public PrivilegeLevel Level { get; init; }
        [Bits(1, 3, 0)] public byte Revision { get; init; }
        [Bits(2, 7, 0)] public byte Whole { get; init; }
        [Bits(3, 5, 2)] public sbyte Signed { get; init; }
        [Bit(4, 0)] public bool Last { get; init; }
        """);

    [Fact]
    public void Bits_in_two_places() => Body("""
        [Bits(1, 7, 0), Bits(2, 7, 6)] public short M { get; init; }
        [Bits(2, 5, 0)] public byte Tolerance { get; init; }
        [Bits(3, 7, 0), Bits(4, 7, 6)] public ushort Unsigned { get; init; }
        """);

    [Fact]
    public void Numbers() => Body("""
        [Field(1)] public byte One { get; init; }
        [Field(2)] public sbyte SignedOne { get; init; }
        [Field(3, 4)] public ushort Two { get; init; }
        [Field(5, 8)] public int Four { get; init; }
        [Field(9, 16)] public ulong Eight { get; init; }
        [Field(17)] public bool Flag { get; init; }
        [Field(18)] public PrivilegeLevel Level { get; init; }
        [Field(19, 20)] public Body Body { get; init; }
        """);

    [Fact]
    public void Big_endian() => Baseline.Verify("""
        namespace Acme;
        [WireStruct(BigEndian = true)] public readonly partial record struct Sample
        {
            [Field(1, 4)] public uint Iana { get; init; }
            [Tail(5)] public WireList<ushort> Words { get; init; }
        }
        """);

    [Fact]
    public void Values() => Body("""
        [Field(1, 3)] public UInt24 Manufacturer { get; init; }
        [Field(4)] public BcdByte Version { get; init; }
        [Field(5, 20), Secret] public Octets16 Key { get; init; }
        """);

    [Fact]
    public void Nested_records() => Baseline.Verify("""
        namespace Acme;
        [WireStruct, Constant(1, 0x51)] public readonly partial record struct Inner { [Field(2)] public byte A { get; init; } }
        [IpmiResponse] public readonly partial record struct Sample
        {
            [Field(2, 3)] public Inner First { get; init; }
            [Field(4, 5)] public Inner Second { get; init; }
            [Field(6, 7)] public Inner? Third { get; init; }
        }
        """);

    [Fact]
    public void Blocks_with_a_checksum() => Baseline.Verify("""
        namespace Acme;
        [WireStruct, Blocks(8, CountAt = 2, HasChecksum = true), Constant(1, 0x01)]
        public readonly partial record struct Sample { [Tail(3)] public Octets Rest { get; init; } }
        """);

    [Fact]
    public void Checksum_over_the_tail() => Baseline.Verify("""
        namespace Acme;
        [WireStruct, Checksum(2, 3, Checksum.ToEnd)]
        public readonly partial record struct Sample { [Tail(3, LengthAt = 1)] public Octets Rest { get; init; } }
        """);

    [Fact]
    public void Reserved_bytes_constants_and_checksums() => Baseline.Verify("""
        namespace Acme;
        [WireStruct, Reserved(2, 4), Reserved(6), Constant(1, 0xC0), Checksum(7, 1, 6)]
        public readonly partial record struct Sample { [Field(5)] public byte A { get; init; } }
        """);

    [Fact]
    public void Optional_end() => Baseline.Verify("""
        namespace Acme;
        [IpmiResponse, Reserved(5, 6)] public readonly partial record struct Sample
        {
            [Field(2)] public byte Always { get; init; }
            [Field(3, 4)] public ushort? Maybe { get; init; }
            [Field(7)] public PrivilegeLevel? Level { get; init; }
            [Bits(8, 7, 4)] public byte? Bits { get; init; }
        }
        """);

    [Fact]
    public void Tail() => Body("""
        [Field(1)] public byte Offset { get; init; }
        [Tail(2)] public Octets Data { get; init; }
        """);

    [Fact]
    public void Alternatives() => Baseline.Verify("""
        namespace Acme;
        public enum Kind : byte { None, Short, Long }
        [WireStruct]
        public readonly partial record struct Sample
        {
            [Bits(1, 3, 0)] public Kind Kind { get; init; }
            [Field(2), PresentWhen(nameof(Kind), Kind.Short, 3)] public byte Small { get; init; }
            [Field(2, 5), PresentWhen(nameof(Kind), Kind.Long)] public uint? Big { get; init; }
            [Tail(2), PresentWhen(nameof(Kind), Kind.Short, 3, Kind.Long, Not = true)] public WireList<ushort> Ids { get; init; }
        }
        """);

    [Fact]
    public void Tail_whose_length_a_flag_tells() => Baseline.Verify("""
        namespace Acme;
        [WireStruct]
        public readonly partial record struct Sample
        {
            [Bit(1, 7)] public bool IsLong { get; init; }
            [Tail(2), LengthWhen(nameof(IsLong), false, 2), LengthWhen(nameof(IsLong), true, 4)] public Octets Key { get; init; }
        }
        """);

    [Fact]
    public void Tail_with_a_limit() => Body("[Tail(1, MaxLength = 16)] public Octets Data { get; init; }");

    [Fact]
    public void Tail_with_its_length() => Body("[Tail(2, LengthAt = 1, MaxLength = 32)] public Octets Data { get; init; }");

    [Fact]
    public void Tail_with_a_type_length_byte() => Body("""
        [Bits(1, 7, 6)] public byte Type { get; init; }
        [Tail(2, LengthAt = 1, LengthBits = "4:0")] public Octets Name { get; init; }
        """);

    [Fact]
    public void Tail_after_an_optional_field() => Baseline.Verify("""
        namespace Acme;
        [IpmiResponse, Reserved(4)] public readonly partial record struct Sample
        {
            [Field(2, 3)] public ushort? Maybe { get; init; }
            [Tail(5)] public Octets Data { get; init; }
        }
        """);

    [Fact]
    public void Counted_list_of_numbers() => Body("[Tail(2, CountAt = 1)] public WireList<ushort> Ids { get; init; }");

    [Fact]
    public void List_of_values() => Body("[Tail(1)] public WireList<UInt24> Numbers { get; init; }");

    [Fact]
    public void List_of_records_of_variable_size() => Baseline.Verify("""
        namespace Acme;
        [WireStruct] public readonly partial record struct Part { [Tail(2, LengthAt = 1)] public Octets Data { get; init; } }
        [WireStruct] public readonly partial record struct Sample { [Tail(1)] public WireList<Part> Parts { get; init; } }
        """);

    [Fact]
    public void Tail_that_is_a_record() => Baseline.Verify("""
        namespace Acme;
        [WireStruct] public readonly partial record struct Part { [Tail(2, LengthAt = 1)] public Octets Data { get; init; } }
        [WireStruct] public readonly partial record struct Sample
        {
            [Field(1)] public byte Kind { get; init; }
            [Tail(2)] public Part Rest { get; init; }
        }
        """);

    [Fact]
    public void Catalogue()
    {
        GeneratorRun run = GeneratorRun.Of("""
            namespace Acme;
            [IpmiRequest(NetFn.App, 0x01)] public readonly partial record struct GetRequest : IIpmiRequest<GetResponse>;
            [IpmiResponse] public readonly partial record struct GetResponse;
            [WireStruct] public readonly partial record struct Header { [Field(1)] public byte A { get; init; } }
            """).Compiles();
        Verify(run.Source("Catalog"));
    }

    [Fact]
    public void Call_of_what_is_experimental_or_obsolete()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using System.Diagnostics.CodeAnalysis;
            namespace Acme;
            [Experimental("ACME1"), Obsolete("take \"Get\"", DiagnosticId = "ACME2"), IpmiRequest((NetFn)0x30, 0x01)]
            public readonly partial record struct TryRequest : IIpmiRequest<TryResponse>;
            [IpmiResponse, Obsolete("a response alone", true)] public readonly partial record struct TryResponse;
            """);
        Assert.Empty(run.Errors);
        Verify(run.Source("TryRequest") + run.Source("Catalog"));
    }

    private static void Body(string members, [CallerMemberName] string test = "", [CallerFilePath] string file = "") =>
        Baseline.Verify($"namespace Acme;\n[WireStruct] public readonly partial record struct Sample\n{{\n{members}\n}}", test, file);

    private static void Verify(string actual, [CallerMemberName] string test = "", [CallerFilePath] string file = "") =>
        Baseline.VerifyText(actual, $"{test}.g.cs.txt", file);
}

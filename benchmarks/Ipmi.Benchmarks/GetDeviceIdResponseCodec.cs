using System.Buffers.Binary;
using BenchmarkDotNet.Attributes;
using Ipmi.Messages;

namespace Ipmi.Benchmarks;

/// <summary>The generated codec of Get Device ID beside one written by hand.</summary>
[MemoryDiagnoser]
public class GetDeviceIdResponseCodec
{
    private const int FixedLength = 11;
    private const int MaxLength = 15;

    private readonly byte[] _bytes = Convert.FromHexString("2081140251DF57010001000203040A");
    private readonly byte[] _destination = new byte[16];
    private GetDeviceIdResponse _message;

    [GlobalSetup]
    public void Setup() => _ = GetDeviceIdResponse.Decode(_bytes, out _message, out _);

    [Benchmark]
    public GetDeviceIdResponse Decode()
    {
        _ = GetDeviceIdResponse.Decode(_bytes, out GetDeviceIdResponse message, out _);
        return message;
    }

    [Benchmark(Baseline = true)]
    public GetDeviceIdResponse Decode_by_hand()
    {
        _ = ByHand(_bytes, out GetDeviceIdResponse message, out _);
        return message;
    }

    [Benchmark]
    public int Encode() => _message.Encode(_destination);

    [Benchmark]
    public int Encode_by_hand()
    {
        GetDeviceIdResponse m = _message;
        Span<byte> b = _destination;
        int length = FixedLength;
        if (m.AuxiliaryFirmware1 is not null) length++;
        if (m.AuxiliaryFirmware2 is not null) length++;
        if (m.AuxiliaryFirmware3 is not null) length++;
        if (m.AuxiliaryFirmware4 is not null) length++;
        if (b.Length < length || m.DeviceRevision > 0x0F || m.FirmwareMajor > 0x7F) throw new ArgumentException("Too short, or out of range.");
        b[0] = m.DeviceId;
        b[1] = (byte)((m.ProvidesDeviceSdrs ? 0x80 : 0) | m.DeviceRevision);
        b[2] = (byte)((m.UpdateInProgress ? 0x80 : 0) | m.FirmwareMajor);
        b[3] = m.FirmwareMinor.Raw;
        b[4] = m.IpmiVersion.Raw;
        b[5] = (byte)m.Supports;
        b[6] = (byte)m.ManufacturerId.Value;
        b[7] = (byte)(m.ManufacturerId.Value >> 8);
        b[8] = (byte)(m.ManufacturerId.Value >> 16);
        BinaryPrimitives.WriteUInt16LittleEndian(b[9..], m.ProductId);
        if (m.AuxiliaryFirmware1 is { } first) b[11] = first;
        if (m.AuxiliaryFirmware2 is { } second) b[12] = second;
        if (m.AuxiliaryFirmware3 is { } third) b[13] = third;
        if (m.AuxiliaryFirmware4 is { } fourth) b[14] = fourth;
        return length;
    }

    private static DecodeStatus ByHand(ReadOnlyMemory<byte> source, out GetDeviceIdResponse message, out int consumed)
    {
        (message, consumed) = (default, 0);
        ReadOnlySpan<byte> b = source.Span;
        if (b.Length < FixedLength) return DecodeStatus.Truncated;
        message = new()
        {
            DeviceId = b[0],
            ProvidesDeviceSdrs = (b[1] & 0x80) != 0,
            DeviceRevision = (byte)(b[1] & 0x0F),
            UpdateInProgress = (b[2] & 0x80) != 0,
            FirmwareMajor = (byte)(b[2] & 0x7F),
            FirmwareMinor = new(b[3]),
            IpmiVersion = new(b[4]),
            Supports = (DeviceSupport)b[5],
            ManufacturerId = new((uint)(b[6] | b[7] << 8 | b[8] << 16)),
            ProductId = BinaryPrimitives.ReadUInt16LittleEndian(b[9..]),
            AuxiliaryFirmware1 = b.Length > 11 ? b[11] : null,
            AuxiliaryFirmware2 = b.Length > 12 ? b[12] : null,
            AuxiliaryFirmware3 = b.Length > 13 ? b[13] : null,
            AuxiliaryFirmware4 = b.Length > 14 ? b[14] : null,
        };
        consumed = Math.Min(b.Length, MaxLength);
        return DecodeStatus.Ok;
    }
}

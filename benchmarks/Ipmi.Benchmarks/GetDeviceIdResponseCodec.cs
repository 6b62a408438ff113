using System.Buffers.Binary;
using BenchmarkDotNet.Attributes;
using Ipmi.Messages;

namespace Ipmi.Benchmarks;

/// <summary>The generated codec of Get Device ID beside one written by hand.</summary>
[MemoryDiagnoser]
public class GetDeviceIdResponseCodec
{
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
        ReadOnlySpan<byte> b = _bytes;
        if (b.Length < 11) return default;
        return new()
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
    }

    [Benchmark]
    public int Encode() => _message.Encode(_destination);
}

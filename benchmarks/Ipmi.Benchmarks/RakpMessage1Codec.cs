using System.Buffers.Binary;
using BenchmarkDotNet.Attributes;
using Ipmi.Messages;

namespace Ipmi.Benchmarks;

/// <summary>The generated codec of RAKP 1 beside one written by hand: a nonce, reserved bytes, a counted tail with a limit.</summary>
[MemoryDiagnoser]
public class RakpMessage1Codec
{
    private const int FixedLength = 28;
    private const int MaxUserName = 16;

    private readonly byte[] _bytes = new byte[FixedLength + 5];
    private readonly byte[] _destination = new byte[64];
    private RakpMessage1 _message;

    [GlobalSetup]
    public void Setup()
    {
        var message = new RakpMessage1 { MessageTag = 1, BmcSessionId = 2, Role = new RakpRole(), UserName = "admin"u8.ToArray() };
        message.Encode(_bytes);
        _ = RakpMessage1.Decode(_bytes, out _message, out _);
    }

    [Benchmark]
    public RakpMessage1 Decode()
    {
        _ = RakpMessage1.Decode(_bytes, out RakpMessage1 message, out _);
        return message;
    }

    [Benchmark(Baseline = true)]
    public RakpMessage1 Decode_by_hand()
    {
        _ = ByHand(_bytes, out RakpMessage1 message, out _);
        return message;
    }

    [Benchmark]
    public int Encode() => _message.Encode(_destination);

    [Benchmark]
    public int Encode_by_hand()
    {
        int length = _message.UserName.Length;
        Span<byte> b = _destination.AsSpan(0, FixedLength + length);
        if (length > MaxUserName) throw new ArgumentException("Too long.");
        b.Clear();
        b[0] = _message.MessageTag;
        BinaryPrimitives.WriteUInt32LittleEndian(b[4..], _message.BmcSessionId);
        _message.Challenge.Write(b[8..]);
        _message.Role.Write(b[24..]);
        b[27] = (byte)length;
        _message.UserName.Span.CopyTo(b[FixedLength..]);
        return b.Length;
    }

    private static DecodeStatus ByHand(ReadOnlyMemory<byte> source, out RakpMessage1 message, out int consumed)
    {
        (message, consumed) = (default, 0);
        ReadOnlySpan<byte> b = source.Span;
        if (b.Length < FixedLength) return DecodeStatus.Truncated;
        int length = b[27];
        if (length > MaxUserName) return DecodeStatus.Malformed;
        if (b.Length < FixedLength + length) return DecodeStatus.Truncated;
        message = new()
        {
            MessageTag = b[0],
            BmcSessionId = BinaryPrimitives.ReadUInt32LittleEndian(b[4..]),
            Challenge = Octets16.Read(b.Slice(8, 16)),
            Role = RakpRole.Read(b.Slice(24, 1)),
            UserName = new(source.Slice(FixedLength, length)),
        };
        consumed = FixedLength + length;
        return DecodeStatus.Ok;
    }
}

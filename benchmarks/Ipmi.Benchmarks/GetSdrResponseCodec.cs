using System.Buffers.Binary;
using BenchmarkDotNet.Attributes;
using Ipmi.Messages;

namespace Ipmi.Benchmarks;

/// <summary>The generated codec of Get SDR's response beside one written by hand: a fixed field and a tail that aliases the buffer.</summary>
[MemoryDiagnoser]
public class GetSdrResponseCodec
{
    private readonly byte[] _bytes = new byte[2 + 64];
    private readonly byte[] _destination = new byte[128];
    private GetSdrResponse _message;

    [GlobalSetup]
    public void Setup()
    {
        new Random(1).NextBytes(_bytes);
        _ = GetSdrResponse.Decode(_bytes, out _message, out _);
    }

    [Benchmark]
    public GetSdrResponse Decode()
    {
        _ = GetSdrResponse.Decode(_bytes, out GetSdrResponse message, out _);
        return message;
    }

    [Benchmark(Baseline = true)]
    public GetSdrResponse Decode_by_hand()
    {
        _ = ByHand(_bytes, out GetSdrResponse message, out _);
        return message;
    }

    [Benchmark]
    public int Encode() => _message.Encode(_destination);

    [Benchmark]
    public int Encode_by_hand()
    {
        Span<byte> b = _destination;
        if (b.Length < 2 + _message.Data.Length) throw new ArgumentException("Too short.");
        BinaryPrimitives.WriteUInt16LittleEndian(b, _message.NextRecordId);
        _message.Data.Span.CopyTo(b[2..]);
        return 2 + _message.Data.Length;
    }

    private static DecodeStatus ByHand(ReadOnlyMemory<byte> source, out GetSdrResponse message, out int consumed)
    {
        (message, consumed) = (default, 0);
        if (source.Length < 2) return DecodeStatus.Truncated;
        message = new() { NextRecordId = BinaryPrimitives.ReadUInt16LittleEndian(source.Span), Data = new(source[2..]) };
        consumed = source.Length;
        return DecodeStatus.Ok;
    }
}

using System.Buffers.Binary;
using Ipmi.Messages;
using Org.BouncyCastle.Crypto.Digests;

namespace Ipmi.Session.Crypto;

/// <summary>
/// xRC4-128 and xRC4-40 (IPMI v2.0 §13.30): one RC4 stream over all payloads of a direction, keyed with the first bytes of
/// MD5(K2 | IV). A payload says how many bytes of the stream came before it; the first one, at offset 0, also carries the IV.
/// </summary>
/// <remarks>That the offset goes most significant byte first is the word of one implementation; no exchange proved it.</remarks>
internal sealed class XRc4(ConfidentialityAlgorithm id, int keyLength) : IConfidentialityAlgorithm
{
    private const int OffsetLength = 4;
    private const int IvLength = 16;

    /// <summary>From here on a new stream is begun; far below what the offset can count.</summary>
    private const uint LongestStream = 1 << 30;

    /// <summary>How far a packet may lie from its predecessor: more than a whole receive window of Ethernet frames.</summary>
    private const long LongestSkip = 1 << 16;

    public ConfidentialityAlgorithm Id => id;

    public int MaxHeaderLength => OffsetLength + IvLength;

    public int MaxTrailerLength => 0;

    public IPayloadEncryptor CreateEncryptor(ReadOnlySpan<byte> k2, IRandomSource random) =>
        new Encryptor(new KeyedStream(k2, keyLength), random);

    public IPayloadDecryptor CreateDecryptor(ReadOnlySpan<byte> k2) => new Decryptor(new KeyedStream(k2, keyLength));

    private sealed class Encryptor(KeyedStream stream, IRandomSource random) : IPayloadEncryptor
    {
        private uint _next;

        public int HeaderLength => _next == 0 ? OffsetLength + IvLength : OffsetLength;

        public int Encrypt(Span<byte> packet, int payloadLength)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(payloadLength);
            int headerLength = HeaderLength;
            Span<byte> whole = packet[..(headerLength + payloadLength)];
            BinaryPrimitives.WriteUInt32BigEndian(whole, _next);
            if (_next == 0)
            {
                Span<byte> iv = whole.Slice(OffsetLength, IvLength);
                random.Fill(iv);
                stream.Start(iv);
            }

            stream.Apply(whole[headerLength..]);
            _next += (uint)payloadLength;
            if (_next >= LongestStream) Restart();
            return whole.Length;
        }

        public void Restart() => _next = 0;

        public void Dispose() => stream.Dispose();
    }

    private sealed class Decryptor(KeyedStream stream) : IPayloadDecryptor
    {
        private bool _started;
        private long _next;

        public bool TryDecrypt(Span<byte> packet, out int offset, out int length)
        {
            offset = 0;
            length = 0;
            if (packet.Length < OffsetLength) return false;
            long position = BinaryPrimitives.ReadUInt32BigEndian(packet);
            if (!(position == 0 ? TryStart(packet) : TrySeek(position))) return false;

            offset = position == 0 ? OffsetLength + IvLength : OffsetLength;
            length = packet.Length - offset;
            stream.Apply(packet[offset..]);
            _next = position + length;
            return true;
        }

        public void Dispose() => stream.Dispose();

        private bool TryStart(ReadOnlySpan<byte> packet)
        {
            if (packet.Length < OffsetLength + IvLength) return false;
            stream.Start(packet.Slice(OffsetLength, IvLength));
            _started = true;
            return true;
        }

        private bool TrySeek(long position)
        {
            long distance = position - _next;
            if (!_started || Math.Abs(distance) > LongestSkip) return false;
            stream.Skip((int)distance);
            return true;
        }
    }

    /// <summary>The stream together with what a new one is keyed from.</summary>
    private sealed class KeyedStream(ReadOnlySpan<byte> k2, int keyLength) : IDisposable
    {
        private readonly SecretBytes _k2 = new(k2, k2.Length);
        private readonly MD5Digest _digest = new();
        private readonly Rc4Keystream _keystream = new();

        public void Start(ReadOnlySpan<byte> iv)
        {
            Span<byte> key = stackalloc byte[16];
            _digest.BlockUpdate(_k2.Span);
            _digest.BlockUpdate(iv);
            _digest.DoFinal(key);
            _keystream.Key(key[..keyLength]);
            key.Clear();
        }

        public void Apply(Span<byte> data) => _keystream.Apply(data);

        public void Skip(int count) => _keystream.Skip(count);

        public void Dispose()
        {
            _k2.Dispose();
            _keystream.Dispose();
        }
    }
}

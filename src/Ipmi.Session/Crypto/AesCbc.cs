using System.Runtime.Intrinsics;
using Ipmi.Messages;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;

namespace Ipmi.Session.Crypto;

/// <summary>
/// AES-CBC-128 (IPMI v2.0 §13.29.2): a random IV in the clear, then payload, pad bytes 01h 02h 03h ... and the number of them,
/// encrypted under the first 16 bytes of K2.
/// </summary>
/// <remarks>
/// The block cipher is kept keyed and the chaining done here: payloads are two to five blocks, and setting a CBC mode up for each
/// of them would cost more than the encryption.
/// </remarks>
/// <param name="padsFully">Whether a payload that needs no pad gets sixteen bytes of it, as several BMCs do.</param>
internal sealed class AesCbc(bool padsFully = false) : IConfidentialityAlgorithm
{
    private const int BlockLength = 16;

    public ConfidentialityAlgorithm Id => ConfidentialityAlgorithm.AesCbc128;

    public int MaxHeaderLength => BlockLength;

    public int MaxTrailerLength => padsFully ? BlockLength + 1 : BlockLength;

    public IPayloadEncryptor CreateEncryptor(ReadOnlySpan<byte> k2, IRandomSource random) =>
        new Encryptor(new KeyedBlockCipher(k2, forEncryption: true), random, padsFully);

    public IPayloadDecryptor CreateDecryptor(ReadOnlySpan<byte> k2) => new Decryptor(new KeyedBlockCipher(k2, forEncryption: false));

    private sealed class Encryptor(KeyedBlockCipher cipher, IRandomSource random, bool padsFully) : IPayloadEncryptor
    {
        public int HeaderLength => BlockLength;

        public int Encrypt(Span<byte> packet, int payloadLength)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(payloadLength);
            int padLength = BlockLength - 1 - payloadLength % BlockLength;
            if (padLength == 0 && padsFully) padLength = BlockLength;
            Span<byte> whole = packet[..(BlockLength + payloadLength + padLength + 1)];
            random.Fill(whole[..BlockLength]);
            for (int i = 1; i <= padLength; i++) whole[BlockLength + payloadLength + i - 1] = (byte)i;
            whole[^1] = (byte)padLength;

            Vector128<byte> previous = Vector128.Create<byte>(whole[..BlockLength]);
            for (int start = BlockLength; start < whole.Length; start += BlockLength)
            {
                Span<byte> block = whole.Slice(start, BlockLength);
                (previous ^ Vector128.Create<byte>(block)).CopyTo(block);
                cipher.Process(block);
                previous = Vector128.Create<byte>(block);
            }

            return whole.Length;
        }

        /// <summary>Nothing to do: every packet has an IV of its own.</summary>
        public void Restart()
        {
        }

        public void Dispose() => cipher.Dispose();
    }

    private sealed class Decryptor(KeyedBlockCipher cipher) : IPayloadDecryptor
    {
        public bool TryDecrypt(Span<byte> packet, out int offset, out int length)
        {
            offset = BlockLength;
            length = 0;
            if (packet.Length < 2 * BlockLength || packet.Length % BlockLength != 0) return false;

            Vector128<byte> previous = Vector128.Create<byte>(packet[..BlockLength]);
            for (int start = BlockLength; start < packet.Length; start += BlockLength)
            {
                Span<byte> block = packet.Slice(start, BlockLength);
                Vector128<byte> encrypted = Vector128.Create<byte>(block);
                cipher.Process(block);
                (previous ^ Vector128.Create<byte>(block)).CopyTo(block);
                previous = encrypted;
            }

            return TryStripPad(packet[BlockLength..], out length);
        }

        public void Dispose() => cipher.Dispose();

        /// <summary>Looks at every pad byte there may be, so that the time taken does not tell which one was wrong.</summary>
        /// <remarks>Sixteen pad bytes, one more than ever needed, are accepted: several BMCs send them.</remarks>
        private static bool TryStripPad(ReadOnlySpan<byte> decrypted, out int length)
        {
            int padLength = decrypted[^1];
            length = decrypted.Length - 1 - padLength;
            int wrong = 0;
            for (int distance = 1; distance <= BlockLength && distance < decrypted.Length; distance++)
            {
                int isPad = (distance - 1 - padLength) >> 31;
                wrong |= (decrypted[^(1 + distance)] ^ (padLength - distance + 1)) & isPad;
            }

            if (padLength <= BlockLength && length >= 0 && wrong == 0) return true;
            length = 0;
            return false;
        }
    }

    /// <summary>AES with its key expanded: by the processor's own instructions where it has them.</summary>
    private sealed class KeyedBlockCipher : IDisposable
    {
        private IBlockCipher? _engine = AesUtilities.CreateEngine();

        public KeyedBlockCipher(ReadOnlySpan<byte> k2, bool forEncryption)
        {
            if (k2.Length < BlockLength) throw new ArgumentException($"At least {BlockLength} bytes, not {k2.Length}.", nameof(k2));
            _engine.Init(forEncryption, new KeyParameter(k2[..BlockLength]));
        }

        public void Process(Span<byte> block)
        {
            ObjectDisposedException.ThrowIf(_engine is null, this);
            _engine.ProcessBlock(block, block);
        }

        /// <summary>Lets go of the engine: its expanded key cannot be cleared, only left to the garbage collector.</summary>
        public void Dispose() => _engine = null;
    }
}

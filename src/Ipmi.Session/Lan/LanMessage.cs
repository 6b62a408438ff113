using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>An IPMI message on a LAN: header, data, second checksum (IPMI v2.0 §13.8).</summary>
public static class LanMessage
{
    /// <summary>Bytes before the data.</summary>
    public const int HeaderLength = 6;

    /// <summary>Bytes beside the data.</summary>
    public const int Overhead = HeaderLength + 1;

    /// <summary>Writes header and second checksum around data that stands at <see cref="HeaderLength"/> already.</summary>
    /// <returns>Bytes of the message.</returns>
    public static int Seal(Span<byte> message, in LanMessageHeader header, int dataLength)
    {
        header.Encode(message);
        int end = HeaderLength + dataLength;
        message[end] = Checksum.Of(message[3..end]);
        return end + 1;
    }

    /// <summary>Checks both checksums and gives the parts, which alias the message. Never throws.</summary>
    public static bool TryOpen(ReadOnlyMemory<byte> message, out LanMessageHeader header, out ReadOnlyMemory<byte> data)
    {
        data = default;
        if (message.Length < Overhead || LanMessageHeader.Decode(message, out header, out _) != DecodeStatus.Ok)
        {
            header = default;
            return false;
        }

        ReadOnlySpan<byte> second = message.Span[3..];
        if (Checksum.Of(second[..^1]) != second[^1]) return false;
        data = message[HeaderLength..^1];
        return true;
    }

    /// <summary>The same without the checksums, for a message that something better protects: those of some BMCs are wrong.</summary>
    public static bool TryOpenUnchecked(ReadOnlyMemory<byte> message, out LanMessageHeader header, out ReadOnlyMemory<byte> data)
    {
        if (TryOpen(message, out header, out data)) return true;
        if (message.Length < Overhead) return false;
        byte[] mended = message[..HeaderLength].ToArray();
        mended[2] = Checksum.Of(mended.AsSpan(0, 2));
        if (LanMessageHeader.Decode(mended, out header, out _) != DecodeStatus.Ok) return false;
        data = message[HeaderLength..^1];
        return true;
    }
}

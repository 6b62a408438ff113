using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <content>Of FRU devices.</content>
public static partial class Quirks
{
    private const byte ReadFru = 0x11;
    private const int FruDataAt = 2;
    private const int FruHeaderChecksum = 7;
    private const int ProductOffsetAt = 4;
    private const int OffsetUnit = 8;
    private const int ProductFieldsAt = 3;
    private const int TypeLengthMask = 0x3F;
    private const byte EndOfFields = 0xC1;

    private static Quirk[] OfFru() =>
    [
        StorageChanging(ReadFru, "fru-chunk-8", "Read FRU Data gives no more than 8 bytes at once", "several", Chunk(3, 8)),
        StorageChanging(ReadFru, "fru-chunk-16", "Read FRU Data gives no more than 16 bytes at once", "several", Chunk(3, 16)),
        StorageChanging(ReadFru, "fru-chunk-32", "Read FRU Data gives no more than 32 bytes at once", "several", Chunk(3, 32)),
        .. new byte[] { 0xC3, 0xC7, 0xC8, 0xFF }.Select(code => StorageChanging(
            ReadFru, $"fru-chunk-{code:x2}", $"Read FRU Data of more than 16 bytes is refused with {code:X2}h", "several",
            Chunk(3, 16, code))),
        StorageChanging(
            ReadFru, "fru-checksum", "the checksum of the FRU header is wrong", "Inventec, Dell R610, R710, Intel Tiger", WrongFruChecksum)
            with { Flag = "skipchecks" },
        StorageChanging(ReadFru, "fru-end-cb", "Read FRU Data behind the end is answered with CBh", "several", Instead(0xC9, 0xCB)),
        Acting([(NetFn.Storage, ReadFru)], "fru-end-early", "the product area ends after its first field", "many", EndsEarly),
    ];

    private static int WrongFruChecksum(ReadOnlySpan<byte> request, Span<byte> response, int length)
    {
        if (request.Length < 4 || response[0] != 0) return length;
        int at = FruDataAt + FruHeaderChecksum - (request[1] | request[2] << 8);
        return at >= FruDataAt && at < length ? With(response, length, at, (byte)(response[at] ^ 0x5A)) : length;
    }

    /// <summary>The second field of the product area becomes the end of its fields, wherever the read begins.</summary>
    private static QuirkBehaviour EndsEarly(QuirkHost host)
    {
        bool isAsking = false;
        return new(Changes: (request, response, length) =>
        {
            if (isAsking || request.Length < 4 || response[0] != 0) return length;
            isAsking = true;
            int product = Byte(request[0], ProductOffsetAt) * OffsetUnit;
            int second = product + ProductFieldsAt + 1 + (Byte(request[0], product + ProductFieldsAt) & TypeLengthMask);
            isAsking = false;
            int at = FruDataAt + second - (request[1] | request[2] << 8);
            return product > 0 && at >= FruDataAt && at < length ? With(response, length, at, EndOfFields) : length;
        });

        byte Byte(byte device, int at)
        {
            byte[] read = host.Ask(NetFn.Storage, ReadFru, device, (byte)at, (byte)(at >> 8), 1);
            return read.Length > FruDataAt ? read[FruDataAt] : (byte)0;
        }
    }
}

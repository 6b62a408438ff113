using System.Text;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>FRU areas as bytes: lengths and offsets in units of eight bytes, and every area sums to zero (FRU §8 to §13).</summary>
internal static class FruAreas
{
    private const int Unit = 8;
    private const byte FormatVersion = 1;
    private const byte English = 0;
    private const byte LatinText = 0xC0;
    private const byte EndOfFields = 0xC1;
    private const int MaxTextLength = 0x3F;

    // Minutes of a board's date count from here.
    private static readonly DateTimeOffset BoardEpoch = new(1996, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(FruContents contents)
    {
        byte[] chassis = contents.Chassis is { } c ? Area([c.Type], [c.PartNumber, c.SerialNumber, .. c.Extra]) : [];
        byte[] board = contents.Board is { } b
            ? Area([English, .. Minutes(b.Made)], [b.Manufacturer, b.ProductName, b.SerialNumber, b.PartNumber, b.FruFileId, .. b.Extra])
            : [];
        byte[] product = contents.Product is { } p
            ? Area([English], [p.Manufacturer, p.Name, p.PartNumber, p.Version, p.SerialNumber, p.AssetTag, p.FruFileId, .. p.Extra])
            : [];

        byte[] header = new byte[Unit];
        header[0] = FormatVersion;
        header[2] = Offset(chassis, Unit);
        header[3] = Offset(board, Unit + chassis.Length);
        header[4] = Offset(product, Unit + chassis.Length + board.Length);
        header[^1] = Checksum.Of(header.AsSpan(..^1));
        return [.. header, .. chassis, .. board, .. product];
    }

    private static byte Offset(byte[] area, int at) => (byte)(area.Length == 0 ? 0 : at / Unit);

    /// <summary>Version, length, what is fixed, the texts, the end mark, zeros up to a whole unit, the checksum.</summary>
    private static byte[] Area(byte[] start, IEnumerable<string> texts)
    {
        List<byte> area = [FormatVersion, 0, .. start];
        foreach (string text in texts) area.AddRange(Field(text));
        area.Add(EndOfFields);
        while ((area.Count + 1) % Unit != 0) area.Add(0);
        area[1] = (byte)((area.Count + 1) / Unit);
        return [.. area, Checksum.Of([.. area])];
    }

    private static byte[] Field(string text)
    {
        if (text.Length > MaxTextLength)
        {
            throw new ArgumentException($"A FRU text has up to {MaxTextLength} characters: \"{text}\".", nameof(text));
        }

        if (text.Any(c => c > byte.MaxValue)) throw new ArgumentException($"A FRU text is Latin 1: \"{text}\".", nameof(text));

        // One character alone would read as the mark of the end.
        if (text.Length == 1) text += " ";
        return [(byte)(LatinText | text.Length), .. Encoding.Latin1.GetBytes(text)];
    }

    private static byte[] Minutes(DateTimeOffset? made)
    {
        var minutes = new UInt24(made is { } date ? (uint)(date - BoardEpoch).TotalMinutes : 0);
        byte[] bytes = new byte[UInt24.Size];
        minutes.Write(bytes);
        return bytes;
    }
}

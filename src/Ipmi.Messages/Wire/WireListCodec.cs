using System.Numerics;
using System.Runtime.CompilerServices;

namespace Ipmi.Messages;

/// <summary>Reads and writes lists, by what they are made of. Generated codecs call this; nothing here throws on bytes.</summary>
public static class WireList
{
    /// <summary>A list of these elements: what <c>[1, 2, 3]</c> makes.</summary>
    public static WireList<T> Create<T>(ReadOnlySpan<T> items) where T : struct => new(items.ToArray());

    /// <summary>Reads numbers, or enums that are made of them, up to <paramref name="count"/> or to the end.</summary>
    public static DecodeStatus ReadNumbers<T, TNumber>(
        ReadOnlyMemory<byte> source, int? count, bool bigEndian, out WireList<T> list, out int consumed)
        where T : struct
        where TNumber : unmanaged, IBinaryInteger<TNumber>
    {
        DecodeStatus status = Begin(source.Length, Unsafe.SizeOf<TNumber>(), count, out T[] items, out consumed);
        bool isUnsigned = !TNumber.IsNegative(TNumber.AllBitsSet);
        ReadOnlySpan<byte> bytes = source.Span;
        for (int i = 0; i < items.Length; i++)
        {
            ReadOnlySpan<byte> one = bytes.Slice(i * Unsafe.SizeOf<TNumber>(), Unsafe.SizeOf<TNumber>());
            TNumber number = bigEndian ? TNumber.ReadBigEndian(one, isUnsigned) : TNumber.ReadLittleEndian(one, isUnsigned);
            items[i] = Unsafe.BitCast<TNumber, T>(number);
        }

        list = new(items);
        return status;
    }

    /// <summary>Reads wire values, up to <paramref name="count"/> or to the end.</summary>
    public static DecodeStatus ReadValues<T>(ReadOnlyMemory<byte> source, int? count, out WireList<T> list, out int consumed)
        where T : struct, IWireValue<T>
    {
        DecodeStatus status = Begin(source.Length, T.Size, count, out T[] items, out consumed);
        ReadOnlySpan<byte> bytes = source.Span;
        for (int i = 0; i < items.Length; i++) items[i] = T.Read(bytes.Slice(i * T.Size, T.Size));
        list = new(items);
        return status;
    }

    /// <summary>Reads records one after another, up to <paramref name="count"/> or to the end.</summary>
    public static DecodeStatus Decode<T>(ReadOnlyMemory<byte> source, int? count, out WireList<T> list, out int consumed)
        where T : struct, IWireMessage<T>
    {
        list = default;
        consumed = 0;
        int at = 0;
        var items = new List<T>();
        while (count is { } wanted ? items.Count < wanted : at < source.Length)
        {
            DecodeStatus status = T.Decode(source[at..], out T item, out int length);
            if (status != DecodeStatus.Ok) return status;

            // A record without bytes would be found here for ever.
            if (length == 0) return DecodeStatus.Malformed;
            items.Add(item);
            at += length;
        }

        list = new(items.ToArray());
        consumed = at;
        return DecodeStatus.Ok;
    }

    /// <summary>How many bytes <see cref="Encode"/> will write.</summary>
    public static int LengthOf<T>(WireList<T> list) where T : struct, IWireMessage<T>
    {
        int length = 0;
        foreach (T item in list) length += item.EncodedLength;
        return length;
    }

    /// <summary>Writes numbers, or enums that are made of them.</summary>
    public static void WriteNumbers<T, TNumber>(WireList<T> list, bool bigEndian, Span<byte> destination)
        where T : struct
        where TNumber : unmanaged, IBinaryInteger<TNumber>
    {
        foreach (T item in list)
        {
            TNumber number = Unsafe.BitCast<T, TNumber>(item);
            int length = bigEndian ? number.WriteBigEndian(destination) : number.WriteLittleEndian(destination);
            destination = destination[length..];
        }
    }

    /// <summary>Writes wire values.</summary>
    public static void WriteValues<T>(WireList<T> list, Span<byte> destination) where T : struct, IWireValue<T>
    {
        foreach (T item in list)
        {
            item.Write(destination[..T.Size]);
            destination = destination[T.Size..];
        }
    }

    /// <summary>Writes records one after another.</summary>
    public static void Encode<T>(WireList<T> list, Span<byte> destination) where T : struct, IWireMessage<T>
    {
        foreach (T item in list) destination = destination[item.Encode(destination)..];
    }

    /// <summary>The same records, their variable parts with bytes of their own.</summary>
    public static WireList<T> ToOwned<T>(WireList<T> list) where T : struct, IWireMessage<T>
    {
        var items = new T[list.Count];
        for (int i = 0; i < items.Length; i++) items[i] = list[i].ToOwned();
        return new(items);
    }

    /// <summary>Makes room for elements of one size, if the bytes have them.</summary>
    private static DecodeStatus Begin<T>(int bytes, int size, int? count, out T[] items, out int consumed)
    {
        int whole = count ?? bytes / size;
        bool fits = count is null ? bytes % size == 0 : bytes >= whole * size;
        items = fits ? new T[whole] : [];
        consumed = items.Length * size;
        return fits ? DecodeStatus.Ok : DecodeStatus.Truncated;
    }
}

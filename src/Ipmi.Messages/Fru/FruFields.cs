using System.Collections;

namespace Ipmi.Messages;

/// <summary>The fields of an area of FRU data, one after another, and the byte C1h after the last (FRU §13).</summary>
/// <remarks>Areas without that byte are seen in the field: the bytes that are there are read, and none is written then.</remarks>
public readonly struct FruFields : IWireTail<FruFields>, IEquatable<FruFields>, IReadOnlyList<FruString>
{
    /// <summary>The byte after the last field: C1h.</summary>
    public const byte End = 0xC1;

    private readonly FruString[]? _fields;
    private readonly bool _hasNoEnd;

    /// <summary>The fields, in the order of the area's table; those of the manufacturer come last.</summary>
    public FruFields(params ReadOnlySpan<FruString> fields) : this(fields.ToArray(), hasNoEnd: false)
    {
    }

    private FruFields(FruString[] fields, bool hasNoEnd) => (_fields, _hasNoEnd) = (fields, hasNoEnd);

    /// <summary>How many fields there are.</summary>
    public int Count => Fields.Length;

    /// <summary>Whether the byte C1h stands after the last field.</summary>
    public bool IsEnded => !_hasNoEnd;

    /// <inheritdoc/>
    public int EncodedLength
    {
        get
        {
            int length = IsEnded ? 1 : 0;
            foreach (FruString one in Fields) length += one.EncodedLength;
            return length;
        }
    }

    private FruString[] Fields => _fields ?? [];

    /// <summary>A field.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such field.</exception>
    public FruString this[int index] => Fields[index];

    /// <inheritdoc/>
    public static DecodeStatus Read(ReadOnlyMemory<byte> source, out FruFields value, out int consumed)
    {
        value = default;
        consumed = 0;
        int count = CountOf(source.Span, out bool isEnded);
        var fields = new FruString[count];
        for (int i = 0; i < count; i++)
        {
            DecodeStatus status = FruString.Read(source[consumed..], out fields[i], out int length);
            if (status != DecodeStatus.Ok) return status;
            consumed += length;
        }

        if (isEnded) consumed++;
        value = new(fields, !isEnded);
        return DecodeStatus.Ok;
    }

    /// <inheritdoc/>
    public void Write(Span<byte> destination)
    {
        foreach (FruString field in Fields)
        {
            field.Write(destination);
            destination = destination[field.EncodedLength..];
        }

        if (IsEnded) destination[0] = End;
    }

    /// <inheritdoc/>
    public FruFields ToOwned() => new(Array.ConvertAll(Fields, static f => f.ToOwned()), _hasNoEnd);

    /// <inheritdoc/>
    public bool Equals(FruFields other) => _hasNoEnd == other._hasNoEnd && Fields.AsSpan().SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FruFields other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_hasNoEnd);
        foreach (FruString field in Fields) hash.Add(field);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<FruString> GetEnumerator() => ((IEnumerable<FruString>)Fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Fields.GetEnumerator();

    /// <summary>The texts, in English.</summary>
    public override string ToString() => string.Join(", ", Fields.Select(f => f.ToString()));

    /// <summary>Equality by content.</summary>
    public static bool operator ==(FruFields left, FruFields right) => left.Equals(right);

    /// <summary>Inequality by content.</summary>
    public static bool operator !=(FruFields left, FruFields right) => !left.Equals(right);

    private static int CountOf(ReadOnlySpan<byte> bytes, out bool isEnded)
    {
        int count = 0;
        int at = 0;
        while (at < bytes.Length && bytes[at] != End)
        {
            at += 1 + (bytes[at] & 0x3F);
            count++;
        }

        isEnded = at < bytes.Length;
        return count;
    }
}

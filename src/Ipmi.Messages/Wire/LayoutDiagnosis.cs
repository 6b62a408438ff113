namespace Ipmi.Messages;

/// <summary>Says what is wrong with bytes that were held against a layout: which field, what is expected, what is there.</summary>
/// <param name="bytes">The bytes, the completion code of a response not among them.</param>
/// <param name="firstByte">The number of the first of them.</param>
/// <param name="maxLength">The most of them that make a message.</param>
internal sealed class LayoutDiagnosis(ReadOnlyMemory<byte> bytes, int firstByte, int maxLength)
{
    private int Last => firstByte + bytes.Length - 1;

    /// <summary>The first thing that is wrong; nothing when the bytes fit.</summary>
    public string? Problem(MessageLayout layout, DecodeStatus status, int consumed)
    {
        if (status != DecodeStatus.Ok) return Find(layout, "", 0) ?? Otherwise(status);
        int more = bytes.Length - consumed;
        if (more == 0) return null;
        string rest = new Octets(bytes[consumed..]).ToString();
        return more == 1 ? $"1 byte too many after byte {Last - 1}: {rest}" : $"{more} bytes too many after byte {Last - more}: {rest}";
    }

    private string Otherwise(DecodeStatus status) =>
        status == DecodeStatus.Truncated ? $"ends after byte {Last}, too early" : "contradicts the layout";

    private string? Find(MessageLayout layout, string group, int shift)
    {
        ReadOnlySpan<byte> own = bytes.Span[Math.Min(bytes.Length, layout.FirstByte + shift - firstByte)..];
        foreach (FieldLayout row in layout.Fields)
        {
            if (row.Condition is { } condition && !condition.Holds(layout, own)) continue;
            string? problem = row.LastByte is { } last
                ? Fixed(layout, row, group, row.FirstByte + shift, last + shift, shift)
                : Variable(layout, row, group, row.FirstByte + shift, shift);
            if (problem is not null) return problem;
        }

        return null;
    }

    private string? Fixed(MessageLayout layout, FieldLayout row, string group, int first, int last, int shift)
    {
        if (row.IsOptional && row.Condition is null && Last < first) return null;
        if (Last < last) return Ends(Caption(row, group), first, last);
        byte actual = At(first);
        switch (row.Kind)
        {
            case FieldLayoutKind.Constant when actual != row.Constant:
                return $"byte {first} is {actual:X2}h, expected {row.Constant:X2}h";
            case FieldLayoutKind.Checksum:
                return Sum(layout, row, first, shift);
            case FieldLayoutKind.Blocks:
                return Blocks(row, first, layout.FirstByte + shift);
            case FieldLayoutKind.Group when row.InnerLayout?.Invoke() is { } inner:
                return Find(inner, group + row.Name + ".", first - inner.FirstByte);
            default:
                return null;
        }
    }

    private string? Sum(MessageLayout layout, FieldLayout row, int at, int shift)
    {
        ReadOnlySpan<byte> all = bytes.Span[(layout.FirstByte + shift - firstByte)..];
        return layout.LastCovered(row, all) is { } last ? WrongSum(at, row.CoveredFirst + shift, last + shift) : null;
    }

    private string? Blocks(FieldLayout row, int at, int start)
    {
        int told = At(at) * row.BlockSize;
        int available = Last - start + 1;
        if (told == 0) return $"byte {at} says that there are no blocks of {row.BlockSize} bytes";
        if (told > available) return $"byte {at} says that there are {At(at)} blocks of {row.BlockSize} bytes; {available} bytes are there";
        return row.EndsWithChecksum ? WrongSum(start + told - 1, start, start + told - 2) : null;
    }

    private string? WrongSum(int at, int first, int last)
    {
        byte actual = At(at);
        byte expected = Checksum.Of(bytes.Span[(first - firstByte)..(last - firstByte + 1)]);
        return actual == expected ? null : $"byte {at}: checksum is {actual:X2}h, expected {expected:X2}h (bytes {first}-{last})";
    }

    private string? Variable(MessageLayout layout, FieldLayout row, string group, int first, int shift)
    {
        int available = Math.Max(0, Last - first + 1);
        string name = Caption(row, group);
        ReadOnlySpan<byte> own = bytes.Span[(layout.FirstByte + shift - firstByte)..];
        foreach (LayoutLength length in row.Lengths)
        {
            if (!length.When.Holds(layout, own) || available >= length.Length) continue;
            return $"{name} has {length.Length} bytes when {length.When}; {available} {(available == 1 ? "byte follows" : "bytes follow")}";
        }

        FieldLayout? measure = layout.Fields.FirstOrDefault(f =>
            f.Name == row.Name && f.Kind is FieldLayoutKind.Length or FieldLayoutKind.Count);
        if (measure is not null)
        {
            int told = At(measure.FirstByte + shift) >> measure.LowBit & (1 << measure.HighBit - measure.LowBit + 1) - 1;
            bool isCount = measure.Kind == FieldLayoutKind.Count;
            int most = maxLength - (first - firstByte);
            if (!isCount && group.Length == 0 && told > most)
            {
                return $"byte {measure.FirstByte + shift} says that {name} has {told} bytes; at most {most} are allowed";
            }

            if (isCount || told > available)
            {
                return $"byte {measure.FirstByte + shift} says that {name} has {told} {(isCount ? "elements" : "bytes")};"
                    + $" {available} {(available == 1 ? "byte follows" : "bytes follow")}";
            }
        }

        if (row.Kind == FieldLayoutKind.Group && row.InnerLayout?.Invoke() is { } inner)
        {
            return Find(inner, group + row.Name + ".", first - inner.FirstByte);
        }

        return $"{name} (bytes {first}-{Last}) cannot be read";
    }

    private string Ends(string name, int first, int last)
    {
        string place = first == last ? $"byte {first}" : $"bytes {first}-{last}";
        if (bytes.IsEmpty) return $"has no data; {name} ({place}) is missing";
        return Last >= first ? $"ends after byte {Last}, inside {name} ({place})" : $"ends after byte {Last}, before {name} ({place})";
    }

    private byte At(int number) => bytes.Span[number - firstByte];

    private static string Caption(FieldLayout row, string group) => row.Kind switch
    {
        FieldLayoutKind.Reserved => "reserved bytes",
        FieldLayoutKind.Constant => $"{row.Constant:X2}h",
        FieldLayoutKind.Checksum => "the checksum",
        FieldLayoutKind.Length => $"the length of '{group}{row.Name}'",
        FieldLayoutKind.Count => $"the count of '{group}{row.Name}'",
        _ => $"'{group}{row.Name}'",
    };
}

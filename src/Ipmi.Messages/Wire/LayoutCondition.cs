using System.Globalization;

namespace Ipmi.Messages;

/// <summary>What a field must hold for another one to be there, or to have a certain length.</summary>
/// <param name="Field">The property that decides.</param>
/// <param name="Values">Its values as numbers, of which any will do; a flag that is set is 1.</param>
public sealed record LayoutCondition(string Field, params IReadOnlyList<long> Values)
{
    /// <summary>Whether all values but these will do.</summary>
    public bool Not { get; init; }

    /// <summary>The condition in words, such as <c>Index is FEh</c>.</summary>
    public override string ToString() =>
        $"{Field} is {(Not ? "not " : "")}{string.Join(" or ", Values.Select(v => $"{v.ToString("X2", CultureInfo.InvariantCulture)}h"))}";

    /// <summary>Whether it holds; of bytes that end before the field that decides nothing does.</summary>
    /// <param name="layout">The layout that has both fields.</param>
    /// <param name="bytes">The bytes, from the layout's first one on.</param>
    internal bool Holds(MessageLayout layout, ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        int shift = 0;
        foreach (FieldLayout row in layout.Fields.Where(f => f.Name == Field))
        {
            for (int at = row.FirstByte; at <= row.LastByte; at++)
            {
                if (at - layout.FirstByte >= bytes.Length) return false;
                int width = row.HighBit - row.LowBit + 1;
                number |= (ulong)(bytes[at - layout.FirstByte] >> row.LowBit & (1 << width) - 1) << shift;
                shift += width;
            }

            if (row.Kind == FieldLayoutKind.Flag) number = Math.Min(number, 1);
        }

        ulong mask = shift >= 64 ? ulong.MaxValue : (1UL << shift) - 1;
        return Values.Any(v => ((ulong)v & mask) == number) != Not;
    }
}

/// <summary>How long a tail is when a condition holds.</summary>
/// <param name="When">The condition.</param>
/// <param name="Length">Its length in bytes; it may be left out as well.</param>
public sealed record LayoutLength(LayoutCondition When, int Length);

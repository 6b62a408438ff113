using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>Who claims which bit of which byte.</summary>
internal sealed class ByteOwners(MessageModel model, Report report)
{
    private readonly SortedDictionary<int, string?[]> _owners = [];

    /// <summary>The bytes that anybody claims, each with the first of its owners.</summary>
    public IEnumerable<(int At, string Name)> InOrder => _owners.Select(o => (o.Key, o.Value.Last(name => name is not null)!));

    public void Claim(int first, int last, string owner, ISymbol where)
    {
        if (!IsAfterStart(first, owner, where)) return;
        for (int at = first; at <= last; at++)
        {
            if (!TryClaim(new(at, 7, 0), owner, where)) return;
        }
    }

    public void Claim(BitPiece piece, string owner, ISymbol where)
    {
        if (IsAfterStart(piece.At, owner, where)) TryClaim(piece, owner, where);
    }

    public bool IsAfterStart(int first, string owner, ISymbol where)
    {
        if (first >= model.FirstByte) return true;
        string why = model.Kind == MessageKind.Response ? "byte 1 of a response is the completion code" : "bytes count from 1";
        report.Add(Problems.BeforeFirst, where, owner, first, why, model.FirstByte);
        return false;
    }

    private bool TryClaim(BitPiece piece, string owner, ISymbol where)
    {
        if (!_owners.TryGetValue(piece.At, out string?[] bits)) _owners[piece.At] = bits = new string?[8];
        for (int bit = piece.High; bit >= piece.Low; bit--)
        {
            if (bits[bit] is { } other)
            {
                report.Add(Problems.Overlap, where, other, owner, piece.At, piece.Width == 8 ? "" : $" bit {bit}");
                return false;
            }

            bits[bit] = owner;
        }

        return true;
    }
}

using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>The byte layout as a comment on top of the codec, so that it can be ticked off against the specification.</summary>
internal static class LayoutComment
{
    public static void Emit(SourceWriter source, MessageModel model)
    {
        source.Line("//  byte    bits  field");
        foreach ((int At, int Bit, string Text) row in Rows(model).OrderBy(r => r.At).ThenByDescending(r => r.Bit)) source.Line(row.Text);
    }

    private static IEnumerable<(int At, int Bit, string Text)> Rows(MessageModel model)
    {
        foreach (FixedByte constant in model.Constants) yield return Row(constant.At, constant.At, "", $"{constant.Value:X2}h");
        foreach (ByteRange range in model.Reserved) yield return Row(range.First, range.Last, "", "(reserved)");
        foreach (ChecksumModel sum in model.Checksums) yield return Row(sum.At, sum.At, "", $"(checksum of bytes {sum.First} to {sum.Last})");
        foreach (FieldModel field in model.Fields)
        {
            string name = field.IsOptional ? $"{field.Name} (optional)" : field.Name;
            if (field.Kind == FieldKind.Bits)
            {
                foreach (BitPiece piece in field.Pieces)
                {
                    string bits = piece.Width == 1 ? $"{piece.High}" : $"{piece.High}:{piece.Low}";
                    yield return (piece.At, piece.High, Format($"{piece.At}", bits, name));
                }
            }
            else if (field.Kind == FieldKind.Tail)
            {
                if (field.LengthAt > 0) yield return Row(field.LengthAt, field.LengthAt, "", $"(length of {name})");
                yield return (field.First, 8, Format($"{field.First}-", "", name));
            }
            else yield return Row(field.First, field.Last, "", name);
        }
    }

    private static (int At, int Bit, string Text) Row(int first, int last, string bits, string name) =>
        (first, 8, Format(first == last ? $"{first}" : $"{first}-{last}", bits, name));

    private static string Format(string bytes, string bits, string name) => $"//  {bytes,-7} {bits,-5} {name}";
}

using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>The byte layout as a comment on top of the codec, so that it can be ticked off against the specification.</summary>
internal static class LayoutComment
{
    public static void Emit(SourceWriter source, MessageModel model)
    {
        LayoutRow[] rows = [.. LayoutRow.Of(model)];
        if (rows.Length == 0) return;
        source.Line("//  byte    bits  field");
        foreach (LayoutRow row in rows) source.Line($"//  {Bytes(row),-7} {Bits(row),-5} {Name(row)}");
    }

    private static string Bytes(LayoutRow row) => row switch
    {
        { Last: null } => $"{row.First}-",
        { Last: { } last } when last > row.First => $"{row.First}-{last}",
        _ => $"{row.First}",
    };

    private static string Bits(LayoutRow row) =>
        row is { High: 7, Low: 0 } ? "" : row.High == row.Low ? $"{row.High}" : $"{row.High}:{row.Low}";

    private static string Name(LayoutRow row) => row.Kind switch
    {
        "Reserved" => "(reserved)",
        "Constant" => $"{row.Constant:X2}h",
        "Checksum" when row.CoveredLast == int.MaxValue => $"(checksum of bytes {row.CoveredFirst} to the end)",
        "Checksum" => $"(checksum of bytes {row.CoveredFirst} to {row.CoveredLast})",
        "Blocks" => "(number of blocks)",
        "Length" => $"(length of {row.Name})",
        "Count" => $"(count of {row.Name})",
        _ when row.Condition is { } condition => $"{row.Name} (when {ConditionExpression.Words(condition)})",
        _ => row.IsOptional ? $"{row.Name} (optional)" : row.Name,
    };
}

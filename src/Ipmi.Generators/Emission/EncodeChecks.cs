using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>Writes the checks of <c>Encode</c>: what a caller gave must have a place on the wire.</summary>
internal static class EncodeChecks
{
    public static void Emit(SourceWriter source, MessageModel model)
    {
        foreach (FieldModel field in model.Fields)
        {
            if (field.Kind == FieldKind.Bits && !field.Number.IsBool && field.BitCount < field.Number.BitCount) EmitRange(source, field);
        }

        EmitHoles(source, model);
        AlternativeEmitter.EmitChecks(source, model);
        foreach (FieldModel chosen in model.Alternatives.Where(f => f.IsTail)) EmitTail(source, chosen, chosen.LengthLimit);
        if (model.Tail is not { } tail) return;
        foreach (LengthModel length in tail.Lengths)
        {
            source.Line($"if ({ConditionExpression.Holds(model, length.When)} && {tail.Access}.Length is not (0 or {length.Length})) "
                + $"{Names.Errors}.WrongLength(nameof({tail.Access}), {tail.Access}.Length, {length.Length}, "
                + $"nameof({FieldModel.AccessTo(length.When.Selector.Name)}));");
        }

        if (tail.Lengths.Count == 0) EmitTail(source, tail, Limit(model, tail));
    }

    private static void EmitRange(SourceWriter source, FieldModel field)
    {
        string value = field.IsOptional ? $"{field.Access}.GetValueOrDefault()" : field.Access;
        string number = WireExpression.Number(field, value);
        if (!field.Number.IsSigned)
        {
            ulong most = (1UL << field.BitCount) - 1;
            source.Line($"if ({number} > {most}) {OutOfRange(field, number)}, 0, {most});");
            return;
        }

        long max = (1L << field.BitCount - 1) - 1;
        long min = -max - 1;
        source.Line($"if ({number} is < {min} or > {max}) {OutOfRange(field, number)}, {min}, {max});");
    }

    /// <summary>The call up to its limits; a secret is not told.</summary>
    private static string OutOfRange(FieldModel field, string number) => field.IsSecret
        ? $"{Names.Errors}.SecretOutOfRange(nameof({field.Access})"
        : $"{Names.Errors}.OutOfRange(nameof({field.Access}), {number}";

    private static void EmitHoles(SourceWriter source, MessageModel model)
    {
        FieldModel? before = null;
        foreach (FieldModel field in model.Fields)
        {
            if (field.Condition is not null || (!field.IsOptional && (!field.IsTail || before is null))) continue;
            if (before is not null)
            {
                string isSet = field.IsTail ? $"{TailExpression.Length(field)} > 0" : $"{field.Access} is not null";
                source.Line($"if ({isSet} && {before.Access} is null) "
                    + $"{Names.Errors}.OptionalAfterUnset(nameof({field.Access}), nameof({before.Access}));");
            }

            before = field;
        }
    }

    /// <summary>The most bytes that the tail may have; 0 for no limit.</summary>
    private static int Limit(MessageModel model, FieldModel tail) => model.Blocks is { } blocks
        ? blocks.MaxLength - model.Required - blocks.ChecksumLength
        : tail.LengthLimit;

    private static void EmitTail(SourceWriter source, FieldModel tail, int limit)
    {
        string length = TailExpression.Length(tail);
        if (limit > 0) source.Line($"if ({length} > {limit}) {Names.Errors}.TooLong(nameof({tail.Access}), {length}, {limit});");
        if (tail.Measure is { IsCount: true } count)
        {
            source.Line($"if ({tail.Access}.Count > {count.Max}) "
                + $"{Names.Errors}.TooMany(nameof({tail.Access}), {tail.Access}.Count, {count.Max});");
        }
    }
}

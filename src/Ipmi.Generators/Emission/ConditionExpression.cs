using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>Conditions as C#, over the properties of a record or over the locals of its decoder.</summary>
internal static class ConditionExpression
{
    /// <summary>Whether it holds for the record.</summary>
    public static string Holds(MessageModel model, ConditionModel condition) =>
        Test(condition, Selector(model, condition).Access, condition.Not);

    /// <summary>Whether it does not hold for the record.</summary>
    public static string Fails(MessageModel model, ConditionModel condition) =>
        Test(condition, Selector(model, condition).Access, !condition.Not);

    /// <summary>Whether it holds for what has been decoded so far.</summary>
    public static string HoldsWhenDecoded(MessageModel model, ConditionModel condition) =>
        Test(condition, Selector(model, condition).Local, condition.Not);

    /// <summary>Whether the property holds anything, as seen by somebody who says that it must not.</summary>
    public static string IsSet(FieldModel field) => field switch
    {
        { IsOptional: true } => $"{field.Access} is not null",
        { IsPlainTail: true } => $"{field.Access}.Length > 0",
        { Kind: FieldKind.List } => $"{field.Access}.Count > 0",
        { Number.IsBool: true } => field.Access,
        { Kind: FieldKind.Bits or FieldKind.Number } => $"{field.Access} != default",
        _ => $"!global::System.Collections.Generic.EqualityComparer<{field.TypeName}>.Default.Equals({field.Access}, default)",
    };

    /// <summary>The length that the tail has, for what has been decoded so far.</summary>
    public static string Length(MessageModel model, FieldModel tail, string otherwise)
    {
        if (tail.LengthsCoverAll)
        {
            LengthModel set = tail.Lengths.Single(l => l.When.Flag);
            LengthModel clear = tail.Lengths.Single(l => !l.When.Flag);
            return $"{Selector(model, set.When).Local} ? {set.Length} : {clear.Length}";
        }

        return string.Concat(tail.Lengths.Select(l => $"{HoldsWhenDecoded(model, l.When)} ? {l.Length} : ")) + otherwise;
    }

    /// <summary>The condition in words.</summary>
    public static string Words(ConditionModel condition)
    {
        bool isFlag = condition.Selector.IsBool;
        string values = string.Join(" or ", condition.Values.Select(v => isFlag ? (v != 0 ? "set" : "clear") : $"{v:X2}h"));
        return $"{condition.Selector.Name} is {(condition.Not ? "not " : "")}{values}";
    }

    private static FieldModel Selector(MessageModel model, ConditionModel condition) =>
        model.Fields.Single(f => f.Name == condition.Selector.Name);

    private static string Test(ConditionModel condition, string value, bool not)
    {
        if (condition.Selector.IsBool) return (condition.Values[0] != 0) != not ? value : $"!{value}";
        string values = string.Join(" or ", condition.Texts);
        return !not ? $"{value} is {values}" : condition.Texts.Count == 1 ? $"{value} is not {values}" : $"{value} is not ({values})";
    }
}

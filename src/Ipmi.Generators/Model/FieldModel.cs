using Microsoft.CodeAnalysis.CSharp;

namespace Ipmi.Generators.Model;

/// <summary>One property and its place on the wire.</summary>
internal sealed record FieldModel(
    string Name,
    string Local,
    string TypeName,
    FieldKind Kind,
    Number Number,
    bool IsEnum,
    bool IsOptional,
    bool IsSecret,
    string? Unit,
    EquatableArray<BitPiece> Pieces,
    int First,
    int Last,
    MeasureModel? Measure,
    int MaxLength,
    ElementModel? Element)
{
    /// <summary>What another field must hold for this one to be there.</summary>
    public ConditionModel? Condition { get; init; }

    /// <summary>The lengths that this tail has when another field has certain values.</summary>
    public EquatableArray<LengthModel> Lengths { get; init; }

    public int Width => Last - First + 1;

    public int BitCount => Pieces.Sum(p => p.Width);

    public bool IsTail => Kind is FieldKind.Tail or FieldKind.TailStruct or FieldKind.List;

    /// <summary>A tail of plain bytes: it takes any and all, so that there is nothing to read or to refuse.</summary>
    public bool IsPlainTail => Kind == FieldKind.Tail && TypeName == "global::Ipmi.Messages.Octets";

    /// <summary>The type as the property has it.</summary>
    public string DeclaredType => IsOptional ? TypeName + "?" : TypeName;

    /// <summary>The property's name as C# wants it written.</summary>
    public string Identifier => Identifiers.Escape(Name);

    /// <summary>The property where a local variable of the encoder may hide it.</summary>
    public string Access => AccessTo(Name);

    /// <summary>A property where a local variable of the encoder may hide it.</summary>
    public static string AccessTo(string name) =>
        name is "destination" or "length" or "writer" ? "this." + name : Identifiers.Escape(name);

    /// <summary>Whether one of the lengths holds whatever the other field has: it is a flag, and both its values are named.</summary>
    public bool LengthsCoverAll => Lengths.Count == 2 && Lengths[0].When.Selector.IsBool;

    /// <summary>The most that the tail may have in bytes, where its measure or its declaration says so; otherwise 0.</summary>
    public int LengthLimit
    {
        get
        {
            int measured = Measure is { IsCount: false } length ? length.Max : 0;
            if (LengthsCoverAll) measured = Lengths.Max(l => l.Length);
            return measured == 0 || MaxLength == 0 ? Math.Max(measured, MaxLength) : Math.Min(measured, MaxLength);
        }
    }
}

/// <summary>What a field before another one must hold: a number and an enum one of the values, or none of them; a flag one value.</summary>
internal sealed record ConditionModel(SelectorModel Selector, EquatableArray<long> Values, EquatableArray<string> Texts, bool Not)
{
    /// <summary>Whether both can hold at once.</summary>
    public bool Overlaps(ConditionModel other)
    {
        if (Selector != other.Selector) return true;
        if (Selector.IsBool) return Flag == other.Flag;
        if (Not && other.Not) return true;
        if (Not) return other.Overlaps(this);
        return other.Not ? Values.Any(v => !other.Values.Contains(v)) : Values.Any(v => other.Values.Contains(v));
    }

    /// <summary>The value of a flag that is wanted.</summary>
    public bool Flag => (Values[0] != 0) != Not;
}

/// <summary>A field that decides about another one.</summary>
internal sealed record SelectorModel(string Name, string TypeName, bool IsBool, bool IsEnum);

/// <summary>The length of a tail when a condition holds.</summary>
internal sealed record LengthModel(ConditionModel When, int Length);

/// <summary>Names as C# wants them written.</summary>
internal static class Identifiers
{
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}

internal enum FieldKind
{
    /// <summary>Some bits of one or more bytes: a flag, a number, an enum.</summary>
    Bits,

    /// <summary>Whole bytes that make a number or an enum.</summary>
    Number,

    /// <summary>A type that reads and writes its own bytes and takes any.</summary>
    Value,

    /// <summary>Another annotated record.</summary>
    Struct,

    /// <summary>The variable rest, as a type that reads and writes it.</summary>
    Tail,

    /// <summary>The variable rest, as another annotated record.</summary>
    TailStruct,

    /// <summary>The variable rest, as elements one after another.</summary>
    List,
}

/// <summary>Bits of one byte.</summary>
internal sealed record BitPiece(int At, int High, int Low)
{
    public int Width => High - Low + 1;

    public int Mask => (1 << Width) - 1;
}

/// <summary>The bits that hold a tail's length in bytes or its count of elements.</summary>
internal sealed record MeasureModel(BitPiece Piece, bool IsCount)
{
    public int Max => Piece.Mask;
}

/// <summary>What a list is made of.</summary>
internal sealed record ElementModel(string TypeName, FieldKind Kind, Number Number, bool IsEnum, int? Size);

/// <summary>The number type that a property has, or that its enum is made of.</summary>
internal sealed record Number(string Keyword, int Bytes, bool IsSigned)
{
    public static readonly Number None = new("", 0, false);
    public static readonly Number Bool = new("bool", 1, false);

    public bool IsBool => Keyword == "bool";

    public int BitCount => IsBool ? 1 : Bytes * 8;

    /// <summary>The name that the framework's readers and writers use, such as UInt16.</summary>
    public string FrameworkName => (IsSigned ? "Int" : "UInt") + Bytes * 8;
}

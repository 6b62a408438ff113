using Microsoft.CodeAnalysis.CSharp;

namespace Ipmi.Generators.Model;

/// <summary>One property and its place on the wire.</summary>
internal sealed record FieldModel(
    string Name,
    string TypeName,
    FieldKind Kind,
    Number Number,
    bool IsEnum,
    bool IsOptional,
    bool IsSecret,
    EquatableArray<BitPiece> Pieces,
    int First,
    int Last,
    int LengthAt,
    int MaxLength)
{
    public int Width => Last - First + 1;

    public int BitCount => Pieces.Sum(p => p.Width);

    /// <summary>The type as the property has it.</summary>
    public string DeclaredType => IsOptional ? TypeName + "?" : TypeName;

    /// <summary>The name of a local variable that holds it while decoding.</summary>
    public string Local
    {
        get
        {
            string name = char.ToLowerInvariant(Name[0]) + Name.Substring(1);
            bool isTaken = name is "source" or "message" or "consumed" or "bytes" or "length" or "status" or "value" or "destination";
            return isTaken || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? name + "Field" : name;
        }
    }
}

internal enum FieldKind
{
    /// <summary>Some bits of one or more bytes: a flag, a number, an enum.</summary>
    Bits,

    /// <summary>Whole bytes that make a number or an enum.</summary>
    Number,

    /// <summary>A type that reads and writes its own bytes and takes any.</summary>
    Value,

    /// <summary>Another annotated record of fixed size.</summary>
    Struct,

    /// <summary>The variable rest.</summary>
    Tail,
}

/// <summary>Bits of one byte.</summary>
internal sealed record BitPiece(int At, int High, int Low)
{
    public int Width => High - Low + 1;

    public int Mask => (1 << Width) - 1;
}

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

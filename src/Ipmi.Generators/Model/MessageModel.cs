namespace Ipmi.Generators.Model;

/// <summary>What is known of one annotated record: strings and numbers only, so that it can be compared and kept.</summary>
internal sealed record MessageModel(
    string Namespace,
    string TypeName,
    bool IsPublic,
    MessageKind Kind,
    bool IsBigEndian,
    string Summary,
    CommandModel? Command,
    EquatableArray<FieldModel> Fields,
    EquatableArray<FixedByte> Constants,
    EquatableArray<ByteRange> Reserved,
    EquatableArray<ChecksumModel> Checksums,
    BlocksModel? Blocks)
{
    /// <summary>What the compiler would say where the record's own types are named; see <see cref="Parsing.Notices"/>.</summary>
    public EquatableArray<string> Silenced { get; init; }

    /// <summary>The attributes that the call has from the records that it names.</summary>
    public EquatableArray<string> Notices { get; init; }

    /// <summary>Whether naming the record, or its response, is an error that nothing silences.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>The number of the first byte: 2 in a response, whose byte 1 is the completion code.</summary>
    public int FirstByte => Kind == MessageKind.Response ? 2 : 1;

    /// <summary>The call, if this is a request.</summary>
    public CallModel? Call => Command is { } command
        ? new(FullName, command.ResponseType, command.Name, IsPublic && command.ResponseIsPublic) { Notices = Notices }
        : null;

    /// <summary>The type's name as C# wants it written.</summary>
    public string Identifier => Identifiers.Escape(TypeName);

    public string FullName => Namespace.Length == 0 ? $"global::{Identifier}" : $"global::{Namespace}.{Identifier}";

    public FieldModel? Tail => Fields.FirstOrDefault(f => f.IsTail && f.Condition is null);

    /// <summary>The fields that may be absent, one after another.</summary>
    public IEnumerable<FieldModel> Optional => Fields.Where(f => f.IsOptional && f.Condition is null);

    /// <summary>The fields of which another one chooses.</summary>
    public IEnumerable<FieldModel> Alternatives => Fields.Where(f => f.Condition is not null);

    /// <summary>Whether a field decides about another one.</summary>
    public bool IsSelector(FieldModel field) => Fields.Any(f =>
        f.Condition?.Selector.Name == field.Name || f.Lengths.Any(l => l.When.Selector.Name == field.Name));

    /// <summary>The last byte that must be there.</summary>
    public int LastRequiredByte
    {
        get
        {
            int firstOptional = Optional.Select(f => f.First).DefaultIfEmpty(int.MaxValue).Min();
            int last = FirstByte - 1;
            foreach (FieldModel one in Fields)
            {
                if (one.IsOptional || one.Condition is not null) continue;
                if (!one.IsTail) last = Math.Max(last, one.Last);
                else if (one.Measure is { } measure) last = Math.Max(last, measure.Piece.At);
            }

            foreach (FixedByte constant in Constants) last = Math.Max(last, constant.At);
            foreach (ChecksumModel checksum in Checksums) last = Math.Max(last, checksum.At);
            if (Blocks is { } blocks) last = Math.Max(last, blocks.CountAt);
            foreach (ByteRange range in Reserved)
            {
                if (range.First < firstOptional) last = Math.Max(last, range.Last);
            }

            return last;
        }
    }

    /// <summary>How many bytes must be there.</summary>
    public int Required => LastRequiredByte - FirstByte + 1;

    public bool LengthVaries => Tail is not null || Optional.Any() || Alternatives.Any();

    /// <summary>Where a byte stands, counted from 0 in what follows the completion code.</summary>
    public int Offset(int at) => at - FirstByte;

    /// <summary>The last byte that is not part of the tail.</summary>
    public int LastFixedByte => Math.Max(LastRequiredByte, Optional.Select(f => f.Last).DefaultIfEmpty(0).Max());
}

internal enum MessageKind
{
    Request,
    Response,
    Struct,
}

/// <summary>What makes a request a command.</summary>
internal sealed record CommandModel(
    string Name,
    byte NetFn,
    byte Code,
    int Body,
    uint Iana,
    string NetFnText,
    string BodyText,
    string Privilege,
    string Section,
    bool Repeatable,
    bool BeforeSession,
    string ResponseType,
    bool ResponseIsPublic,
    EquatableArray<CompletionModel> Completions);

/// <summary>The typed call of a request.</summary>
internal sealed record CallModel(string RequestType, string ResponseType, string Title, bool IsPublic)
{
    /// <summary>The attributes that it has from the records that it names.</summary>
    public EquatableArray<string> Notices { get; init; }
}

internal sealed record CompletionModel(byte Code, string Meaning);

internal sealed record ByteRange(int First, int Last);

internal sealed record FixedByte(int At, byte Value);

internal sealed record ChecksumModel(int At, int First, int Last)
{
    /// <summary>Whether it covers the tail, and so cannot be checked before the tail is read.</summary>
    public bool IsToEnd => Last == int.MaxValue;
}

/// <summary>The blocks that a record fills, and whether a checksum ends the last of them.</summary>
internal sealed record BlocksModel(int Size, int CountAt, bool HasChecksum)
{
    public const int MaxCount = byte.MaxValue;

    public int MaxLength => Size * MaxCount;

    public int ChecksumLength => HasChecksum ? 1 : 0;

    /// <summary>The fewest bytes that such a record has, which needs <paramref name="required"/> bytes before its tail.</summary>
    public int MinLength(int required) => (required + ChecksumLength + Size - 1) / Size * Size;
}

namespace Ipmi.Messages;

/// <summary>What bytes say, field by field, and what is wrong with them.</summary>
/// <param name="Layout">The layout that they were held against.</param>
/// <param name="Fields">The fields that are there in the order of the wire, reserved and fixed bytes included.</param>
/// <param name="Consumed">How many bytes the message took; 0 when it was refused.</param>
/// <param name="Problem">What does not fit: which field, what is expected, what is there; none when everything fits.</param>
public sealed record MessageExplanation(MessageLayout Layout, IReadOnlyList<ExplainedField> Fields, int Consumed, string? Problem)
{
    /// <summary>Whether the bytes are a message of this layout, no more and no less.</summary>
    public bool Fits => Problem is null;
}

/// <summary>A field of a message with its place and its value.</summary>
/// <param name="Name">The property, with a dot behind the one that it is in, such as <c>Header.RecordId</c>; empty for what has
/// none.</param>
/// <param name="Kind">What stands there.</param>
/// <param name="FirstByte">The first byte, counted as the message does that was explained.</param>
/// <param name="LastByte">The last byte; the one before the first when the field is empty.</param>
/// <param name="HighBit">The highest bit, 7 to 0.</param>
/// <param name="LowBit">The lowest bit.</param>
/// <param name="Raw">The bytes, or the bits as a number, in hexadecimal; <c>***</c> for secrets; empty for groups and lists.</param>
/// <param name="Value">The value in words; none for what has none, and for bytes that were refused.</param>
public sealed record ExplainedField(
    string Name, FieldLayoutKind Kind, int FirstByte, int LastByte, int HighBit, int LowBit, string Raw, string? Value)
{
    /// <summary>How many fields it is in.</summary>
    public int Depth { get; init; }
}

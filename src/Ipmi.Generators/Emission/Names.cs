namespace Ipmi.Generators.Emission;

/// <summary>What generated code calls, in full: no property or type of the user's can come between.</summary>
internal static class Names
{
    public const string Wire = "global::Ipmi.Messages";
    public const string Status = Wire + ".DecodeStatus";
    public const string Errors = Wire + ".WireErrors";
    public const string List = Wire + ".WireList";
    public const string Span = "global::System.Span<byte>";
    public const string ReadOnlySpan = "global::System.ReadOnlySpan<byte>";
    public const string Memory = "global::System.ReadOnlyMemory<byte>";
    public const string Binary = "global::System.Buffers.Binary.BinaryPrimitives";
    public const string Math = "global::System.Math";
}

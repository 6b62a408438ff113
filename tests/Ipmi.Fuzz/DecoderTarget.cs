namespace Ipmi.Fuzz;

/// <summary>Every decoder of the catalogue.</summary>
internal sealed class DecoderTarget : CatalogTarget
{
    protected override void Check<T>(ReadOnlyMemory<byte> input) => MessageLaws.Check<T>(input);
}

namespace Ipmi.Messages.Tests;

/// <summary>What is said of FRU data that does not fit: its checksums cover what is of variable size.</summary>
public class FruExplanationTests
{
    private static readonly FruMultirecord Multirecord = new()
    {
        RecordType = (FruMultirecordType)0xC0, FormatVersion = 2, Data = new byte[] { 1, 2, 3 },
    };

    private static readonly FruChassisInfoArea Area = new() { ChassisType = 0x17, Fields = new(FruString.OfLatin1("P1234567")) };

    [Fact]
    public void What_fits_has_no_problem()
    {
        Assert.Null(Explain(Multirecord, bytes => bytes));
        Assert.Null(Explain(Area, bytes => bytes));
    }

    [Fact]
    public void A_spoiled_byte_of_a_tail_is_a_wrong_checksum()
    {
        Assert.StartsWith("byte 4: checksum is", Explain(Multirecord, bytes => [.. bytes[..^1], 0x77]), StringComparison.Ordinal);
        Assert.StartsWith("byte 16: checksum is", Explain(Area, bytes => [.. bytes[..6], 0x77, .. bytes[7..]]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_cut_off_is_said_to_be_missing()
    {
        Assert.Equal("byte 3 says that 'Data' has 3 bytes; 2 bytes follow", Explain(Multirecord, bytes => bytes[..^1]));
        Assert.Equal("byte 2 says that there are 2 blocks of 8 bytes; 15 bytes are there", Explain(Area, bytes => bytes[..^1]));
    }

    private static string? Explain<T>(T message, Func<byte[], byte[]> spoil) where T : struct, IWireMessage<T>
    {
        var bytes = new byte[message.EncodedLength];
        message.Encode(bytes);
        return new LayoutEntry<T>().Explain(spoil(bytes)).Problem;
    }
}

using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

public class FruCommandTests
{
    [Fact]
    public void Areas_start_where_the_header_says_and_sum_to_zero()
    {
        byte[] bytes = new FruContents
        {
            Chassis = new() { PartNumber = "PN", SerialNumber = "SN" },
            Board = new() { Made = new(1996, 1, 1, 1, 0, 0, TimeSpan.Zero), Manufacturer = "Maker" },
            Product = new() { Name = "Name", Version = "1", Extra = ["More"] },
        }.ToBytes();
        Assert.Equal(0, Sum(bytes.AsSpan(0, 8)));
        foreach (int offset in new[] { bytes[2] * 8, bytes[3] * 8, bytes[4] * 8 })
        {
            Assert.Equal(1, bytes[offset]);
            Assert.Equal(0, Sum(bytes.AsSpan(offset, bytes[offset + 1] * 8)));
        }

        // Minutes since 1996, least significant byte first.
        Assert.Equal([0x00, 60, 0, 0, 0xC5, (byte)'M'], bytes[(bytes[3] * 8 + 2)..(bytes[3] * 8 + 8)]);
    }

    [Fact]
    public void A_text_of_one_character_does_not_end_the_list() =>
        Assert.Contains(
            "C2 31 20", new Octets(new FruContents { Product = new() { Version = "1" } }.ToBytes()).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_text_that_does_not_fit_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>(() => new FruDevice(0, new() { Product = new() { Name = new('x', 64) } }));
        Assert.Throws<ArgumentException>(() => new FruDevice(0, new() { Product = new() { Name = "\u4E16" } }));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        Assert.Equal(256, lab.Run(session.SendAsync(new GetFruInventoryAreaInfoRequest())).Size);
        Assert.Equal(3, lab.Run(session.SendAsync(new WriteFruDataRequest { Offset = 253, Data = new byte[] { 1, 2, 3 } })).Count);
        ReadFruDataResponse read = lab.Run(session.SendAsync(new ReadFruDataRequest { Offset = 250, Count = 100 }));
        Assert.Equal([0, 0, 0, 1, 2, 3], read.Data.ToArray());
    }

    [Fact]
    public void Outside_of_a_device_nothing_is_read_or_written()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        Assert.Equal(CompletionCode.ParameterOutOfRange, lab.Code(session.SendAsync(new ReadFruDataRequest { Offset = 256, Count = 1 })));
        Assert.Equal(
            CompletionCode.ParameterOutOfRange, lab.Code(session.SendAsync(new WriteFruDataRequest { Offset = 255, Data = new byte[2] })));
        Assert.Equal(CompletionCode.NotPresent, lab.Code(session.SendAsync(new ReadFruDataRequest { DeviceId = 9, Count = 1 })));
        Assert.Equal(CompletionCode.NotPresent, lab.Code(session.SendAsync(new GetFruInventoryAreaInfoRequest { DeviceId = 9 })));
    }

    private static byte Sum(ReadOnlySpan<byte> bytes)
    {
        byte sum = 0;
        foreach (byte b in bytes) sum += b;
        return sum;
    }
}

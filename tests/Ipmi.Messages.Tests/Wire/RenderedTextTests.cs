namespace Ipmi.Messages.Tests;

/// <summary>Fields as people read them.</summary>
public class RenderedTextTests
{
    [Fact]
    public void Numbers_choices_flags_and_bytes_are_told_in_words()
    {
        byte[] bytes = Convert.FromHexString("20810123510FBFA2020001");
        Assert.Equal(DecodeStatus.Ok, GetDeviceIdResponse.Decode(bytes, out GetDeviceIdResponse id, out _));
        string[] lines = [.. TextFieldWriter.Format(id).Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        Assert.Contains("Device ID : 32 (20h)", lines);
        Assert.Contains("Device Revision : 1", lines);
        Assert.Contains("Provides Device SDRs : Yes", lines);
        Assert.Contains("Update In Progress : No", lines);
    }

    [Theory]
    [InlineData(ChassisControlOperation.PowerUp, "Power Up (01h)")]
    [InlineData((ChassisControlOperation)0x0E, "Unknown (0Eh)")]
    public void A_choice_has_its_code_and_an_unknown_one_only_that(ChassisControlOperation control, string expected) =>
        Assert.Contains(expected, TextFieldWriter.Format(new ChassisControlRequest { Operation = control }), StringComparison.Ordinal);

    [Fact]
    public void No_bytes_are_told_as_none() =>
        Assert.Contains("(none)", TextFieldWriter.Format(new GetSdrResponse { NextRecordId = 1 }), StringComparison.Ordinal);

    [Fact]
    public void Bytes_are_told_in_hexadecimal() => Assert.Contains(
        "A1 0B",
        TextFieldWriter.Format(new GetSdrResponse { NextRecordId = 1, Data = new byte[] { 0xA1, 0x0B } }),
        StringComparison.Ordinal);
}

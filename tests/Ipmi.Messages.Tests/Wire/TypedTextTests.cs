namespace Ipmi.Messages.Tests;

/// <summary>Values as people type them.</summary>
public class TypedTextTests
{
    [Theory]
    [InlineData("48", 48)]
    [InlineData("0x30", 48)]
    [InlineData("30h", 48)]
    [InlineData("BFh", 191)]
    [InlineData("0xbf", 191)]
    public void Numbers_are_decimal_or_hexadecimal(string text, byte value) =>
        Assert.Equal(value, JsonFields.Parse<GetSensorReadingRequest>($$"""{"sensorNumber":"{{text}}"}""").SensorNumber);

    [Theory]
    [InlineData("h")]
    [InlineData("0x")]
    [InlineData("BF")]
    [InlineData("0xBFh")]
    [InlineData("100h")]
    [InlineData("-1h")]
    public void Other_texts_are_no_numbers(string text) =>
        Assert.Throws<System.Text.Json.JsonException>(() => JsonFields.Parse<GetSensorReadingRequest>($$"""{"sensorNumber":"{{text}}"}"""));
}

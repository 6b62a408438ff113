using System.Text.Json;
using System.Text.Json.Nodes;
using Ipmi.Generators.Tests.Samples;
using Ipmi.Messages;

namespace Ipmi.Generators.Tests;

/// <summary>Secrets of every type stay in their record: no text and no exception tells them.</summary>
public sealed class SecrecyTests
{
    private static readonly Secrets Sample = new()
    {
        Pin = 11, Shift = -7, Level = (PrivilegeLevel)77, Flag = true, Number = new(0xABCDEF), Codes = [4711],
    };

    [Fact]
    public void A_secret_is_asterisks_in_words_text_and_JSON()
    {
        Assert.Equal(
            "Secrets { Pin = ***, Shift = ***, Level = ***, Flag = ***, Number = ***, Codes = *** }", Sample.ToString());
        JsonObject json = JsonNode.Parse(JsonFieldWriter.Format(Sample))!.AsObject();
        Assert.All(json, field => Assert.Equal("***", field.Value!.GetValue<string>()));
        string text = TextFieldWriter.Format(Sample);
        Assert.Equal(6, text.Split('\n').Count(line => line.EndsWith(" : ***", StringComparison.Ordinal)));
        Assert.Equal(Sample, JsonFields.Parse<Secrets>(JsonFieldWriter.Format(Sample, revealSecrets: true)));
    }

    [Theory]
    [InlineData("pin", "\"hunter2\"")]
    [InlineData("pin", "31337")]
    [InlineData("shift", "31337")]
    [InlineData("level", "\"hunter2\"")]
    [InlineData("flag", "31337")]
    [InlineData("number", "\"hunter2\"")]
    [InlineData("codes", "31337")]
    [InlineData("codes", "[\"hunter2\"]")]
    [InlineData("codes", "[313370]")]
    public void JSON_that_does_not_fit_is_not_told(string name, string value)
    {
        JsonNode fields = JsonNode.Parse(JsonFieldWriter.Format(Sample, revealSecrets: true))!;
        fields[name] = JsonNode.Parse(value);
        var refused = Assert.Throws<JsonException>(() => JsonFields.Parse<Secrets>(fields.ToJsonString()));
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("31337", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_does_not_fit_its_bits_is_not_told()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => (Sample with { Pin = 199 }).ToBytes());
        Assert.Equal(("Pin", null), (refused.ParamName, refused.ActualValue));
        Assert.StartsWith("Pin goes from 0 to 15.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("199", refused.ToString(), StringComparison.Ordinal);
        refused = Assert.Throws<ArgumentOutOfRangeException>(() => (Sample with { Shift = 99 }).ToBytes());
        Assert.DoesNotContain("99", refused.Message, StringComparison.Ordinal);
    }
}

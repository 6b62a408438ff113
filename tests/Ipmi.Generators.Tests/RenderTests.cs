using System.Text.Json;
using Ipmi.Generators.Tests.Samples;
using Ipmi.Messages;

namespace Ipmi.Generators.Tests;

/// <summary>Records in text and in JSON.</summary>
public sealed class RenderTests
{
    private static readonly Values Sample = new()
    {
        Time = new(0x60000000),
        Made = FruMinutes.Read([1, 0, 0]),
        DeviceGuid = IpmiGuid.OfRfc4122(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff")),
        IpAddress = new(0xC0000201),
        MacAddress = new(0x02005E005301),
        UserName = new("ADMIN"),
        Password = new("secret"u8),
        ManufacturerId = new(674),
        Version = new(0x51),
        Power = 250,
        Level = PrivilegeLevel.Administrator,
        Address = MessageAddress.Bmc,
        Key = "hush"u8.ToArray(),
    };

    [Fact]
    public void Text_is_aligned_and_keeps_secrets() => Assert.Equal("""
        Time            : 2021-01-14 08:25:36Z
        Made            : 1996-01-01 00:01
        Device GUID     : 00112233-4455-6677-8899-aabbccddeeff
        IP Address      : 192.0.2.1
        MAC Address     : 02:00:5e:00:53:01
        User Name       : ADMIN
        Password        : ***
        Manufacturer ID : 674
        Version         : 51
        Power           : 250 W
        Level           : Administrator (04h)
        Address         : BMC (20h)
        Key             : ***
        """, TextFieldWriter.Format(Sample));

    [Fact]
    public void Text_shows_groups_and_lists_one_step_to_the_right() => Assert.Equal("""
        Kind     : 32 (20h)
        All
          -
            Type : 3
            Text : 41
          -
            Type : 0
            Text : (none)
        """, TextFieldWriter.Format(new Parts { Kind = 0x20, All = [new() { Type = 3, Text = "A"u8.ToArray() }, new()] }));

    [Fact]
    public void Text_leaves_out_what_is_absent() => Assert.Equal("""
        Always : 1
        Two    : 1027 (0403h)
        Rest   : (none)
        """, TextFieldWriter.Format(new Chain { Always = 1, Two = 0x0403 }));

    [Fact]
    public void JSON_has_names_units_apart_and_keeps_secrets()
    {
        Assert.Equal(
            """
            {"time":"2021-01-14T08:25:36Z","made":"1996-01-01T00:01","deviceGuid":"FFEEDDCCBBAA99887766554433221100",
            "ipAddress":"192.0.2.1","macAddress":"02:00:5e:00:53:01","userName":"ADMIN","password":"***","manufacturerId":674,
            "version":"51","power":250,"level":"Administrator","address":"20","key":"***"}
            """.Replace("\n", "", StringComparison.Ordinal),
            JsonFieldWriter.Format(Sample));
        JsonException e = Assert.Throws<JsonException>(() => JsonFields.Parse<Values>(JsonFieldWriter.Format(Sample)));
        Assert.Equal("'password' is text of 3 characters; expected is text such as \"00000000000000000000000000000000\".", e.Message);
        Assert.Equal(Sample, JsonFields.Parse<Values>(JsonFieldWriter.Format(Sample, revealSecrets: true)));
    }

    [Fact]
    public void JSON_nests_groups_lists_and_numbers_without_a_name()
    {
        Assert.Equal(
            """{"flag":true,"all":["User",14]}""",
            JsonFieldWriter.Format(new Levels { Flag = true, All = [PrivilegeLevel.User, (PrivilegeLevel)14] }));
        Assert.Equal("""{"first":{"value":7}}""", JsonFieldWriter.Format(new Nested { First = new() { Value = 7 } }));
        Assert.Equal(
            """{"m":-1,"tolerance":0,"accuracy":0,"exponent":-8,"lun":"Sms"}""",
            JsonFieldWriter.Format(new Factors { M = -1, Exponent = -8, Lun = Lun.Sms }));
        Assert.Equal("""{"kind":1,"rest":{"before":2,"data":"AABB"}}""",
            JsonFieldWriter.Format(new Wrapped { Kind = 1, Rest = new() { Before = 2, Data = new byte[] { 0xAA, 0xBB } } }));
    }

    [Theory]
    [InlineData("""{"value":256}""", "'value' is 256; expected is a number from 0 to 255.")]
    [InlineData("""{"value":-1}""", "'value' is -1; expected is a number from 0 to 255.")]
    [InlineData("""{"value":1.5}""", "'value' is 1.5; expected is a number from 0 to 255.")]
    [InlineData("""{"value":"x"}""", "'value' is \"x\"; expected is a number from 0 to 255.")]
    [InlineData("{}", "'value' is missing.")]
    [InlineData("[]", "'value' is missing.")]
    public void JSON_that_does_not_fit_is_named(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => JsonFields.Parse<Marked>(json)).Message);

    [Theory]
    [InlineData("""{"flag":2,"all":[]}""", "'flag' is 2; expected is true or false.")]
    [InlineData(
        """{"flag":true,"all":["King"]}""",
        "An element is \"King\"; expected is a number or one of Unspecified, Callback, User, Operator, Administrator, Oem, NoAccess.")]
    [InlineData("""{"flag":true,"all":3}""", "'all' is 3; expected is an array.")]
    public void JSON_lists_are_checked(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => JsonFields.Parse<Levels>(json)).Message);

    [Fact]
    public void A_layout_is_a_table_and_a_diagram()
    {
        Assert.Equal("""
            byte  bits  field           type
            1     7     Flag            bool
            1     6:4   (reserved)
            1     3:0   (count of All)
            2-          All             WireList<PrivilegeLevel>

            """, LayoutText.Table(Levels.Layout));
        Assert.Equal("""
            byte      7   6   5   4   3   2   1   0
                    +---+---+---+---+---+---+---+---+
            1       |               M               |
                    +---+---+---+---+---+---+---+---+
            2       |   M   |       Tolerance       |
                    +---+---+---+---+---+---+---+---+
            3       |           Accuracy            |
                    +---+---+---+---+---+---+---+---+
            4       |   a   |   Exponent    |  Lun  |  a Accuracy
                    +---+---+---+---+---+---+---+---+

            """, LayoutText.Diagram(Factors.Layout).Replace(" \n", "\n", StringComparison.Ordinal));
        FieldLayout power = Values.Layout.Fields.Single(f => f.Name == "Power");
        Assert.Equal(("W", "ushort", 16, 70, 71), (power.Unit, power.TypeName, power.BitCount, power.FirstByte, power.LastByte));
        Assert.True(Values.Layout.Fields.Single(f => f.Name == "Password").IsSecret);
        Assert.Null(Values.Layout.Fields.Single(f => f.Name == "Key").BitCount);
        Assert.True(Nested.Layout.Fields.Single(f => f.Name == "Second").IsOptional);
        Assert.Equal(0x51, Marked.Layout.Fields.Single(f => f.Kind == FieldLayoutKind.Constant).Constant!.Value);
    }
}

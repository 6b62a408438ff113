using System.ComponentModel;
using System.Globalization;

namespace Ipmi.Virtual;

internal sealed record FruPart
{
    private const int MostName = 16;

    [Description("0 to 254; in order from 0 unless given.")]
    public byte? Id { get; set; }

    [Description("Up to 16 characters for its locator record.")]
    public string? Name { get; set; }

    [Description("What it describes.")]
    public EntityPart? Entity { get; set; }

    [Description("The chassis info area.")]
    public FruChassisPart? Chassis { get; set; }

    [Description("The board info area.")]
    public FruBoardPart? Board { get; set; }

    [Description("The product info area.")]
    public FruProductPart? Product { get; set; }

    public FruDevice ToDevice(int index, string devices = "$.fru")
    {
        string path = $"{devices}[{index}]";
        byte id = Expect.Byte(path + ".id", Id ?? index, 0, 254);
        return Expect.Valid(path, "texts of up to 63 characters of Latin 1", "another one", () => new FruDevice(id, new()
        {
            Chassis = Chassis?.ToChassis(),
            Board = Board?.ToBoard(),
            Product = Product?.ToProduct(),
        })
        {
            Name = Expect.Text(path + ".name", Name ?? string.Create(CultureInfo.InvariantCulture, $"FRU {id}"), MostName),
            Entity = Entity?.ToEntity(path + ".entity") ?? new() { Id = Messages.EntityId.SystemBoard, Instance = 1 },
        });
    }
}

internal sealed record FruChassisPart
{
    [Description("As SMBIOS numbers them; 23 is a rack mount chassis.")]
    public byte Type { get; set; } = 0x17;

    public string PartNumber { get; set; } = "";

    public string SerialNumber { get; set; } = "";

    [Description("More texts.")]
    public string[] Extra { get; set; } = [];

    public FruChassis ToChassis() => new() { Type = Type, PartNumber = PartNumber, SerialNumber = SerialNumber, Extra = [.. Extra] };
}

internal sealed record FruBoardPart
{
    [Description("When it was made, to the minute.")]
    public DateTimeOffset? Made { get; set; }

    public string Manufacturer { get; set; } = "";

    public string ProductName { get; set; } = "";

    public string SerialNumber { get; set; } = "";

    public string PartNumber { get; set; } = "";

    public string FruFileId { get; set; } = "";

    [Description("More texts.")]
    public string[] Extra { get; set; } = [];

    public FruBoard ToBoard() => new()
    {
        Made = Made,
        Manufacturer = Manufacturer,
        ProductName = ProductName,
        SerialNumber = SerialNumber,
        PartNumber = PartNumber,
        FruFileId = FruFileId,
        Extra = [.. Extra],
    };
}

internal sealed record FruProductPart
{
    public string Manufacturer { get; set; } = "";

    public string Name { get; set; } = "";

    public string PartNumber { get; set; } = "";

    public string Version { get; set; } = "";

    public string SerialNumber { get; set; } = "";

    public string AssetTag { get; set; } = "";

    public string FruFileId { get; set; } = "";

    [Description("More texts.")]
    public string[] Extra { get; set; } = [];

    public FruProduct ToProduct() => new()
    {
        Manufacturer = Manufacturer,
        Name = Name,
        PartNumber = PartNumber,
        Version = Version,
        SerialNumber = SerialNumber,
        AssetTag = AssetTag,
        FruFileId = FruFileId,
        Extra = [.. Extra],
    };
}

using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>FRU data.</summary>
internal static class FruVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("FRU §8, a board and a product area", "01 00 00 01 05 00 00 F9", new FruCommonHeader
        {
            BoardInfoOffset = 1,
            ProductInfoOffset = 5,
        }),
        Of("FRU §9", "01 0A0B", new FruInternalUseArea { Data = new byte[] { 10, 11 } }),
        Of("FRU §16.2, a DC output", "01820D343C01B0047404EC04780000001027", new FruMultirecord
        {
            RecordType = FruMultirecordType.DcOutput,
            IsLast = true,
            FormatVersion = 2,
            Data = Convert.FromHexString("01B0047404EC04780000001027"),
        }),
        Of("FRU §18.1, without a second range", "5802 BC02 28 05 2823 9C31 0000 0000 32 3C 14 0E 5802 00 0000 00", new FruPowerSupplyRecord
        {
            Capacity = 600,
            PeakVa = 700,
            InrushCurrent = 40,
            InrushInterval = 5,
            LowVoltage1 = 9000,
            HighVoltage1 = 12700,
            LowFrequency = 50,
            HighFrequency = 60,
            DropoutTolerance = 20,
            HotSwap = true,
            Autoswitch = true,
            PowerFactorCorrection = true,
            PeakWattage = 600,
        }),
        Of("FRU §18.2, 12 V", "01 B004 7404 EC04 7800 0000 1027", new FruDcOutputRecord
        {
            OutputNumber = 1,
            NominalVoltage = 1200,
            MaximumNegativeDeviation = 1140,
            MaximumPositiveDeviation = 1260,
            Ripple = 120,
            MaximumCurrent = 10000,
        }),
        Of("FRU §18.3, -12 V", "02 50FB 8CFB 14FB 7800 0000 F401", new FruDcLoadRecord
        {
            OutputNumber = 2,
            NominalVoltage = -1200,
            MinimumVoltage = -1140,
            MaximumVoltage = -1260,
            Ripple = 120,
            MaximumCurrent = 500,
        }),
        Of("FRU §18.4", "01 687474703A2F2F622F", new FruManagementAccessRecord
        {
            SubType = FruManagementAccessType.SystemUrl,
            Text = "http://b/"u8.ToArray(),
        }),
        Of("FRU §18.5", "570100 07 01 02 05", new FruCompatibilityRecord
        {
            ManufacturerId = new(343),
            EntityId = (EntityId)7,
            CompatibilityBase = 1,
            CodeStart = 2,
            CodeMask = new byte[] { 5 },
        }),
        Of("FRU §18.2a", "91 B004 7404 EC04 7800 0000 E803", new FruExtendedDcOutputRecord
        {
            IsStandby = true,
            InHundredMilliamperes = true,
            OutputNumber = 1,
            NominalVoltage = 1200,
            MaximumNegativeDeviation = 1140,
            MaximumPositiveDeviation = 1260,
            Ripple = 120,
            MaximumCurrent = 1000,
        }),
        Of("FRU §18.3a", "12 B004 7404 EC04 7800 0000 E803", new FruExtendedDcLoadRecord
        {
            InHundredMilliamperes = true,
            OutputNumber = 2,
            NominalVoltage = 1200,
            MinimumVoltage = 1140,
            MaximumVoltage = 1260,
            Ripple = 120,
            MaximumCurrent = 1000,
        }),
        Of("FRU §18.7, PICMG", "5A3100 16 01", new FruOemRecord { ManufacturerId = new(12634), Data = new byte[] { 0x16, 1 } }),
        Of("FRU §10", "010217C3503132C453393837C10000F0", new FruChassisInfoArea
        {
            ChassisType = 0x17,
            Fields = new(FruString.OfLatin1("P12"), FruString.OfLatin1("S987")),
        }),
        Of("FRU §11", "010300015B80C3494E54C342524482A4C7C1000000000029", new FruBoardInfoArea
        {
            ManufacturingDate = new(new(0x805B01)),
            Fields = new(FruString.OfLatin1("INT"), FruString.OfLatin1("BRD"), new(FruEncoding.SixBitAscii, new byte[] { 0xA4, 0xC7 })),
        }),
        Of("FRU §12", "010219C341434DC25031004112C100F9", new FruProductInfoArea
        {
            Language = 25,
            Fields = new(FruString.OfLatin1("ACM"), FruString.OfLatin1("P1"), default, new(FruEncoding.BcdPlus, new byte[] { 0x12 })),
        }),
    ];
}

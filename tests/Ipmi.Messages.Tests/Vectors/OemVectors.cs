using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>A manufacturer's commands.</summary>
internal static class OemVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("Intel Node Manager 2.0 §4", "570100021404", new GetNodeManagerStatisticsRequest
        {
            Mode = 2,
            PerPolicy = true,
            Domain = 4,
            PolicyId = 4,
        }),
        Of("Intel Node Manager, 150 W", "570100 9600 3200 2C01 8C00 00000060 100E0000 50", new GetNodeManagerStatisticsResponse
        {
            Current = 150,
            Minimum = 50,
            Maximum = 300,
            Average = 140,
            Timestamp = new(0x60000000),
            Period = 3600,
            MeasurementActive = true,
            PolicyEnabled = true,
        }),
        Of("Intel Node Manager 2.0 §4", "570100", new GetNodeManagerVersionRequest()),
        Of("Intel Node Manager 2.0 §4", "5701000102030415", new GetNodeManagerVersionResponse
        {
            Version = 1,
            InterfaceVersion = 2,
            PatchVersion = 3,
            MajorFirmware = 4,
            MinorFirmware = new(0x15),
        }),
    ];
}

using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <content>Of reading sensors.</content>
public static partial class Quirks
{
    private const byte GetSensorReading = 0x2D;
    private const byte GetSensorThresholds = 0x27;

    // Places in responses, the completion code being 0.
    private const int SensorFlagsAt = 2;
    private const int StatesAt = 3;
    private const int LowerThresholdsAt = 2;
    private const int ThresholdsOfASide = 3;

    private const byte ScanningEnabled = 0x40;

    private static byte[] SensorCodes => [0xC9, 0xCB, 0xCC, 0xCD, 0xCE, 0xD3, 0xD5, 0xFF];

    private static Quirk[] OfSensors() =>
    [
        .. SensorCodes.Select(code => SensorChanging(
            GetSensorReading, $"sensor-1-{code:x2}", $"reading sensor 1 is answered with {code:X2}h",
            "Dell 2650, 2950, Sun V20z, X4450, HP DL145 G2",
            (request, response, length) => request.Length > 0 && request[0] == 1 ? Refuse(response, code) : length)),
        SensorChanging(GetSensorReading, "sensor-no-states", "Get Sensor Reading gives no states", "Dell 2950, Inventec 5441",
            (_, _, length) => Math.Min(length, StatesAt)),
        SensorChanging(GetSensorReading, "sensor-scanning-disabled", "live sensors say that scanning is disabled",
            "Dell 2900, 2950, R410, R610, HP rx3600",
            (_, response, length) => length > SensorFlagsAt
                ? With(response, length, SensorFlagsAt, (byte)(response[SensorFlagsAt] & ~ScanningEnabled))
                : length)
            with { Flag = "ignorescanningdisabled" },
        SensorChanging(GetSensorReading, "sensor-illegal-states", "Get Sensor Reading gives states that the sensor cannot have",
            "Supermicro H8SGL-F",
            (_, response, length) => length > StatesAt ? Filled(response, length, StatesAt, length) : length),
        SensorChanging(
            GetSensorThresholds, "thresholds-c1", "Get Sensor Thresholds is not supported", "HP DL585, Vadatech VT811", Always(0xC1)),
        SensorChanging(
            GetSensorThresholds, "thresholds-upside-down", "Get Sensor Thresholds gives lower thresholds as upper ones and the reverse",
            "HP DL140 G3, ML160 G6", UpsideDown),
    ];

    private static Quirk SensorChanging(byte command, string name, string summary, string seenOn, QuirkChange change) =>
        Changing(NetFn.SensorEvent, command, name, summary, seenOn, change);

    private static int UpsideDown(ReadOnlySpan<byte> request, Span<byte> response, int length)
    {
        int upper = LowerThresholdsAt + ThresholdsOfASide;
        if (length < upper + ThresholdsOfASide) return length;
        for (int i = 0; i < ThresholdsOfASide; i++)
        {
            (response[LowerThresholdsAt + i], response[upper + i]) = (response[upper + i], response[LowerThresholdsAt + i]);
        }

        return length;
    }
}

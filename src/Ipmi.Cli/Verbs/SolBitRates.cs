using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary>Speeds of serial lines, as ipmitool names them: in kbit/s.</summary>
internal static class SolBitRates
{
    private static readonly (byte Code, string Name)[] All =
        [(0, "serial"), (6, "9.6"), (7, "19.2"), (8, "38.4"), (9, "57.6"), (10, "115.2")];

    public static IEnumerable<string> Names => All.Select(rate => rate.Name);

    public static string NameOf(SolBitRate rate) =>
        All.FirstOrDefault(known => known.Code == (byte)rate.BitRate).Name ?? $"unknown ({(byte)rate.BitRate:X}h)";

    public static SolBitRate? Find(string name)
    {
        foreach (var (code, known) in All)
        {
            if (known == name) return new() { BitRate = (SerialBitRate)code };
        }

        return null;
    }
}

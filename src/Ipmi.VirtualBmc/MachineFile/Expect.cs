using System.Globalization;

namespace Ipmi.Virtual;

/// <summary>What values of a machine file must be, beyond their type.</summary>
internal static class Expect
{
    public static byte Byte(string path, int value, int least, int most) => (byte)Number(path, value, least, most);

    public static int Number(string path, int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new MachineFileException(path, $"a number from {least} to {most}", value.ToString(CultureInfo.InvariantCulture));

    public static double Probability(string path, double value) => value is >= 0 and <= 1
        ? value
        : throw new MachineFileException(path, "a probability from 0 to 1", value.ToString(CultureInfo.InvariantCulture));

    public static TimeSpan Seconds(string path, double value) => value is >= 0 and <= 1e9
        ? TimeSpan.FromSeconds(value)
        : throw new MachineFileException(path, "seconds, not negative", value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Latin 1, as far as a record or a FRU field can hold it.</summary>
    public static string Text(string path, string value, int most) => value.Length <= most && value.All(c => c <= byte.MaxValue)
        ? value
        : throw new MachineFileException(path, $"up to {most} characters of Latin 1", $"\"{value}\"");

    public static byte[] Hex(string path, string value, int length, bool isSecret = false)
    {
        try
        {
            byte[] bytes = Convert.FromHexString(value.Replace(" ", "", StringComparison.Ordinal));
            if (bytes.Length == length || length == 0) return bytes;
        }
        catch (FormatException)
        {
            // Told below.
        }

        throw new MachineFileException(
            path, length == 0 ? "hexadecimal digits" : $"{length} bytes in hexadecimal", isSecret ? "something else" : $"\"{value}\"");
    }

    /// <summary>Runs a conversion; its complaint about an argument becomes one about the file.</summary>
    public static T Valid<T>(string path, string expected, string actual, Func<T> convert)
    {
        try
        {
            return convert();
        }
        catch (Exception e) when (e is ArgumentException or FormatException and not MachineFileException)
        {
            throw new MachineFileException(path, expected, $"{actual} ({e.Message})", e);
        }
    }

    /// <summary>That no two elements of a list have the same number.</summary>
    public static void Distinct(string path, IEnumerable<int> numbers)
    {
        HashSet<int> seen = [];
        foreach ((int index, int number) in numbers.Index())
        {
            if (!seen.Add(number)) throw new MachineFileException($"{path}[{index}]", "a number of its own", $"{number} again");
        }
    }
}

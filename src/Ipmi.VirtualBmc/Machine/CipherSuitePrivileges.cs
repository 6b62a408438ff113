using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// Up to which privilege each cipher suite goes: parameter 24, a nibble for each, low nibble first (IPMI v2.0 table 23-4). The nibbles stand in
/// the order of parameter 23, as ipmitool has it. FreeIPMI takes a nibble's place for the suite's number: the place that is nobody else's says
/// the same at first, and who changes it changes the suite.
/// </summary>
internal sealed class CipherSuitePrivileges(ParameterStore parameters, byte[] suites)
{
    /// <summary>How many suites parameters 22 to 24 have room for.</summary>
    public const int Entries = 16;

    private const byte Parameter = (byte)LanParameter.CipherSuitePrivilegeLevels;

    /// <summary>The parameter when every suite goes up to Administrator.</summary>
    public static byte[] AllAdministrator(byte[] suites)
    {
        byte[] value = new byte[1 + Entries / 2];
        for (int place = 0; place < suites.Length; place++)
        {
            Put(value, place, PrivilegeLevel.Administrator);
            if (HasPlaceOfNumber(suites, suites[place])) Put(value, suites[place], PrivilegeLevel.Administrator);
        }

        return value;
    }

    /// <summary>The highest privilege of a session with this suite; none when it is not to be used.</summary>
    public PrivilegeLevel LimitOf(byte suite) => Array.IndexOf(suites, suite) is >= 0 and int place
        ? Nibble(parameters.Value(Parameter), place)
        : PrivilegeLevel.Administrator;

    /// <summary>Writes the parameter. What was written is read again, since ipmitool compares.</summary>
    public CompletionCode Set(ReadOnlySpan<byte> value)
    {
        if (value.Length != 1 + Entries / 2) return CompletionCode.RequestDataLengthInvalid;
        for (int place = 0; place < Entries; place++)
        {
            if (Nibble(value, place) > PrivilegeLevel.Oem) return CompletionCode.InvalidDataField;
        }

        byte[] taken = value.ToArray();
        ReadOnlySpan<byte> before = parameters.Value(Parameter);
        for (int place = 0; place < suites.Length; place++)
        {
            byte number = suites[place];
            bool isSaidByNumber = HasPlaceOfNumber(suites, number)
                && Nibble(value, place) == Nibble(before, place)
                && Nibble(value, number) != Nibble(before, number);
            if (isSaidByNumber) Put(taken, place, Nibble(value, number));
        }

        return parameters.Set(Parameter, taken);
    }

    /// <summary>Whether the place of a suite's number is not the place of a suite.</summary>
    private static bool HasPlaceOfNumber(byte[] suites, byte suite) => suite >= suites.Length && suite < Entries;

    private static PrivilegeLevel Nibble(ReadOnlySpan<byte> value, int place) => (PrivilegeLevel)(value[1 + place / 2] >> 4 * (place % 2) & 0x0F);

    private static void Put(Span<byte> value, int place, PrivilegeLevel limit)
    {
        ref byte pair = ref value[1 + place / 2];
        int shift = 4 * (place % 2);
        pair = (byte)(pair & ~(0x0F << shift) | (byte)limit << shift);
    }
}

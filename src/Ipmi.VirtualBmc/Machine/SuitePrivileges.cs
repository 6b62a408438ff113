using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Virtual;

/// <summary>
/// Up to which privilege each cipher suite opens sessions: LAN parameter 24, a nibble for each, low nibble first (IPMI v2.0 §23.2, table
/// 23-4).
/// The table can be read in two ways, by a suite's place in parameter 23 (ipmitool) and by its number (FreeIPMI, which would take suite 3
/// for unused), so that both places say the same until somebody writes otherwise; a suite's place counts.
/// </summary>
internal sealed class SuitePrivileges
{
    /// <summary>How many places there are.</summary>
    public const int Places = 16;

    private const byte Parameter = (byte)LanParameter.CipherSuitePrivilegeLevels;
    private const int Length = 1 + Places / 2;

    private readonly byte[] _suites;
    private readonly ParameterStore _lan;

    /// <summary>Declares the parameter: every suite up to Administrator.</summary>
    /// <param name="suites">The suites, as parameter 23 lists them.</param>
    /// <param name="lan">Where the parameter is kept.</param>
    public SuitePrivileges(byte[] suites, ParameterStore lan)
    {
        (_suites, _lan) = (suites, lan);
        byte[] levels = [.. Enumerable.Range(0, Places).Select(i => SuiteAt(i) < 0 ? (byte)0 : (byte)PrivilegeLevel.Administrator)];
        lan.Add(Parameter, new ParameterShape { Least = Length, Most = Length, Access = ParameterAccess.Unchanging }, Packed(levels));
    }

    /// <summary>The highest privilege of a suite; below Callback when it is off. A suite that found no place is not restricted.</summary>
    public PrivilegeLevel Of(CipherSuite suite)
    {
        int place = _suites.IndexOf(suite.Id);
        return place < 0 ? PrivilegeLevel.Administrator : (PrivilegeLevel)Nibble(_lan.Value(Parameter), place);
    }

    /// <summary>
    /// Writes the parameter. Whoever changes what stands at a place reads by place, and finds what he wrote: ipmitool compares the two, and
    /// goes on trying for a minute otherwise.
    /// </summary>
    public CompletionCode Set(ReadOnlySpan<byte> value)
    {
        if (value.Length != Length) return CompletionCode.RequestDataLengthInvalid;
        ReadOnlySpan<byte> before = _lan.Value(Parameter);
        byte[] levels = new byte[Places];
        bool readsByPlace = false;
        for (int i = 0; i < Places; i++)
        {
            levels[i] = Nibble(value, i);
            if (levels[i] > (byte)PrivilegeLevel.Oem) return CompletionCode.InvalidDataField;
            readsByPlace |= i < _suites.Length && levels[i] != Nibble(before, i);
        }

        for (int i = _suites.Length; i < Places && !readsByPlace; i++)
        {
            int place = SuiteAt(i);
            if (place < 0) continue;

            // A zero is that of those who read by place and know of no suite there.
            if (levels[i] != 0 && levels[i] != Nibble(before, i)) levels[place] = levels[i];
            else levels[i] = levels[place];
        }

        _lan.Put(Parameter, Packed(levels));
        return CompletionCode.Ok;
    }

    /// <summary>The level of each suite that has a place, without what is not committed.</summary>
    public IEnumerable<(byte Suite, byte Level)> Levels =>
        _suites.Select((suite, place) => (suite, Nibble(_lan.CommittedValue(Parameter), place)));

    /// <summary>Takes levels that were saved; suites that are not mentioned keep theirs.</summary>
    public void Restore(IReadOnlyDictionary<byte, byte> saved)
    {
        byte[] levels = new byte[Places];
        for (int i = 0; i < Places; i++)
        {
            int place = SuiteAt(i);
            if (place >= 0) levels[i] = saved.TryGetValue(_suites[place], out byte level) ? level : Nibble(_lan.Value(Parameter), place);
        }

        _lan.Put(Parameter, Packed(levels));
    }

    /// <summary>The place of the suite that a nibble is of, by either reading.</summary>
    private int SuiteAt(int nibble) => nibble < _suites.Length ? nibble : _suites.IndexOf((byte)nibble);

    private static byte Nibble(ReadOnlySpan<byte> value, int place) => (byte)(value[1 + place / 2] >> 4 * (place % 2) & 0x0F);

    private static byte[] Packed(byte[] levels)
    {
        byte[] value = new byte[Length];
        for (int i = 0; i < Places; i++) value[1 + i / 2] |= (byte)((levels[i] & 0x0F) << 4 * (i % 2));
        return value;
    }
}

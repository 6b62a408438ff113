using System.Text;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// What system software tells the BMC about itself (IPMI v2.0 §22.14a, table 22-14c). Two of its texts do not outlive the system.
/// </summary>
public sealed class SystemInformation
{
    private const byte Texts = 7;
    private const int Blocks = 5;
    private const int BlockLength = 16;
    private const int HeaderLength = 2;

    private ParameterStore? _parameters;

    /// <summary>The parameters, made when they are needed.</summary>
    internal ParameterStore Parameters => _parameters ??= Make();

    /// <summary>A text as it was told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The parameter has no text.</exception>
    public string Text(SystemInfoParameter parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((byte)parameter, (byte)SystemInfoParameter.SystemFirmwareVersion, nameof(parameter));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((byte)parameter, Texts, nameof(parameter));
        IReadOnlyList<byte[]> blocks = Parameters.Values((byte)parameter);
        byte[] all = [.. blocks.SelectMany(b => b.Skip(1))];
        int length = Math.Min(all[1], all.Length - HeaderLength);
        Encoding encoding = (SystemInfoEncoding)(all[0] & 0x0F) switch
        {
            SystemInfoEncoding.Utf8 => Encoding.UTF8,
            SystemInfoEncoding.Unicode => Encoding.Unicode,
            _ => Encoding.Latin1,
        };
        return encoding.GetString(all, HeaderLength, length);
    }

    /// <summary>The system starts: who runs on it is not known any more.</summary>
    internal void Forget()
    {
        if (_parameters is null) return;
        SystemInfoParameter[] volatileTexts = [SystemInfoParameter.OperatingSystemName, SystemInfoParameter.PresentOsVersion];
        foreach (SystemInfoParameter parameter in volatileTexts)
        {
            for (byte set = 0; set < Blocks; set++) _parameters.Set((byte)parameter, [set, .. new byte[BlockLength]]);
        }
    }

    private static ParameterStore Make()
    {
        ParameterStore store = Empty();
        Tell(store, SystemInfoParameter.SystemFirmwareVersion, "1.00");
        Tell(store, SystemInfoParameter.SystemName, "virtual-server");
        Tell(store, SystemInfoParameter.PrimaryOperatingSystemName, "Virtual OS");
        return store;
    }

    /// <summary>A short text: encoding, length and characters in the first block.</summary>
    private static void Tell(ParameterStore store, SystemInfoParameter parameter, string text)
    {
        byte[] block = new byte[1 + BlockLength];
        block[1 + 1] = (byte)Encoding.ASCII.GetBytes(text, block.AsSpan(1 + HeaderLength));
        store.Set((byte)parameter, block);
    }

    private static ParameterStore Empty()
    {
        var store = new ParameterStore();
        var text = new ParameterShape { HasSets = true, Sets = Blocks, Least = 1, Most = BlockLength };
        for (byte parameter = 1; parameter <= Texts; parameter++) store.Add(parameter, text, new byte[BlockLength]);
        return store;
    }
}

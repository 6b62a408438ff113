using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>What the system boots from (IPMI v2.0 §28.12, table 28-14), and what comes of it when it starts.</summary>
public sealed class BootOptions
{
    private const int MailboxBlocks = 5;
    private const int MailboxBlockLength = 16;
    private const byte FlagsStayValid = 1 << 3;

    // How long the flags wait for a Chassis Control.
    private static readonly TimeSpan FlagsLifetime = TimeSpan.FromSeconds(60);

    private TimeSpan? _flagsSet;

    internal BootOptions()
    {
        Parameters.Add((byte)BootOptionParameter.ServicePartitionSelector, [0]);
        Parameters.Add((byte)BootOptionParameter.ServicePartitionScan, [0]);
        Parameters.Add((byte)BootOptionParameter.BootFlagValidBitClearing, [0]);
        Parameters.Add((byte)BootOptionParameter.BootInfoAcknowledge, [0, 0]);
        Parameters.Add((byte)BootOptionParameter.BootFlags, new byte[BootFlags.MaxLength]);
        Parameters.Add((byte)BootOptionParameter.BootInitiatorInfo, new byte[9]);
        Parameters.AddSets((byte)BootOptionParameter.BootInitiatorMailbox, Enumerable.Repeat(new byte[MailboxBlockLength], MailboxBlocks));
    }

    /// <summary>What the next start boots from, and how. Setting is not told to anybody.</summary>
    public BootFlags Flags
    {
        get
        {
            BootFlags.Decode(Parameters.Value((byte)BootOptionParameter.BootFlags).ToArray(), out BootFlags flags, out _);
            return flags;
        }

        set
        {
            Span<byte> bytes = stackalloc byte[BootFlags.MaxLength];
            value.Encode(bytes);
            Parameters.Set((byte)BootOptionParameter.BootFlags, bytes);
        }
    }

    /// <summary>What the system booted from last.</summary>
    public BootDevice LastDevice { get; private set; }

    /// <summary>Told when a client sets the flags.</summary>
    internal event Action<BootFlags>? Changed;

    internal ParameterStore Parameters { get; } = new();

    /// <summary>The parameters that are marked as invalid.</summary>
    internal HashSet<BootOptionParameter> Invalid { get; } = [];

    /// <summary>Reads a parameter, and whether it is marked as invalid.</summary>
    internal CompletionCode Get(BootOptionParameter parameter, byte set, out ReadOnlyMemory<byte> value, out bool isInvalid)
    {
        isInvalid = Invalid.Contains(parameter);
        return Parameters.Get((byte)parameter, set, out value);
    }

    /// <summary>Writes a parameter; without a value, its mark alone.</summary>
    internal CompletionCode Set(BootOptionParameter parameter, ReadOnlySpan<byte> value, bool markInvalid, TimeSpan now)
    {
        CompletionCode code = value.IsEmpty
            ? Parameters.Get((byte)parameter, 0, out _)
            : Parameters.Set((byte)parameter, Whole(parameter, value));
        if (code != CompletionCode.Ok) return code;
        if (markInvalid) Invalid.Add(parameter);
        else Invalid.Remove(parameter);
        if (parameter != BootOptionParameter.BootFlags) return code;
        _flagsSet = now;
        Changed?.Invoke(Flags);
        return code;
    }

    /// <summary>Flags that no Chassis Control followed lose their validity.</summary>
    internal void Advance(TimeSpan now)
    {
        if (_flagsSet is not { } set || now - set < FlagsLifetime) return;
        _flagsSet = null;
        if ((Parameters.Value((byte)BootOptionParameter.BootFlagValidBitClearing)[0] & FlagsStayValid) == 0)
        {
            Flags = Flags with { IsValid = false };
        }
    }

    /// <summary>A Chassis Control came in time.</summary>
    internal void Controlled() => _flagsSet = null;

    /// <summary>The system starts: it obeys the flags, and forgets them unless they are to stay.</summary>
    internal void Boot()
    {
        BootFlags flags = Flags;
        LastDevice = flags.IsValid ? flags.Device : BootDevice.None;
        if (flags is { IsValid: true, IsPersistent: false }) Flags = default;
    }

    private byte[] Whole(BootOptionParameter parameter, ReadOnlySpan<byte> value) => parameter switch
    {
        BootOptionParameter.BootInfoAcknowledge => Acknowledged(value),
        BootOptionParameter.BootInitiatorMailbox => Filled(value),
        _ => value.ToArray(),
    };

    /// <summary>ipmitool writes of the mailbox's last block what it has to say and not the rest.</summary>
    private static byte[] Filled(ReadOnlySpan<byte> block)
    {
        const int WholeLength = 1 + MailboxBlockLength;
        return block.Length is < 2 or >= WholeLength ? block.ToArray() : [.. block, .. new byte[WholeLength - block.Length]];
    }

    /// <summary>The first byte says which bits of the second are written; it reads as zero.</summary>
    private byte[] Acknowledged(ReadOnlySpan<byte> value)
    {
        if (value.Length != 2) return value.ToArray();
        byte before = Parameters.Value((byte)BootOptionParameter.BootInfoAcknowledge)[1];
        return [0, (byte)((before & ~value[0]) | (value[1] & value[0]))];
    }
}

namespace Ipmi.Virtual;

/// <summary>
/// How a configuration parameter is laid out: its selectors, how many bytes follow them, and who may do what (IPMI v2.0 §23.1).
/// </summary>
internal sealed record ParameterShape
{
    /// <summary>Whether the first byte of the value is a set selector.</summary>
    public bool HasSets { get; init; }

    /// <summary>The number of the first set.</summary>
    public byte FirstSet { get; init; }

    /// <summary>How many sets there are.</summary>
    public int Sets { get; init; } = 1;

    /// <summary>Whether a block selector comes next.</summary>
    public bool HasBlocks { get; init; }

    /// <summary>The number of the first block.</summary>
    public byte FirstBlock { get; init; }

    /// <summary>How many blocks each set has.</summary>
    public int Blocks { get; init; } = 1;

    /// <summary>The fewest bytes that follow the selectors when it is written.</summary>
    public required int Least { get; init; }

    /// <summary>The most bytes that follow the selectors.</summary>
    public required int Most { get; init; }

    /// <summary>Who may do what.</summary>
    public ParameterAccess Access { get; init; }

    /// <summary>Whether it can be given another value.</summary>
    public bool IsWritable => Access is ParameterAccess.ReadWrite or ParameterAccess.WriteOnly;

    /// <summary>How many bytes the selectors take.</summary>
    public int Selectors => (HasSets ? 1 : 0) + (HasBlocks ? 1 : 0);

    /// <summary>Where the value of a set and a block stands; -1 when there is none.</summary>
    public int IndexOf(byte set, byte block)
    {
        int setIndex = HasSets ? set - FirstSet : 0;
        int blockIndex = HasBlocks ? block - FirstBlock : 0;
        bool exists = setIndex >= 0 && setIndex < Sets && blockIndex >= 0 && blockIndex < Blocks;
        return exists ? setIndex * Blocks + blockIndex : -1;
    }
}

/// <summary>What may be done with a configuration parameter.</summary>
internal enum ParameterAccess
{
    /// <summary>It is read and written.</summary>
    ReadWrite,

    /// <summary>It is read.</summary>
    ReadOnly,

    /// <summary>It is written: a password.</summary>
    WriteOnly,

    /// <summary>It is read, and may be written with what it says already, as clients do that write back a whole configuration.</summary>
    Unchanging,
}

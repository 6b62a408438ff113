namespace Ipmi.Fuzz;

/// <summary>Something that must survive any bytes. What it throws is a finding.</summary>
internal abstract class FuzzTarget
{
    /// <summary>How every target is made, by the name that <c>eng/fuzz.sh</c> calls it.</summary>
    public static IReadOnlyDictionary<string, Func<FuzzTarget>> All { get; } = new Dictionary<string, Func<FuzzTarget>>
    {
        ["decoders"] = () => new DecoderTarget(),
        ["explanations"] = () => new ExplanationTarget(),
        ["sdr"] = () => new SdrTarget(),
        ["fru"] = () => new FruTarget(),
        ["sel"] = () => new SelTarget(),
        ["console"] = () => new ConversationTarget(Victim.Console),
        ["bmc"] = () => new ConversationTarget(Victim.Bmc),
    };

    /// <summary>Inputs to begin with: each reaches another part.</summary>
    public abstract IEnumerable<byte[]> Seeds { get; }

    /// <summary>Takes one input.</summary>
    public abstract void Run(ReadOnlyMemory<byte> input);
}

/// <summary>A law that an input broke.</summary>
internal sealed class LawBrokenException(string law) : Exception(law)
{
    public static void Unless(bool holds, string law)
    {
        if (!holds) throw new LawBrokenException(law);
    }
}

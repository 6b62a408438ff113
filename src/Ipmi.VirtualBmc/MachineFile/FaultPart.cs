using System.ComponentModel;

namespace Ipmi.Virtual;

internal sealed record FaultPart
{
    private const string Path = "$.faults";

    [Description("How much later answers are sent, in seconds.")]
    public double LatencySeconds { get; set; }

    [Description("The most that is added to the latency, in seconds.")]
    public double JitterSeconds { get; set; }

    [Description("The probability that a datagram gets lost, 0 to 1.")]
    public double Drop { get; set; }

    [Description("The probability that a datagram is carried twice.")]
    public double Duplicate { get; set; }

    [Description("The probability that a datagram is held back by 5 ms.")]
    public double Reorder { get; set; }

    [Description("The probability that a byte of a datagram is changed.")]
    public double Corrupt { get; set; }

    [Description("The probability that a command is answered with \"node busy\".")]
    public double Busy { get; set; }

    [Description("Decides all of it.")]
    public int Seed { get; set; } = 1;

    public BmcFaults ToFaults() => new()
    {
        Link = new()
        {
            Delay = Expect.Seconds(Path + ".latencySeconds", LatencySeconds),
            Jitter = Expect.Seconds(Path + ".jitterSeconds", JitterSeconds),
            Loss = Expect.Probability(Path + ".drop", Drop),
            Duplication = Expect.Probability(Path + ".duplicate", Duplicate),
            Reordering = Expect.Probability(Path + ".reorder", Reorder),
            Corruption = Expect.Probability(Path + ".corrupt", Corrupt),
        },
        Busy = Expect.Probability(Path + ".busy", Busy),
        Seed = Seed,
    };
}

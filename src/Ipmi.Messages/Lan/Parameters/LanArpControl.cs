namespace Ipmi.Messages;

/// <summary>LAN parameter 10: which ARPs the BMC generates (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanArpControl
{
    /// <summary>Whether it answers ARP requests.</summary>
    [Bit(1, 1)] public bool AnswersRequests { get; init; }

    /// <summary>Whether it sends gratuitous ARPs.</summary>
    [Bit(1, 0)] public bool SendsGratuitous { get; init; }
}

namespace Ipmi.Messages;

/// <summary>Serial parameter 5: how the channel calls back (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialCallbackControl
{
    /// <summary>Whether PPP callback by CBCP is enabled.</summary>
    [Bit(1, 1)] public bool CbcpCallback { get; init; }

    /// <summary>Whether callback by IPMI is enabled.</summary>
    [Bit(1, 0)] public bool IpmiCallback { get; init; }

    /// <summary>Whether CBCP offers a list of numbers.</summary>
    [Bit(2, 3)] public bool OffersList { get; init; }

    /// <summary>Whether the caller may give a number.</summary>
    [Bit(2, 2)] public bool OffersUserNumber { get; init; }

    /// <summary>Whether CBCP offers a number given before.</summary>
    [Bit(2, 1)] public bool OffersPrespecifiedNumber { get; init; }

    /// <summary>Whether CBCP offers no callback.</summary>
    [Bit(2, 0)] public bool OffersNoCallback { get; init; }

    /// <summary>First destination; FFh is none.</summary>
    [Field(3)] public byte Destination1 { get; init; }

    /// <summary>Second destination; FFh is none.</summary>
    [Field(4)] public byte Destination2 { get; init; }

    /// <summary>Third destination; FFh is none.</summary>
    [Field(5)] public byte Destination3 { get; init; }
}

namespace Ipmi.Messages;

/// <summary>How the bytes of a field of FRU data are to be read (FRU §13). Two bits.</summary>
public enum FruEncoding : byte
{
    /// <summary>As the manufacturer means them.</summary>
    Binary = 0,

    /// <summary>Digits and a few signs, two to a byte.</summary>
    BcdPlus = 1,

    /// <summary>Capitals, digits and signs, four to three bytes.</summary>
    SixBitAscii = 2,

    /// <summary>ASCII and Latin 1 in English, two bytes a character in other languages.</summary>
    Text = 3,
}

namespace Ipmi.Messages;

/// <summary>
/// A payload that AES-CBC-128 encrypts (IPMI v2.0 §13.29, table 13-20). Decrypted, the rest is the payload, padding 01h, 02h and so on,
/// and the number of padding bytes.
/// </summary>
[WireStruct]
public readonly partial record struct AesPayload
{
    /// <summary>The initialisation vector, new for each packet.</summary>
    [Field(1, 16)] public Octets16 InitializationVector { get; init; }

    /// <summary>Whole blocks of 16 bytes.</summary>
    [Tail(17)] public Octets Ciphertext { get; init; }
}

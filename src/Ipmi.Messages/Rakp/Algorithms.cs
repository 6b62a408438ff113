namespace Ipmi.Messages;

/// <summary>
/// Authentication algorithms of RMCP+ (IPMI v2.0 §13.28, table 13-17). C0h to FFh, without their tag bits 30h to 3Fh, are OEM.
/// </summary>
public enum AuthenticationAlgorithm : byte
{
    /// <summary>No key, no proof of the password.</summary>
    None = 0x00,

    /// <summary>RAKP-HMAC-SHA1.</summary>
    RakpHmacSha1 = 0x01,

    /// <summary>RAKP-HMAC-MD5.</summary>
    RakpHmacMd5 = 0x02,

    /// <summary>RAKP-HMAC-SHA256.</summary>
    RakpHmacSha256 = 0x03,
}

/// <summary>Integrity algorithms of RMCP+ (IPMI v2.0 §13.28.4, table 13-18).</summary>
public enum IntegrityAlgorithm : byte
{
    /// <summary>Packets carry no code.</summary>
    None = 0x00,

    /// <summary>HMAC-SHA1-96: 12 bytes.</summary>
    HmacSha1_96 = 0x01,

    /// <summary>HMAC-MD5-128: 16 bytes.</summary>
    HmacMd5_128 = 0x02,

    /// <summary>MD5-128: 16 bytes, keyed with the password.</summary>
    Md5_128 = 0x03,

    /// <summary>HMAC-SHA256-128: 16 bytes.</summary>
    HmacSha256_128 = 0x04,
}

/// <summary>Confidentiality algorithms of RMCP+ (IPMI v2.0 §13.29, table 13-19).</summary>
public enum ConfidentialityAlgorithm : byte
{
    /// <summary>Payloads are in the clear.</summary>
    None = 0x00,

    /// <summary>AES-CBC-128.</summary>
    AesCbc128 = 0x01,

    /// <summary>xRC4 with a key of 128 bits.</summary>
    XRc4_128 = 0x02,

    /// <summary>xRC4 with a key of 40 bits.</summary>
    XRc4_40 = 0x03,
}

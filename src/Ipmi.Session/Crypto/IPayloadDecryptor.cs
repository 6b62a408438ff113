namespace Ipmi.Session.Crypto;

/// <summary>Decrypts, in place, the payloads that one end of a session receives. Not for two threads at once; allocates nothing.</summary>
public interface IPayloadDecryptor : IDisposable
{
    /// <summary>Decrypts a payload whose integrity was verified before. Never throws, whatever the bytes.</summary>
    /// <param name="packet">The payload as received: header, encrypted payload and trailer. Its contents are lost on failure.</param>
    /// <param name="offset">Where the payload starts within <paramref name="packet"/>.</param>
    /// <param name="length">Bytes of the payload.</param>
    /// <returns>Whether it was well formed. There is one answer to all that may be wrong, so that none can be told from another.</returns>
    bool TryDecrypt(Span<byte> packet, out int offset, out int length);
}

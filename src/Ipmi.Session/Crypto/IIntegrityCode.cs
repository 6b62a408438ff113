namespace Ipmi.Session.Crypto;

/// <summary>An integrity algorithm with its key, for one direction of one session. Not for two threads at once.</summary>
/// <remarks>
/// Covered bytes reach from the authentication type (06h) to the next header byte (07h); the RMCP header is not covered (IPMI v2.0
/// §13.28.4). Computing and verifying allocate nothing. Disposing clears the key.
/// </remarks>
public interface IIntegrityCode : IDisposable
{
    /// <summary>Bytes of the code: 0, 12 or 16.</summary>
    int CodeLength { get; }

    /// <summary>Writes the code of the covered bytes, <see cref="CodeLength"/> bytes of it.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than <see cref="CodeLength"/>.</exception>
    void Compute(ReadOnlySpan<byte> covered, Span<byte> code);

    /// <summary>Whether the code belongs to the covered bytes. Takes the same time wherever they differ; a wrong length is wrong.</summary>
    bool Verify(ReadOnlySpan<byte> covered, ReadOnlySpan<byte> code);
}

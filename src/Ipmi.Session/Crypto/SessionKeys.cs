namespace Ipmi.Session.Crypto;

/// <summary>The keys of one session (IPMI v2.0 §13.31, §13.32). They never move in memory and are cleared by disposing.</summary>
public sealed class SessionKeys : IDisposable
{
    private readonly SecretBytes _sik;
    private readonly SecretBytes _k1;
    private readonly SecretBytes _k2;

    internal SessionKeys(int length)
    {
        Length = length;
        _sik = new SecretBytes(length);
        _k1 = new SecretBytes(length);
        _k2 = new SecretBytes(length);
    }

    /// <summary>Bytes of each key: 16, 20 or 32, and 0 for a session without keys.</summary>
    public int Length { get; }

    /// <summary>The session integrity key: proves RAKP 4, and the others come from it.</summary>
    /// <exception cref="ObjectDisposedException">The keys were cleared.</exception>
    public ReadOnlySpan<byte> Sik => _sik.Span;

    /// <summary>The integrity key.</summary>
    /// <exception cref="ObjectDisposedException">The keys were cleared.</exception>
    public ReadOnlySpan<byte> K1 => _k1.Span;

    /// <summary>The confidentiality key; AES takes its first 16 bytes.</summary>
    /// <exception cref="ObjectDisposedException">The keys were cleared.</exception>
    public ReadOnlySpan<byte> K2 => _k2.Span;

    internal Span<byte> WritableSik => _sik.Span;

    internal Span<byte> WritableK1 => _k1.Span;

    internal Span<byte> WritableK2 => _k2.Span;

    /// <summary>Clears the keys.</summary>
    public void Dispose()
    {
        _sik.Dispose();
        _k1.Dispose();
        _k2.Dispose();
    }

    /// <summary>Says that these are keys, not which.</summary>
    public override string ToString() => $"{nameof(SessionKeys)} (***)";
}

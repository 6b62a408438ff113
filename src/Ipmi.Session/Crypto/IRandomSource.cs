namespace Ipmi.Session.Crypto;

/// <summary>Where session ids, nonces, challenges and initialisation vectors come from.</summary>
public interface IRandomSource
{
    /// <summary>Fills the destination with bytes that nobody can predict (a test's source may be predictable).</summary>
    void Fill(Span<byte> destination);
}

using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;

namespace Ipmi.Session.Crypto;

/// <summary>A digest: new ones, which keep a state, and one of each thread, which computes at once and keeps nothing.</summary>
/// <remarks>A digest of Bouncy Castle has some 400 bytes. A session that had its own to compute with would be a tenth larger.</remarks>
internal abstract class Digest
{
    /// <summary>MD5.</summary>
    public static readonly Digest Md5 = new Of<MD5Digest>();

    /// <summary>SHA-1.</summary>
    public static readonly Digest Sha1 = new Of<Sha1Digest>();

    /// <summary>SHA-256.</summary>
    public static readonly Digest Sha256 = new Of<Sha256Digest>();

    /// <summary>That of this thread, as new. Who uses it ends with <see cref="IDigest.DoFinal(Span{byte})"/>, which clears it.</summary>
    public abstract IDigest OfThread { get; }

    /// <summary>Makes one that may be kept.</summary>
    public abstract IDigest Create();

    private sealed class Of<TDigest> : Digest where TDigest : class, IDigest, new()
    {
        [ThreadStatic]
        private static TDigest? _ofThread;

        public override IDigest OfThread => _ofThread ??= new();

        public override IDigest Create() => new TDigest();
    }
}

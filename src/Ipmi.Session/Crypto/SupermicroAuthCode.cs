using System.Security.Cryptography;
using Ipmi.Messages;
using Org.BouncyCastle.Crypto;

namespace Ipmi.Session.Crypto;

/// <summary>
/// The code of Supermicro's first cards for IPMI 1.5: MD5 of the challenge, each byte XORed with that of the password's MD5. It is
/// computed once and stands in every packet of the session: it proves the password and covers nothing of the message.
/// </summary>
internal static class SupermicroAuthCode
{
    /// <summary>The code of one session.</summary>
    /// <param name="password">Up to 16 bytes; what follows a zero does not count.</param>
    /// <param name="challenge">What Get Session Challenge gave.</param>
    /// <exception cref="ArgumentException">The password is too long.</exception>
    public static IAuthCode Create(ReadOnlySpan<byte> password, Octets16 challenge)
    {
        if (password.Length > AuthCode.MaxPasswordLength)
        {
            throw new ArgumentException($"At most {AuthCode.MaxPasswordLength} bytes, not {password.Length}.", nameof(password));
        }

        int end = password.IndexOf((byte)0);
        Span<byte> hash = stackalloc byte[Octets16.Size], mixed = stackalloc byte[Octets16.Size];
        IDigest md5 = Digest.Md5.OfThread;
        md5.BlockUpdate(end < 0 ? password : password[..end]);
        md5.DoFinal(hash);
        challenge.Write(mixed);
        for (int i = 0; i < mixed.Length; i++) mixed[i] ^= hash[i];
        md5.BlockUpdate(mixed);
        md5.DoFinal(hash);
        try
        {
            return new FixedAuthCode(AuthenticationType.Oem, hash);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(hash);
            CryptographicOperations.ZeroMemory(mixed);
        }
    }
}

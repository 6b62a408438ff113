using System.Diagnostics.CodeAnalysis;
using Ipmi.Messages;
using Org.BouncyCastle.Crypto.Digests;

namespace Ipmi.Session.Crypto;

/// <summary>Where AuthCodes of IPMI 1.5 come from.</summary>
public static class AuthCode
{
    /// <summary>The longest password of IPMI 1.5, in bytes. A password stored as 20 bytes cannot be used (IPMI v2.0 §22.30).</summary>
    public const int MaxPasswordLength = 16;

    /// <summary>Keys an AuthCode with a password; false when the type is an OEM's, RMCP+ or reserved.</summary>
    /// <param name="type">What the header says.</param>
    /// <param name="password">Up to <see cref="MaxPasswordLength"/> bytes; copied.</param>
    /// <param name="code">For one direction.</param>
    /// <exception cref="ArgumentException">The password is too long.</exception>
    public static bool TryCreate(AuthenticationType type, ReadOnlySpan<byte> password, [NotNullWhen(true)] out IAuthCode? code)
    {
        code = type switch
        {
            AuthenticationType.None => new NoAuthCode(),
            AuthenticationType.Md2 => new DigestAuthCode(type, new MD2Digest(), password),
            AuthenticationType.Md5 => new DigestAuthCode(type, new MD5Digest(), password),
            AuthenticationType.StraightPassword => new FixedAuthCode(type, password),
            _ => null,
        };
        return code is not null;
    }
}

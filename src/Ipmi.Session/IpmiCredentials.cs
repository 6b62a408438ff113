using System.Text;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>Who logs in. The secrets are kept in memory that is cleared by disposing, and never printed.</summary>
public sealed class IpmiCredentials : IDisposable
{
    /// <summary>The longest user name, in bytes (IPMI v2.0 §22.28).</summary>
    public const int MaxUserNameLength = 16;

    /// <summary>The longest password of RMCP+, in bytes (IPMI v2.0 §22.30); that of IPMI 1.5 has 16.</summary>
    public const int MaxPasswordLength = 20;

    /// <summary>The longest K_G, in bytes (IPMI v2.0 §22.25).</summary>
    public const int MaxKgLength = 20;

    private readonly SecretBytes _password;
    private readonly SecretBytes _kg;

    /// <summary>Takes copies of bytes.</summary>
    /// <param name="userName">Up to 16 bytes; none is the null user.</param>
    /// <param name="password">Up to 20 bytes, every value allowed.</param>
    /// <param name="kg">The channel's key, up to 20 bytes; empty or zero when none is set.</param>
    /// <exception cref="ArgumentException">One of them is too long. Nothing is ever cut.</exception>
    public IpmiCredentials(ReadOnlySpan<byte> userName, ReadOnlySpan<byte> password, ReadOnlySpan<byte> kg = default)
    {
        CheckLength(userName.Length, MaxUserNameLength, "user name", nameof(userName));
        CheckLength(password.Length, MaxPasswordLength, "password", nameof(password));
        CheckLength(kg.Length, MaxKgLength, "K_G", nameof(kg));
        UserName = userName.ToArray();
        _password = new(password, password.Length);
        _kg = new(kg, kg.Length);
    }

    /// <summary>Takes texts, as UTF-8.</summary>
    /// <exception cref="ArgumentException">One of them is too long. Nothing is ever cut.</exception>
    public static IpmiCredentials Of(string userName, string password, ReadOnlySpan<byte> kg = default)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        byte[] secret = Encoding.UTF8.GetBytes(password);
        try
        {
            return new(Encoding.UTF8.GetBytes(userName), secret, kg);
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>The user name.</summary>
    public Octets UserName { get; }

    /// <summary>The password.</summary>
    /// <exception cref="ObjectDisposedException">It was cleared.</exception>
    internal ReadOnlySpan<byte> Password => _password.Span;

    /// <summary>The channel's key.</summary>
    /// <exception cref="ObjectDisposedException">It was cleared.</exception>
    internal ReadOnlySpan<byte> Kg => _kg.Span;

    /// <summary>The same, in memory of its own.</summary>
    /// <exception cref="ObjectDisposedException">They were cleared.</exception>
    public IpmiCredentials Copy() => new(UserName.Span, Password, Kg);

    /// <summary>Clears password and key.</summary>
    public void Dispose()
    {
        _password.Dispose();
        _kg.Dispose();
    }

    /// <summary>The user's name, and no secret.</summary>
    public override string ToString() => $"{Encoding.UTF8.GetString(UserName.Span)}:***";

    private static void CheckLength(int actual, int max, string what, string parameter)
    {
        if (actual > max) throw new ArgumentException($"The {what} may have {max} bytes; it has {actual}.", parameter);
    }
}

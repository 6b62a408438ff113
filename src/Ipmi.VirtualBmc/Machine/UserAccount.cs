using System.Security.Cryptography;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>
/// A user ID of a BMC with what is kept under it (IPMI v2.0 §22.26 to §22.30). Without a name or password it is only a place.
/// </summary>
internal sealed class UserAccount(byte id)
{
    /// <summary>Bytes of a password that IPMI 1.5 takes as well.</summary>
    public const int ShortPasswordLength = 16;

    /// <summary>The highest limit that Set User Access can set: four bits.</summary>
    public const int MostSessions = 15;

    /// <summary>Bytes of a password for RMCP+ alone.</summary>
    public const int LongPasswordLength = 20;

    // Bit 1 is Serial over LAN.
    private const byte AllStandardPayloads = 0x02;

    private byte[] _password = new byte[ShortPasswordLength];

    public byte Id { get; } = id;

    public Octets16 Name { get; set; }

    /// <summary>Set User Password enables and disables.</summary>
    public bool IsEnabled { get; set; }

    /// <summary>Whether the user may open sessions.</summary>
    public bool IpmiMessaging { get; set; }

    public bool LinkAuthentication { get; set; }

    public bool RestrictedToCallback { get; set; }

    public PrivilegeLevel Limit { get; set; } = PrivilegeLevel.NoAccess;

    /// <summary>How many sessions the user may have at once; 0 is no limit of his own.</summary>
    public byte MaxSessions { get; set; }

    public byte StandardPayloads { get; set; } = AllStandardPayloads;

    public byte OemPayloads { get; set; }

    /// <summary>Whether the password is one of 20 bytes.</summary>
    public bool HasLongPassword => _password.Length == LongPasswordLength;

    /// <summary>Whether the user can log in.</summary>
    public bool MayLogIn => IsEnabled && IpmiMessaging && Limit is >= PrivilegeLevel.Callback and <= PrivilegeLevel.Administrator;

    /// <summary>Takes over a user of the options.</summary>
    public void Fill(BmcUser user)
    {
        Name = new(user.Name.Span);
        byte[] password = new byte[user.Password.Length > ShortPasswordLength ? LongPasswordLength : ShortPasswordLength];
        user.Password.Span.CopyTo(password);
        SetPassword(password);
        IsEnabled = user.IsEnabled;
        IpmiMessaging = true;
        Limit = user.Limit;
        MaxSessions = (byte)Math.Clamp(user.MaxSessions, 0, MostSessions);
    }

    /// <summary>Stores a password of 16 or 20 bytes, padded with zeros.</summary>
    public void SetPassword(ReadOnlySpan<byte> password)
    {
        CryptographicOperations.ZeroMemory(_password);
        _password = password.ToArray();
    }

    /// <summary>The password as it is stored, for whoever saves it.</summary>
    public ReadOnlySpan<byte> StoredPassword => _password;

    /// <summary>Compares a password of the length that is stored.</summary>
    public bool HasPassword(ReadOnlySpan<byte> password) => CryptographicOperations.FixedTimeEquals(password, _password);

    /// <summary>The user for whoever checks logins.</summary>
    /// <param name="channelLimit">The highest privilege on the channel.</param>
    public BmcUser ToUser(PrivilegeLevel channelLimit)
    {
        Span<byte> name = stackalloc byte[Octets16.Size];
        Name.Write(name);

        // A password of 20 bytes keeps its zeros: its length is what keeps it from IPMI 1.5.
        ReadOnlyMemory<byte> password = HasLongPassword ? _password : _password.AsMemory(0, _password.AsSpan().TrimEnd((byte)0).Length);
        return new(Id, name.TrimEnd((byte)0).ToArray(), password, Limit < channelLimit ? Limit : channelLimit)
        {
            IsEnabled = MayLogIn,
            MaxSessions = MaxSessions,
        };
    }
}

using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>What console and BMC told each other in Open Session, RAKP 1 and RAKP 2: the input of every key and code of RAKP.</summary>
/// <remarks>None of it is secret: it went over the network in the clear.</remarks>
public readonly record struct RakpExchange
{
    /// <summary>The longest user name, in bytes.</summary>
    public const int MaxUserNameLength = 16;

    /// <summary>SIDM: the id that the console chose.</summary>
    public required uint ConsoleSessionId { get; init; }

    /// <summary>SIDC: the id that the BMC chose.</summary>
    public required uint BmcSessionId { get; init; }

    /// <summary>RM: the console's random number of RAKP 1.</summary>
    public required Octets16 ConsoleNonce { get; init; }

    /// <summary>RC: the BMC's random number of RAKP 2.</summary>
    public required Octets16 BmcNonce { get; init; }

    /// <summary>GUIDC: the BMC's GUID of RAKP 2, in the order of the wire.</summary>
    public required Octets16 BmcGuid { get; init; }

    /// <summary>RoleM: the whole byte of RAKP 1 as it was sent, with the name-only bit [4] and the reserved bits.</summary>
    public required byte Role { get; init; }

    /// <summary>UNameM: the bytes sent in RAKP 1, not padded; none for the null user.</summary>
    /// <exception cref="ArgumentException">It is longer than <see cref="MaxUserNameLength"/>; receivers must refuse it first.</exception>
    public required Octets UserName
    {
        get;
        init => field = value.Length <= MaxUserNameLength
            ? value
            : throw new ArgumentException($"At most {MaxUserNameLength} bytes, not {value.Length}.", nameof(UserName));
    }
}

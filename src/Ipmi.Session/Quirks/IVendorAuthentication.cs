using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>
/// What a manufacturer makes of the authentication type OEM of IPMI 1.5 (IPMI v2.0 §22.13, §22.17): the number says not whose it is.
/// </summary>
internal interface IVendorAuthentication
{
    /// <summary>Its name, and what it costs.</summary>
    Workaround Workaround { get; }

    /// <summary>The IANA enterprise number of the manufacturer, which Get Channel Authentication Capabilities may name.</summary>
    UInt24 Iana { get; }

    /// <summary>What the network sees of a session.</summary>
    string Warning { get; }

    /// <summary>What Activate Session carries where the specification has the challenge.</summary>
    Octets16 Echo(Octets16 challenge);

    /// <summary>The code of a session.</summary>
    IAuthCode CreateCode(ReadOnlySpan<byte> password, Octets16 challenge);
}

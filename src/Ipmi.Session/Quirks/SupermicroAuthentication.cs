using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>That of Supermicro's first cards: a code of password and challenge, and no challenge in Activate Session.</summary>
internal sealed class SupermicroAuthentication : IVendorAuthentication
{
    private const uint Supermicro = 10876;

    public Workaround Workaround => Workarounds.Supermicro;

    public UInt24 Iana => new(Supermicro);

    public string Warning =>
        "One code is in every packet, and covers none: anybody on the network who reads a packet can send commands in the session.";

    public Octets16 Echo(Octets16 challenge) => default;

    public IAuthCode CreateCode(ReadOnlySpan<byte> password, Octets16 challenge) => SupermicroAuthCode.Create(password, challenge);
}

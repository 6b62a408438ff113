using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>That of Quanta's BMCs of IPMI 1.5: the straight password under another number.</summary>
internal sealed class QuantaAuthentication : IVendorAuthentication
{
    private const uint Quanta = 7244;

    public Workaround Workaround => Workarounds.Quanta;

    public UInt24 Iana => new(Quanta);

    public string Warning => "The password is in every packet in the clear: anybody on the network can read it.";

    public Octets16 Echo(Octets16 challenge) => challenge;

    public IAuthCode CreateCode(ReadOnlySpan<byte> password, Octets16 challenge) => new FixedAuthCode(AuthenticationType.Oem, password);
}

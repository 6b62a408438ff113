using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>The manufacturers' own ways to authenticate, and which of them is meant.</summary>
internal static class VendorAuthentication
{
    /// <summary>Supermicro's.</summary>
    public static IVendorAuthentication Supermicro { get; } = new SupermicroAuthentication();

    /// <summary>Quanta's.</summary>
    public static IVendorAuthentication Quanta { get; } = new QuantaAuthentication();

    /// <summary>That of a BMC; none unless it has such a quirk.</summary>
    public static IVendorAuthentication? Of(BmcQuirks quirks) =>
        quirks.Has(Workarounds.Supermicro) ? Supermicro
        : quirks.Has(Workarounds.Quanta) ? Quanta
        : null;
}

/// <summary>The codes of one session whose authentication type is OEM.</summary>
/// <param name="Vendor">Whose.</param>
/// <param name="Challenge">The session's challenge.</param>
internal sealed record VendorCode(IVendorAuthentication Vendor, Octets16 Challenge)
{
    /// <summary>Keys a code, for one direction.</summary>
    public IAuthCode Create(ReadOnlySpan<byte> password) => Vendor.CreateCode(password, Challenge);
}

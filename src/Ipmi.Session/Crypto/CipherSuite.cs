using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>A cipher suite: a number for three algorithms that go together (IPMI v2.0 §22.15.2, table 22-20).</summary>
/// <param name="Id">The number that Get Channel Cipher Suites reports: 0 to 19, or 80h to BFh for an OEM's.</param>
/// <param name="Authentication">What proves knowledge of the password during the handshake.</param>
/// <param name="Integrity">What protects each packet against change.</param>
/// <param name="Confidentiality">What hides each payload.</param>
public readonly record struct CipherSuite(
    byte Id,
    AuthenticationAlgorithm Authentication,
    IntegrityAlgorithm Integrity,
    ConfidentialityAlgorithm Confidentiality)
{
    /// <summary>Whether the password is asked for at all. With suite 0 it is not: no one should end there without asking.</summary>
    public bool IsAuthenticated => Authentication != AuthenticationAlgorithm.None;

    /// <summary>The three algorithms themselves, to be looked up once a session.</summary>
    /// <exception cref="NotSupportedException">One of them is not implemented; those of <see cref="CipherSuites"/> all are.</exception>
    public CipherSuiteAlgorithms Algorithms => CipherSuiteAlgorithms.Of(this);

    /// <summary>The number, and in brackets the names of the three.</summary>
    public override string ToString() => $"Cipher suite {Id} ({Authentication}, {Integrity}, {Confidentiality})";
}

using System.ComponentModel;
using System.Text;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;

namespace Ipmi.Virtual;

internal sealed record SessionPart
{
    private const string Path = "$.sessions";
    private const int MostSuite = 19;

    [Description("Cipher suites by ID, the strongest first; 0 lets anybody in.")]
    public int[]? CipherSuites { get; set; }

    [Description("Authentication types of IPMI 1.5; none switches IPMI 1.5 off.")]
    public AuthenticationType[]? AuthenticationTypes { get; set; }

    [Description("K_G as text, up to 20 bytes.")]
    public string? Kg { get; set; }

    [Description("K_G in hexadecimal, up to 20 bytes.")]
    public string? KgHex { get; set; }

    [Description("How many sessions may be open at once; 1 to 65535.")]
    public int? MaxSessions { get; set; }

    [Description("After how much silence a session ends, in seconds.")]
    public double? IdleSeconds { get; set; }

    public BmcSessionOptions Apply(BmcSessionOptions options) => options with
    {
        CipherSuites = CipherSuites is null ? options.CipherSuites : [.. CipherSuites.Select((id, i) => SuiteOf(id, i))],
        AuthenticationTypes = AuthenticationTypes is null ? options.AuthenticationTypes : [.. AuthenticationTypes],
        Kg = Key() ?? options.Kg,
        MaxSessions = MaxSessions is { } most ? Expect.Number(Path + ".maxSessions", most, 1, ushort.MaxValue) : options.MaxSessions,
        IdleTimeout = IdleSeconds is { } idle ? Expect.Seconds(Path + ".idleSeconds", idle) : options.IdleTimeout,
    };

    private static CipherSuite SuiteOf(int id, int index) => id is >= 0 and <= MostSuite
        ? Session.Crypto.CipherSuites.All[id]
        : throw new MachineFileException($"{Path}.cipherSuites[{index}]", "a cipher suite from 0 to 19", $"{id}");

    private ReadOnlyMemory<byte>? Key()
    {
        byte[]? key = KgHex is not null ? Expect.Hex(Path + ".kgHex", KgHex, 0, isSecret: true)
            : Kg is not null ? Encoding.UTF8.GetBytes(Kg)
            : null;
        if (key?.Length > IpmiCredentials.MaxKgLength)
        {
            throw new MachineFileException(Path + ".kg", "up to 20 bytes", $"{key.Length} bytes");
        }

        return key;
    }

    /// <summary>No secret.</summary>
    public override string ToString() => nameof(SessionPart);
}

using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>One RMCP+ session of a recorded conversation.</summary>
internal sealed class CapturedSession(uint consoleId, uint bmcId, CipherSuite suite, IpmiCredentials secrets) : IDisposable
{
    private readonly CipherSuiteAlgorithms _algorithms = suite.Algorithms;
    private RakpMessage1? _rakp1;
    private RakpExchange? _exchange;
    private bool _cutsPassword;
    private bool _cutsKg;
    private CapturedKeys? _keys;

    public uint ConsoleId => consoleId;

    public uint BmcId => bmcId;

    /// <summary>What had to be allowed for to open this session.</summary>
    public IEnumerable<string> Peculiarities
    {
        get
        {
            if (_cutsPassword) yield return "only the first 16 bytes of the password are used";
            if (_cutsKg) yield return "only the first 16 bytes of K_G are used";
            if (_keys?.Peculiarity is { } peculiarity) yield return peculiarity;
        }
    }

    private ReadOnlySpan<byte> Password => Cut(secrets.Password, _cutsPassword);

    private ReadOnlySpan<byte> Kg => Cut(secrets.Kg, _cutsKg);

    public void OnRakp1(in RakpMessage1 message) => _rakp1 = message;

    public CapturedCode OnRakp2(in RakpMessage2 message)
    {
        if (_rakp1 is not { } rakp1 || message.Challenge is not { } bmcNonce || message.BmcGuid is not { } guid) return CapturedCode.Unknown;
        var exchange = new RakpExchange
        {
            ConsoleSessionId = consoleId,
            BmcSessionId = bmcId,
            ConsoleNonce = rakp1.Challenge,
            BmcNonce = bmcNonce,
            BmcGuid = guid,
            Role = rakp1.Role.Raw,
            UserName = rakp1.UserName,
        };
        _exchange = exchange;
        foreach (bool cut in (ReadOnlySpan<bool>)[false, true])
        {
            _cutsPassword = cut;
            if (RakpKeys.VerifyRakp2Code(_algorithms.Authentication, exchange, Password, message.AuthCode.Span)) return CapturedCode.Good;
        }

        _cutsPassword = false;
        return CapturedCode.Bad;
    }

    public CapturedCode OnRakp3(in RakpMessage3 message) =>
        _exchange is not { } exchange ? CapturedCode.Unknown
        : Of(RakpKeys.VerifyRakp3Code(_algorithms.Authentication, exchange, Password, message.AuthCode.Span));

    public CapturedCode OnRakp4(in RakpMessage4 message)
    {
        if (_exchange is not { } exchange) return CapturedCode.Unknown;
        foreach (bool cut in (ReadOnlySpan<bool>)[false, true])
        {
            _cutsKg = cut;
            using SessionKeys keys = RakpKeys.DeriveSessionKeys(_algorithms.Authentication, exchange, Password, Kg);
            if (RakpKeys.VerifyRakp4Value(_algorithms.Authentication, exchange, keys.Sik, message.IntegrityCheckValue.Span))
            {
                return CapturedCode.Good;
            }
        }

        _cutsKg = false;
        return CapturedCode.Bad;
    }

    /// <summary>Opens a packet of the session; the first one shows which keys the peers use.</summary>
    public CapturedDatagram Read(CapturedDatagram whole, in SessionHeader20 header, Memory<byte> packet, int start, bool fromConsole)
    {
        Memory<byte> payload = packet.Slice(start, header.PayloadLength);
        if (!header.Authenticated && !header.Encrypted) return whole with { Payload = new Octets(payload) };
        if (_exchange is not { } exchange)
        {
            return whole with
            {
                Payload = header.Encrypted ? default(Octets?) : new Octets(payload),
                Code = header.Authenticated ? CapturedCode.Unknown : CapturedCode.None,
            };
        }

        if (_keys is not null) return _keys.Read(whole, header, packet, start, fromConsole);
        foreach (KeyReading reading in KeyReading.All)
        {
            var keys = new CapturedKeys(_algorithms, reading, exchange, Password, Kg);
            CapturedDatagram read = keys.Read(whole, header, packet.ToArray(), start, fromConsole);
            if (Fits(read))
            {
                _keys = keys;
                return read;
            }

            keys.Dispose();
        }

        return whole with
        {
            Payload = header.Encrypted ? default(Octets?) : new Octets(payload),
            Code = header.Authenticated ? CapturedCode.Bad : CapturedCode.None,
        };
    }

    public void Dispose() => _keys?.Dispose();

    /// <summary>Whether a packet was opened: the code is right, and an IPMI message is one.</summary>
    private static bool Fits(CapturedDatagram read) =>
        read is { Code: not CapturedCode.Bad, Payload: { } payload }
        && (read.PayloadType != PayloadType.Ipmi || LanMessage.TryOpen(payload.Memory, out _, out _));

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> secret, bool cut) =>
        cut && secret.Length > KeyReading.CutLength ? secret[..KeyReading.CutLength] : secret;

    private static CapturedCode Of(bool isRight) => isRight ? CapturedCode.Good : CapturedCode.Bad;
}

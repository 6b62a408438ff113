using System.Text;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Simulation;

/// <summary>
/// A console that knows the right password and sends the messages of a handshake whenever it is told to, as well as it can with what it has
/// been answered so far.
/// </summary>
public sealed class ScriptedConsole(HandshakeExchange exchange, CipherSuite suite)
{
    private static readonly byte[] Password = Encoding.UTF8.GetBytes(TestUsers.AdminPassword);
    private static readonly RakpRole Role = new(PrivilegeLevel.Administrator, nameOnlyLookup: true);
    private static readonly byte[] Name = "admin"u8.ToArray();

    private readonly IAuthenticationAlgorithm _hash = suite.Algorithms.Authentication;
    private readonly Octets16 _nonce = new("a nonce of mine."u8);
    private uint _bmcId = 0x11223344;
    private Octets16 _bmcNonce;
    private Octets16 _guid;

    public const uint ConsoleId = 0xA0A1A2A3;

    /// <summary>Changes what is sent.</summary>
    public Func<PayloadType, byte[], byte[]> Change { get; set; } = (_, payload) => payload;

    /// <summary>The status of the last answer; none when there was no answer.</summary>
    public RmcpStatus? Status { get; private set; }

    public void Send(PayloadType type)
    {
        byte[] payload = Change(type, type switch
        {
            PayloadType.OpenSessionRequest => Bytes(new OpenSessionRequest
            {
                MessageTag = 1,
                MaximumPrivilege = PrivilegeLevel.Administrator,
                ConsoleSessionId = ConsoleId,
                Authentication = AlgorithmPayload.Of(suite.Authentication),
                Integrity = AlgorithmPayload.Of(suite.Integrity),
                Confidentiality = AlgorithmPayload.Of(suite.Confidentiality),
            }),
            PayloadType.RakpMessage1 =>
                Bytes(new RakpMessage1 { MessageTag = 1, BmcSessionId = _bmcId, Challenge = _nonce, Role = Role, UserName = Name }),
            PayloadType.RakpMessage3 => Bytes(new RakpMessage3 { MessageTag = 1, BmcSessionId = _bmcId, AuthCode = Code() }),
            _ => new byte[40],
        });
        Status = null;
        foreach ((PayloadType answer, byte[] message) in exchange.Ask(type, payload)) Learn(answer, message);
    }

    private byte[] Code()
    {
        byte[] code = new byte[_hash.KeyExchangeCodeLength];
        var rakp = new RakpExchange
        {
            ConsoleSessionId = ConsoleId,
            BmcSessionId = _bmcId,
            ConsoleNonce = _nonce,
            BmcNonce = _bmcNonce,
            BmcGuid = _guid,
            Role = Role.Raw,
            UserName = Name,
        };
        RakpKeys.ComputeRakp3Code(_hash, rakp, Password, code);
        return code;
    }

    private void Learn(PayloadType type, byte[] message)
    {
        Status = (RmcpStatus)message[1];
        if (type == PayloadType.OpenSessionResponse && Status == RmcpStatus.Ok)
        {
            Assert.Equal(DecodeStatus.Ok, OpenSessionResponse.Decode(message, out var response, out _));
            _bmcId = response.BmcSessionId!.Value;
        }
        else if (type == PayloadType.RakpMessage2 && Status == RmcpStatus.Ok)
        {
            Assert.Equal(DecodeStatus.Ok, RakpMessage2.Decode(message, out var rakp2, out _));
            (_bmcNonce, _guid) = (rakp2.Challenge!.Value, rakp2.BmcGuid!.Value);
        }
    }

    private static byte[] Bytes<T>(T message) where T : struct, IWireMessage<T>
    {
        byte[] bytes = new byte[message.EncodedLength];
        message.Encode(bytes);
        return bytes;
    }
}

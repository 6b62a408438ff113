using System.Text;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Bmc;

/// <summary>A handshake of an <see cref="Intruder"/>, whose password need not be right.</summary>
public sealed class Guess(
    Intruder intruder, CipherSuite suite, uint consoleId, uint bmcId, Octets16 nonce, byte[] user, RakpRole role)
{
    private readonly IAuthenticationAlgorithm _hash = suite.Algorithms.Authentication;
    private RakpExchange _exchange;

    public uint BmcId => bmcId;

    /// <summary>RAKP 1.</summary>
    public byte[] Rakp1 =>
        Intruder.Bytes(new RakpMessage1 { BmcSessionId = bmcId, Challenge = nonce, Role = role, UserName = user });

    /// <summary>Sends RAKP 1.</summary>
    public RmcpStatus? Send() => Take(intruder.Ask(PayloadType.RakpMessage1, Rakp1));

    /// <summary>Takes RAKP 2.</summary>
    public RmcpStatus? Take(byte[]? rakp2)
    {
        if (Intruder.Read<RakpMessage2>(rakp2) is not { } answer) return null;
        if (answer.Status != RmcpStatus.Ok) return answer.Status;
        _exchange = new RakpExchange
        {
            ConsoleSessionId = consoleId,
            BmcSessionId = bmcId,
            ConsoleNonce = nonce,
            BmcNonce = answer.Challenge!.Value,
            BmcGuid = answer.BmcGuid!.Value,
            Role = role.Raw,
            UserName = user,
        };
        return RmcpStatus.Ok;
    }

    /// <summary>RAKP 3 with the code of a password.</summary>
    public byte[] Rakp3(string password)
    {
        byte[] code = new byte[_hash.KeyExchangeCodeLength];
        RakpKeys.ComputeRakp3Code(_hash, _exchange, Encoding.UTF8.GetBytes(password), code);
        return Intruder.Bytes(new RakpMessage3 { BmcSessionId = bmcId, AuthCode = code });
    }

    /// <summary>Sends RAKP 3 with the code of a password.</summary>
    public RmcpStatus? Prove(string password) =>
        Intruder.Read<RakpMessage4>(intruder.Ask(PayloadType.RakpMessage3, Rakp3(password)))?.Status;

    /// <summary>The session that was opened.</summary>
    public IntruderSession Session(string password)
    {
        byte[] secret = Encoding.UTF8.GetBytes(password);
        SessionKeys keys = RakpKeys.DeriveSessionKeys(_hash, _exchange, secret, []);
        var random = new Simulation.SeededRandomSource((int)(bmcId & int.MaxValue));
        var wrapper = RmcpPlusWrapper.ForConsole(consoleId, bmcId, new(suite.Algorithms, keys, random), secret);
        return new(intruder, wrapper, bmcId) { Integrity = suite.Algorithms.Integrity.Create(keys.K1, secret), Key = keys.K2[..Math.Min(16, keys.K2.Length)].ToArray() };
    }
}

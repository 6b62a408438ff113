using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>A way in which peers make keys (the standard's, and those of programs that misread it).</summary>
/// <param name="ConstantLength">Bytes of 01h and 02h that K1 and K2 are taken over; 20 is right.</param>
/// <param name="SignsWithSik">Whether the integrity code is keyed with SIK; K1 is right.</param>
/// <param name="Peculiarity">What is wrong with it.</param>
internal sealed record KeyReading(int ConstantLength, bool SignsWithSik, string? Peculiarity)
{
    /// <summary>What OpenIPMI's programs cut secrets and constants of the MD5 suites to.</summary>
    public const int CutLength = 16;

    private const int RightLength = 20;

    public static IReadOnlyList<KeyReading> All { get; } =
    [
        new(RightLength, SignsWithSik: false, Peculiarity: null),
        new(CutLength, SignsWithSik: false, "K1 and K2 are taken over 16 bytes (OpenIPMI)"),
        new(CutLength, SignsWithSik: true, "the integrity code is keyed with SIK, K2 is taken over 16 bytes (OpenIPMI)"),
    ];
}

/// <summary>The keys of a recorded session in use, for both directions.</summary>
internal sealed class CapturedKeys : IDisposable
{
    private const int TrailerLength = 2;

    private readonly IIntegrityCode _code;
    private readonly IPayloadDecryptor _fromConsole;
    private readonly IPayloadDecryptor _fromBmc;

    public CapturedKeys(
        CipherSuiteAlgorithms algorithms, KeyReading reading, in RakpExchange exchange, ReadOnlySpan<byte> password, ReadOnlySpan<byte> kg)
    {
        IAuthenticationAlgorithm hash = algorithms.Authentication;
        using SessionKeys keys = RakpKeys.DeriveSessionKeys(hash, exchange, password, kg);
        using var k1 = new SecretBytes(keys.Length);
        using var k2 = new SecretBytes(keys.Length);
        Span<byte> constant = stackalloc byte[reading.ConstantLength];
        constant.Fill(1);
        hash.Hash(keys.Sik, constant, k1.Span);
        constant.Fill(2);
        hash.Hash(keys.Sik, constant, k2.Span);
        _code = algorithms.Integrity.Create(reading.SignsWithSik ? keys.Sik : k1.Span, password);
        _fromConsole = algorithms.Confidentiality.CreateDecryptor(k2.Span);
        _fromBmc = algorithms.Confidentiality.CreateDecryptor(k2.Span);
        Peculiarity = reading.Peculiarity;
    }

    public string? Peculiarity { get; }

    public CapturedDatagram Read(CapturedDatagram whole, in SessionHeader20 header, Memory<byte> packet, int start, bool fromConsole)
    {
        int end = start + header.PayloadLength;
        CapturedCode code = header.Authenticated ? Check(packet, end) : CapturedCode.None;
        Octets? payload = header.Encrypted ? Decrypt(packet[start..end], fromConsole) : new Octets(packet[start..end]);
        return whole with { Payload = payload, Code = code };
    }

    public void Dispose()
    {
        _code.Dispose();
        _fromConsole.Dispose();
        _fromBmc.Dispose();
    }

    private CapturedCode Check(ReadOnlyMemory<byte> packet, int end)
    {
        int covered = packet.Length - _code.CodeLength;
        bool isRight = covered >= end + TrailerLength && _code.Verify(packet.Span[..covered], packet.Span[covered..]);
        return isRight ? CapturedCode.Good : CapturedCode.Bad;
    }

    private Octets? Decrypt(Memory<byte> payload, bool fromConsole)
    {
        IPayloadDecryptor decryptor = fromConsole ? _fromConsole : _fromBmc;
        return decryptor.TryDecrypt(payload.Span, out int offset, out int length) ? new Octets(payload.Slice(offset, length)) : default(Octets?);
    }
}

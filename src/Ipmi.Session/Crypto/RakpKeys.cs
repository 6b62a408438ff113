using System.Buffers.Binary;
using System.Security.Cryptography;
using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>Codes and keys of RAKP, as functions of what was said and what is secret (IPMI v2.0 §13.20-§13.24, §13.31-§13.32).</summary>
/// <remarks>
/// K_UID is the user's password; HMAC pads it with zeros itself, so it may be given padded or not. K_G takes part in the session
/// keys alone.
/// </remarks>
public static class RakpKeys
{
    /// <summary>Room for the longest input, that of the RAKP 2 code.</summary>
    private const int MaxInputLength = 4 + 4 + 16 + 16 + 16 + 1 + 1 + RakpExchange.MaxUserNameLength;

    /// <summary>K1 and K2 are hashes of twenty bytes of 01h and 02h, whatever the length of the hash.</summary>
    private const int ConstantLength = 20;

    /// <summary>The key exchange code of RAKP 2: H(K_UID, SIDM | SIDC | RM | RC | GUIDC | RoleM | ULengthM | UNameM).</summary>
    /// <param name="algorithm">H.</param>
    /// <param name="exchange">What was said.</param>
    /// <param name="kUid">The user's password.</param>
    /// <param name="code">Receives <see cref="IAuthenticationAlgorithm.KeyExchangeCodeLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public static void ComputeRakp2Code(
        IAuthenticationAlgorithm algorithm, in RakpExchange exchange, ReadOnlySpan<byte> kUid, Span<byte> code)
    {
        var input = new Input(stackalloc byte[MaxInputLength]);
        input.Add(exchange.ConsoleSessionId);
        input.Add(exchange.BmcSessionId);
        input.Add(exchange.ConsoleNonce);
        input.Add(exchange.BmcNonce);
        input.Add(exchange.BmcGuid);
        input.AddRoleAndName(exchange);
        algorithm.Hash(kUid, input.Bytes, code);
    }

    /// <summary>The key exchange code of RAKP 3: H(K_UID, RC | SIDM | RoleM | ULengthM | UNameM).</summary>
    /// <param name="algorithm">H.</param>
    /// <param name="exchange">What was said.</param>
    /// <param name="kUid">The user's password.</param>
    /// <param name="code">Receives <see cref="IAuthenticationAlgorithm.KeyExchangeCodeLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public static void ComputeRakp3Code(
        IAuthenticationAlgorithm algorithm, in RakpExchange exchange, ReadOnlySpan<byte> kUid, Span<byte> code)
    {
        var input = new Input(stackalloc byte[MaxInputLength]);
        input.Add(exchange.BmcNonce);
        input.Add(exchange.ConsoleSessionId);
        input.AddRoleAndName(exchange);
        algorithm.Hash(kUid, input.Bytes, code);
    }

    /// <summary>SIK = H(K_G, RM | RC | RoleM | ULengthM | UNameM), and K1 and K2 from it. With RAKP-none the keys are empty.</summary>
    /// <param name="algorithm">H.</param>
    /// <param name="exchange">What was said.</param>
    /// <param name="kUid">The user's password.</param>
    /// <param name="kG">The channel's key; when it is empty or all zero, it is not set and <paramref name="kUid"/> takes its place.</param>
    public static SessionKeys DeriveSessionKeys(
        IAuthenticationAlgorithm algorithm, in RakpExchange exchange, ReadOnlySpan<byte> kUid, ReadOnlySpan<byte> kG)
    {
        var input = new Input(stackalloc byte[MaxInputLength]);
        input.Add(exchange.ConsoleNonce);
        input.Add(exchange.BmcNonce);
        input.AddRoleAndName(exchange);

        var keys = new SessionKeys(algorithm.KeyLength);
        algorithm.Hash(kG.ContainsAnyExcept((byte)0) ? kG : kUid, input.Bytes, keys.WritableSik);
        DeriveFromSik(algorithm, keys, ConstantLength);
        return keys;
    }

    /// <summary>The same SIK, and K1 and K2 as some BMCs have them: hashes of as many bytes as the hash has.</summary>
    internal static SessionKeys DeriveAgain(IAuthenticationAlgorithm algorithm, SessionKeys keys)
    {
        var others = new SessionKeys(keys.Length);
        keys.Sik.CopyTo(others.WritableSik);
        DeriveFromSik(algorithm, others, keys.Length);
        return others;
    }

    /// <summary>The integrity check value of RAKP 4: the first bytes of H(SIK, RM | SIDC | GUIDC).</summary>
    /// <param name="algorithm">H; it also says how many bytes.</param>
    /// <param name="exchange">What was said.</param>
    /// <param name="sik">The session integrity key.</param>
    /// <param name="value">Receives <see cref="IAuthenticationAlgorithm.IntegrityCheckLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public static void ComputeRakp4Value(
        IAuthenticationAlgorithm algorithm, in RakpExchange exchange, ReadOnlySpan<byte> sik, Span<byte> value)
    {
        var input = new Input(stackalloc byte[MaxInputLength]);
        input.Add(exchange.ConsoleNonce);
        input.Add(exchange.BmcSessionId);
        input.Add(exchange.BmcGuid);

        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        algorithm.Hash(sik, input.Bytes, whole);
        whole[..algorithm.IntegrityCheckLength].CopyTo(value);
    }

    /// <summary>Whether a RAKP 2 code is right, in constant time. Another length is wrong; with RAKP-none it must be absent.</summary>
    public static bool VerifyRakp2Code(
        IAuthenticationAlgorithm algorithm, in RakpExchange exchange, ReadOnlySpan<byte> kUid, ReadOnlySpan<byte> code)
    {
        Span<byte> expected = stackalloc byte[algorithm.KeyExchangeCodeLength];
        ComputeRakp2Code(algorithm, exchange, kUid, expected);
        return CryptographicOperations.FixedTimeEquals(expected, code);
    }

    /// <summary>Whether a RAKP 3 code is right, in constant time. Another length is wrong; with RAKP-none it must be absent.</summary>
    public static bool VerifyRakp3Code(
        IAuthenticationAlgorithm algorithm, in RakpExchange exchange, ReadOnlySpan<byte> kUid, ReadOnlySpan<byte> code)
    {
        Span<byte> expected = stackalloc byte[algorithm.KeyExchangeCodeLength];
        ComputeRakp3Code(algorithm, exchange, kUid, expected);
        return CryptographicOperations.FixedTimeEquals(expected, code);
    }

    /// <summary>Whether a RAKP 4 value is right, in constant time. Another length is wrong; with RAKP-none it must be absent.</summary>
    public static bool VerifyRakp4Value(
        IAuthenticationAlgorithm algorithm, in RakpExchange exchange, ReadOnlySpan<byte> sik, ReadOnlySpan<byte> value)
    {
        Span<byte> expected = stackalloc byte[algorithm.IntegrityCheckLength];
        ComputeRakp4Value(algorithm, exchange, sik, expected);
        return CryptographicOperations.FixedTimeEquals(expected, value);
    }

    private static void DeriveFromSik(IAuthenticationAlgorithm algorithm, SessionKeys keys, int constantLength)
    {
        Span<byte> constant = stackalloc byte[constantLength];
        constant.Fill(0x01);
        algorithm.Hash(keys.Sik, constant, keys.WritableK1);
        constant.Fill(0x02);
        algorithm.Hash(keys.Sik, constant, keys.WritableK2);
    }

    /// <summary>Strings fields together in the order of the specification's formulas.</summary>
    private ref struct Input(Span<byte> buffer)
    {
        private readonly Span<byte> _buffer = buffer;
        private int _length;

        public readonly ReadOnlySpan<byte> Bytes => _buffer[.._length];

        public void Add(byte value) => _buffer[_length++] = value;

        public void Add(uint sessionId)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_buffer[_length..], sessionId);
            _length += sizeof(uint);
        }

        public void Add(Octets16 value)
        {
            value.Write(_buffer[_length..]);
            _length += Octets16.Size;
        }

        public void AddRoleAndName(in RakpExchange exchange)
        {
            Add(exchange.Role);
            Add((byte)exchange.UserName.Length);
            exchange.UserName.Write(_buffer[_length..]);
            _length += exchange.UserName.Length;
        }
    }
}

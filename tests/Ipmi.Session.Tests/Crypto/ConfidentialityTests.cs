using CsCheck;
using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Crypto;

public class ConfidentialityTests
{
    private static readonly byte[] K2 = "a key of twenty byte"u8.ToArray();

    /// <summary>One suite for each confidentiality algorithm.</summary>
    public static TheoryData<byte> Suites => [2, 3, 4, 5];

    [Theory, MemberData(nameof(Suites))]
    public void Decrypting_gives_back_what_was_encrypted_whatever_its_length(byte suite)
    {
        IConfidentialityAlgorithm algorithm = Algorithm(suite);
        using IPayloadEncryptor encryptor = algorithm.CreateEncryptor(K2, new PooledRandomSource());
        using IPayloadDecryptor decryptor = algorithm.CreateDecryptor(K2);
        for (int length = 0; length <= 300; length++)
        {
            byte[] payload = [.. Enumerable.Range(length, length).Select(n => (byte)n)];
            byte[] packet = Encrypt(algorithm, encryptor, payload);
            Assert.True(decryptor.TryDecrypt(packet, out int offset, out int decrypted));
            Assert.Equal(payload, packet.AsSpan(offset, decrypted));
        }
    }

    [Theory, MemberData(nameof(Suites))]
    public void Random_payloads_come_back(byte suite)
    {
        IConfidentialityAlgorithm algorithm = Algorithm(suite);
        Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[0, 300]).Sample((key, payload) =>
        {
            using IPayloadEncryptor encryptor = algorithm.CreateEncryptor(key, new FixedRandomSource());
            using IPayloadDecryptor decryptor = algorithm.CreateDecryptor(key);
            byte[] packet = Encrypt(algorithm, encryptor, payload);
            return decryptor.TryDecrypt(packet, out int offset, out int length) && packet.AsSpan(offset, length).SequenceEqual(payload);
        }, iter: 1000, threads: 1);
    }

    [Theory, MemberData(nameof(Suites))]
    public void Decrypting_is_total(byte suite)
    {
        using IPayloadDecryptor decryptor = Algorithm(suite).CreateDecryptor(K2);
        Gen.OneOf(Gen.Byte.Array[0, 100], Gen.Byte.Array[0, 20].Select(tail => (byte[])[0, 0, 0, 0, .. tail])).Sample(packet =>
        {
            if (!decryptor.TryDecrypt(packet, out int offset, out int length)) return length == 0;
            return offset >= 0 && length >= 0 && offset + length <= packet.Length;
        }, iter: 20_000, threads: 1);
    }

    [Theory, MemberData(nameof(Suites))]
    public void Encrypting_and_decrypting_allocate_nothing(byte suite)
    {
        IConfidentialityAlgorithm algorithm = Algorithm(suite);
        using IPayloadEncryptor encryptor = algorithm.CreateEncryptor(K2, new PooledRandomSource());
        using IPayloadDecryptor decryptor = algorithm.CreateDecryptor(K2);
        byte[] packet = new byte[200];
        Assert.Equal(0, Allocations.Of(() =>
        {
            encryptor.Restart();
            int length = encryptor.Encrypt(packet, 40);
            if (!decryptor.TryDecrypt(packet.AsSpan(0, length), out _, out _)) Assert.Fail("It did not come back.");
        }));
    }

    [Theory, MemberData(nameof(Suites))]
    public void A_packet_without_room_is_the_callers_mistake(byte suite)
    {
        using IPayloadEncryptor encryptor = Algorithm(suite).CreateEncryptor(K2, new FixedRandomSource());
        Assert.ThrowsAny<ArgumentException>(() => encryptor.Encrypt(new byte[encryptor.HeaderLength + 7], 8));
        Assert.ThrowsAny<ArgumentException>(() => encryptor.Encrypt(new byte[64], -1));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_disposed_encryptor_sends_nothing_under_a_cleared_key(byte suite)
    {
        IConfidentialityAlgorithm algorithm = Algorithm(suite);
        IPayloadEncryptor encryptor = algorithm.CreateEncryptor(K2, new FixedRandomSource());
        IPayloadDecryptor decryptor = algorithm.CreateDecryptor(K2);
        byte[] first = Encrypt(algorithm, encryptor, [1, 2, 3]);
        Assert.True(decryptor.TryDecrypt([.. first], out _, out _));
        encryptor.Dispose();
        decryptor.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Encrypt(algorithm, encryptor, [1, 2, 3]));
        Assert.Throws<ObjectDisposedException>(() => decryptor.TryDecrypt(first, out _, out _));
    }

    internal static IConfidentialityAlgorithm Algorithm(byte suite) => CipherSuites.All[suite].Algorithms.Confidentiality;

    internal static byte[] Encrypt(IConfidentialityAlgorithm algorithm, IPayloadEncryptor encryptor, byte[] payload)
    {
        int headerLength = encryptor.HeaderLength;
        Assert.InRange(headerLength, 0, algorithm.MaxHeaderLength);
        byte[] packet = new byte[headerLength + payload.Length + algorithm.MaxTrailerLength];
        payload.CopyTo(packet, headerLength);
        return packet[..encryptor.Encrypt(packet, payload.Length)];
    }
}

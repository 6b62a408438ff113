using CsCheck;
using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Crypto;

public class XRc4Tests
{
    private static readonly byte[] K2 = "a key of twenty byte"u8.ToArray();

    /// <summary>xRC4-128 and xRC4-40, by suite.</summary>
    public static TheoryData<byte> Suites => [4, 5];

    [Theory]
    [InlineData("xrc4-128", 4)]
    [InlineData("xrc4-40", 5)]
    public void Computed_vectors_are_written_and_read(string name, byte suite)
    {
        RecordedSession vector = RecordedSession.Named(name);
        IConfidentialityAlgorithm algorithm = ConfidentialityTests.Algorithm(suite);
        using IPayloadEncryptor encryptor = algorithm.CreateEncryptor(vector["K2"], new FixedRandomSource(vector["iv"]));
        using IPayloadDecryptor decryptor = algorithm.CreateDecryptor(vector["K2"]);
        foreach ((string plain, string payload) in new[] { ("plaintext1", "payload1"), ("plaintext2", "payload2_offset_ms_first") })
        {
            byte[] packet = ConfidentialityTests.Encrypt(algorithm, encryptor, vector[plain]);
            Assert.Equal(vector[payload], packet);
            Assert.True(decryptor.TryDecrypt(packet, out int offset, out int length));
            Assert.Equal(vector[plain], packet.AsSpan(offset, length));
        }
    }

    [Theory, MemberData(nameof(Suites))]
    public void Packets_after_the_first_may_be_lost_doubled_or_come_in_any_order(byte suite)
    {
        IConfidentialityAlgorithm algorithm = ConfidentialityTests.Algorithm(suite);
        Gen.Select(Gen.Byte.Array[1, 100].Array[2, 10], Gen.Int[0, 100].Array[0, 20]).Sample((payloads, arrivals) =>
        {
            using IPayloadEncryptor encryptor = algorithm.CreateEncryptor(K2, new FixedRandomSource());
            using IPayloadDecryptor decryptor = algorithm.CreateDecryptor(K2);
            byte[][] packets = [.. payloads.Select(payload => ConfidentialityTests.Encrypt(algorithm, encryptor, payload))];
            foreach (int arrival in arrivals.Select(number => number % packets.Length).Prepend(0))
            {
                byte[] packet = [.. packets[arrival]];
                Assert.True(decryptor.TryDecrypt(packet, out int offset, out int length));
                Assert.Equal(payloads[arrival], packet.AsSpan(offset, length));
            }
        }, iter: 1000, threads: 1);
    }

    [Theory, MemberData(nameof(Suites))]
    public void Restarting_sends_a_new_IV_from_offset_zero(byte suite)
    {
        IConfidentialityAlgorithm algorithm = ConfidentialityTests.Algorithm(suite);
        using IPayloadEncryptor encryptor = algorithm.CreateEncryptor(K2, new FixedRandomSource());
        using IPayloadDecryptor decryptor = algorithm.CreateDecryptor(K2);
        byte[] first = ConfidentialityTests.Encrypt(algorithm, encryptor, [1, 2, 3]);
        Assert.Equal(4, encryptor.HeaderLength);
        encryptor.Restart();
        Assert.Equal(20, encryptor.HeaderLength);
        byte[] second = ConfidentialityTests.Encrypt(algorithm, encryptor, [1, 2, 3]);
        Assert.NotEqual(first, second);

        // The first was lost.
        Assert.True(decryptor.TryDecrypt(second, out int offset, out int length));
        Assert.Equal((byte[])[1, 2, 3], second.AsSpan(offset, length));
    }

    [Theory, MemberData(nameof(Suites))]
    public void An_offset_is_refused_before_the_first_IV_and_far_from_the_last_packet(byte suite)
    {
        IConfidentialityAlgorithm algorithm = ConfidentialityTests.Algorithm(suite);
        using IPayloadEncryptor encryptor = algorithm.CreateEncryptor(K2, new FixedRandomSource());
        using IPayloadDecryptor decryptor = algorithm.CreateDecryptor(K2);
        byte[] first = ConfidentialityTests.Encrypt(algorithm, encryptor, [1, 2, 3]);
        byte[] second = ConfidentialityTests.Encrypt(algorithm, encryptor, [4, 5, 6]);

        Assert.False(decryptor.TryDecrypt([.. second], out _, out _));
        Assert.True(decryptor.TryDecrypt(first, out _, out _));
        Assert.False(decryptor.TryDecrypt([0xFF, 0xFF, 0xFF, 0xFF, 0], out _, out _));
        Assert.False(decryptor.TryDecrypt([0x00, 0x01, 0x00, 0x04, 0], out _, out _));
        Assert.False(decryptor.TryDecrypt([0, 0, 0, 0, 1, 2, 3], out _, out _));

        // None of which disturbed the stream.
        Assert.True(decryptor.TryDecrypt(second, out int offset, out int length));
        Assert.Equal((byte[])[4, 5, 6], second.AsSpan(offset, length));
    }
}

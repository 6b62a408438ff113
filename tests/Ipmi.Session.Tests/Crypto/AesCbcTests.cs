using System.Security.Cryptography;
using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Crypto;

public class AesCbcTests
{
    private static readonly byte[] K2 = "a key of twenty byte"u8.ToArray();

    private static IConfidentialityAlgorithm Algorithm => ConfidentialityTests.Algorithm(3);

    public static TheoryData<string> Sessions => RecordedSession.With("packet1_request_iv");

    [Theory, MemberData(nameof(Sessions))]
    public void Recorded_packets_are_written_and_read(string name)
    {
        RecordedSession session = RecordedSession.Named(name);
        using SessionKeys keys = session.DeriveKeys();
        using IPayloadDecryptor decryptor = Algorithm.CreateDecryptor(keys.K2);
        foreach (string packet in (string[])["packet1_request", "packet2_response"])
        {
            byte[] message = session[packet + "_ipmi_message"];
            byte[] encrypted = EncryptedPayload(session[packet + "_udp_payload"]);

            using IPayloadEncryptor encryptor = Algorithm.CreateEncryptor(keys.K2, new FixedRandomSource(session[packet + "_iv"]));
            Assert.Equal(encrypted, ConfidentialityTests.Encrypt(Algorithm, encryptor, message));

            Assert.True(decryptor.TryDecrypt(encrypted, out int offset, out int length));
            Assert.Equal(message, encrypted.AsSpan(offset, length));
        }
    }

    [Fact]
    public void First_block_of_NIST_SP_800_38A_F_2_1()
    {
        byte[] key = Convert.FromHexString("2b7e151628aed2a6abf7158809cf4f3c");
        using IPayloadEncryptor encryptor = Algorithm.CreateEncryptor(key, new FixedRandomSource());
        byte[] packet = ConfidentialityTests.Encrypt(Algorithm, encryptor, Convert.FromHexString("6bc1bee22e409f96e93d7e117393172a"));
        Assert.Equal("7649abac8119b246cee98e9b12e9197d", Convert.ToHexStringLower(packet.AsSpan(16, 16)));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000f", false)]                                     // pad of zeros
    [InlineData("2018c881043b043c0102030405060707", true)]                                      // pad of seven
    [InlineData("2018c881043b043c0102030405060807", false)]                                     // last pad byte wrong
    [InlineData("2018c881043b043c0202030405060707", false)]                                     // first pad byte wrong
    [InlineData("0102030405060708090a0b0c0d0e0f0f", true)]                                      // nothing but pad
    [InlineData("0102030405060708090a0b0c0d0e0f10", false)]                                     // pad longer than the payload
    [InlineData("2018c881043b043caabbccddeeff1100", true)]                                      // no pad
    [InlineData("2018c881043b043caabbccddeeff11ff", false)]                                     // pad of 255
    [InlineData("2018c881043b043c20aabbccddee1101" + "02030405060708090a0b0c0d0e0f1010", true)] // pad of sixteen: several BMCs
    [InlineData("2018c881043b043c20aabbccddee1100" + "02030405060708090a0b0c0d0e0f1010", false)]
    [InlineData("2018c881043b043c20aabbccddee0102" + "030405060708090a0b0c0d0e0f101111", false)] // pad of seventeen
    public void The_pad_must_count_up_from_one(string decrypted, bool accepted)
    {
        byte[] clear = Convert.FromHexString(decrypted);
        using var aes = Aes.Create();
        aes.Key = K2.AsSpan(0, 16).ToArray();
        byte[] iv = new byte[16];
        byte[] packet = [.. iv, .. aes.EncryptCbc(clear, iv, PaddingMode.None)];

        using IPayloadDecryptor decryptor = Algorithm.CreateDecryptor(K2);
        Assert.Equal(accepted, decryptor.TryDecrypt(packet, out int offset, out int length));
        if (accepted) Assert.Equal(clear.AsSpan(0, clear.Length - 1 - clear[^1]), packet.AsSpan(offset, length));
    }

    [Fact]
    public void Only_whole_blocks_after_the_IV_are_accepted()
    {
        using IPayloadEncryptor encryptor = Algorithm.CreateEncryptor(K2, new FixedRandomSource());
        using IPayloadDecryptor decryptor = Algorithm.CreateDecryptor(K2);
        byte[] packet = ConfidentialityTests.Encrypt(Algorithm, encryptor, [1, 2, 3]);
        Assert.Equal(32, packet.Length);
        for (int length = 0; length < packet.Length; length++)
            Assert.False(decryptor.TryDecrypt(packet.AsSpan(0, length).ToArray(), out _, out _));
    }

    [Fact]
    public void Ten_thousand_packets_of_both_directions_have_as_many_IVs()
    {
        var random = new PooledRandomSource();
        using IPayloadEncryptor console = Algorithm.CreateEncryptor(K2, random), bmc = Algorithm.CreateEncryptor(K2, random);
        var seen = new HashSet<string>();
        for (int i = 0; i < 10_000; i++)
        {
            byte[] packet = ConfidentialityTests.Encrypt(Algorithm, i % 2 == 0 ? console : bmc, [1, 2, 3]);
            Assert.True(seen.Add(Convert.ToHexString(packet.AsSpan(0, 16))));
        }
    }

    [Fact]
    public void A_key_of_fifteen_bytes_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>(() => Algorithm.CreateEncryptor(new byte[15], new FixedRandomSource()));
        Assert.Throws<ArgumentException>(() => Algorithm.CreateDecryptor(new byte[15]));
    }

    private static byte[] EncryptedPayload(byte[] datagram) => datagram.AsSpan(16, datagram[14] | datagram[15] << 8).ToArray();
}

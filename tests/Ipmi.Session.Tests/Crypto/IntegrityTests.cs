using CsCheck;
using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Crypto;

public class IntegrityTests
{
    public static TheoryData<string> Sessions => RecordedSession.With("packet1_request_integrity_covered_bytes");

    /// <summary>One suite for each integrity algorithm that has codes.</summary>
    public static TheoryData<byte> Suites => [2, 7, 11, 16];

    [Theory, MemberData(nameof(Sessions))]
    public void Codes_are_those_on_the_wire(string name)
    {
        RecordedSession session = RecordedSession.Named(name);
        using SessionKeys keys = session.DeriveKeys();
        using IIntegrityCode code = session.Suite.Algorithms.Integrity.Create(keys.K1, session["password"]);

        foreach (string packet in (string[])["packet1_request", "packet2_response"])
        {
            byte[] computed = new byte[code.CodeLength];
            code.Compute(session[packet + "_integrity_covered_bytes"], computed);
            Assert.Equal(session[packet + "_authcode"], computed);
            Assert.True(code.Verify(session[packet + "_integrity_covered_bytes"], computed));
        }
    }

    [Theory]
    [InlineData(2, 20, "b617318655057264e28bc0b6")]
    [InlineData(7, 16, "9294727a3638bb1c13f48ef8158bfc9d")]
    [InlineData(16, 20, "b0344c61d8db38535ca8afceaf0bf12b")]
    public void First_test_case_of_RFC_2202_and_RFC_4231(byte suite, int keyLength, string expected)
    {
        byte[] key = new byte[keyLength];
        key.AsSpan().Fill(0x0B);
        using IIntegrityCode code = CipherSuites.All[suite].Algorithms.Integrity.Create(key, []);
        byte[] computed = new byte[code.CodeLength];
        code.Compute("Hi There"u8, computed);
        Assert.Equal(expected, Convert.ToHexStringLower(computed));
    }

    [Theory, MemberData(nameof(Suites))]
    public void One_flipped_bit_never_verifies(byte suite)
    {
        using IIntegrityCode code = CipherSuites.All[suite].Algorithms.Integrity.Create("a key of twenty byte"u8, "password"u8);
        Gen.Select(Gen.Byte.Array[1, 200], Gen.Int[0, int.MaxValue]).Sample((covered, where) =>
        {
            byte[] computed = new byte[code.CodeLength];
            code.Compute(covered, computed);
            Assert.True(code.Verify(covered, computed));

            byte[] target = where % 2 == 0 ? covered : computed;
            int bit = where / 2 % (target.Length * 8);
            target[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(code.Verify(covered, computed));
        }, iter: 2000, threads: 1);
    }

    [Theory, MemberData(nameof(Suites))]
    public void A_code_of_another_length_never_verifies(byte suite)
    {
        using IIntegrityCode code = CipherSuites.All[suite].Algorithms.Integrity.Create("a key of twenty byte"u8, "password"u8);
        byte[] computed = new byte[code.CodeLength + 1];
        code.Compute("covered"u8, computed);
        for (int length = 0; length <= computed.Length; length++)
            Assert.Equal(length == code.CodeLength, code.Verify("covered"u8, computed.AsSpan(0, length)));
    }

    [Theory, MemberData(nameof(Suites))]
    public void Computing_and_verifying_allocate_nothing(byte suite)
    {
        using IIntegrityCode code = CipherSuites.All[suite].Algorithms.Integrity.Create("a key of twenty byte"u8, "password"u8);
        byte[] covered = new byte[64], computed = new byte[code.CodeLength];
        Assert.Equal(0, Allocations.Of(() => code.Compute(covered, computed)));
        Assert.Equal(0, Allocations.Of(() => code.Verify(covered, computed)));
    }

    [Fact]
    public void Without_integrity_only_an_absent_code_is_right()
    {
        using IIntegrityCode code = CipherSuites.All[1].Algorithms.Integrity.Create([], []);
        Assert.Equal(0, code.CodeLength);
        Assert.True(code.Verify([1, 2, 3], []));
        Assert.False(code.Verify([1, 2, 3], [0]));
    }

    [Fact]
    public void MD5_128_takes_passwords_of_twenty_bytes_and_no_longer()
    {
        IIntegrityAlgorithm md5 = CipherSuites.All[11].Algorithms.Integrity;
        md5.Create([], new byte[20]).Dispose();
        Assert.Throws<ArgumentException>(() => md5.Create([], new byte[21]));
    }

    [Theory, MemberData(nameof(Suites))]
    public void A_disposed_code_computes_nothing(byte suite)
    {
        IIntegrityCode code = CipherSuites.All[suite].Algorithms.Integrity.Create("a key of twenty byte"u8, "password"u8);
        code.Dispose();
        Assert.Throws<ObjectDisposedException>(() => code.Compute([1], new byte[16]));
    }
}

using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Crypto;

public class CipherSuitesTests
{
    [Fact]
    public void Suites_are_found_by_number_and_by_their_algorithms()
    {
        Assert.Equal(20, CipherSuites.All.Length);
        for (byte id = 0; id < 20; id++)
        {
            Assert.True(CipherSuites.TryFind(id, out CipherSuite suite));
            Assert.Equal(id, suite.Id);
            Assert.True(CipherSuites.TryFind(suite.Authentication, suite.Integrity, suite.Confidentiality, out CipherSuite same));
            Assert.Equal(suite, same);
        }
    }

    [Fact]
    public void Numbers_and_combinations_without_a_suite_are_not_found()
    {
        Assert.False(CipherSuites.TryFind(20, out _));
        Assert.False(CipherSuites.TryFind(255, out _));
        Assert.False(CipherSuites.TryFind(
            AuthenticationAlgorithm.None, IntegrityAlgorithm.HmacSha1_96, ConfidentialityAlgorithm.AesCbc128, out _));
    }

    [Fact]
    public void Every_suite_has_the_algorithms_it_names()
    {
        foreach (CipherSuite suite in CipherSuites.All)
        {
            CipherSuiteAlgorithms algorithms = suite.Algorithms;
            Assert.Equal(suite.Authentication, algorithms.Authentication.Id);
            Assert.Equal(suite.Integrity, algorithms.Integrity.Id);
            Assert.Equal(suite.Confidentiality, algorithms.Confidentiality.Id);
        }
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(3, 20, 12, 20, 12)]
    [InlineData(8, 16, 16, 16, 16)]
    [InlineData(12, 16, 16, 16, 16)]
    [InlineData(17, 32, 16, 32, 16)]
    public void Lengths_follow_from_the_suite(byte id, int keyExchangeCode, int integrityCheck, int key, int authCode)
    {
        CipherSuiteAlgorithms algorithms = CipherSuites.All[id].Algorithms;
        Assert.Equal(keyExchangeCode, algorithms.Authentication.KeyExchangeCodeLength);
        Assert.Equal(integrityCheck, algorithms.Authentication.IntegrityCheckLength);
        Assert.Equal(key, algorithms.Authentication.KeyLength);
        Assert.Equal(authCode, algorithms.Integrity.CodeLength);
    }

    [Fact]
    public void An_algorithm_that_we_do_not_have_is_named()
    {
        var suite = new CipherSuite(0x80, (AuthenticationAlgorithm)0x30, IntegrityAlgorithm.None, ConfidentialityAlgorithm.None);
        Assert.StartsWith("Cipher suite 128 (48, None, None)", Assert.Throws<NotSupportedException>(() => suite.Algorithms).Message);
    }

    [Fact]
    public void Seventeen_is_strongest_then_three_and_zero_comes_last()
    {
        Assert.Equal([17, 3], CipherSuites.StrongestFirst.Take(2).Select(suite => (int)suite.Id));
        Assert.Equal(0, CipherSuites.StrongestFirst[^1].Id);
        Assert.Equal(CipherSuites.All, CipherSuites.StrongestFirst.OrderBy(suite => suite.Id));
        Assert.Single(CipherSuites.All, suite => !suite.IsAuthenticated);
    }

    [Fact]
    public void Nothing_hidden_comes_after_anything_in_the_clear()
    {
        var clear = CipherSuites.StrongestFirst.SkipWhile(suite => suite.Confidentiality != ConfidentialityAlgorithm.None);
        Assert.All(clear, suite => Assert.Equal(ConfidentialityAlgorithm.None, suite.Confidentiality));
    }
}

using CsCheck;

namespace Ipmi.Messages.Tests;

public class CipherSuiteRecordsTests
{
    [Fact]
    public void Pieces_of_a_real_list_put_together_are_its_suites()
    {
        // v20-auto-goipmi-go-mcinfo: a record goes over the two pieces.
        IReadOnlyList<CipherSuiteRecord> suites = Parse("C00000C00101C0020141C003014181C0 0F03C0100344C011034481");

        Assert.Equal([0, 1, 2, 3, 15, 16, 17], suites.Select(s => (int)s.Id));
        Assert.Equal([AuthenticationAlgorithm.RakpHmacSha256], suites[^1].Authentication);
        Assert.Equal([IntegrityAlgorithm.HmacSha256_128], suites[^1].Integrity);
        Assert.Equal([ConfidentialityAlgorithm.AesCbc128], suites[^1].Confidentiality);
    }

    [Fact]
    public void Algorithms_that_are_none_may_be_left_out()
    {
        CipherSuiteRecord suite = Assert.Single(Parse("C00101"));
        Assert.Equal([AuthenticationAlgorithm.RakpHmacSha1], suite.Authentication);
        Assert.Empty(suite.Integrity);
        Assert.Empty(suite.Confidentiality);
    }

    [Fact]
    public void A_record_may_list_several_algorithms_of_a_kind()
    {
        CipherSuiteRecord suite = Assert.Single(Parse("C0FF 01 41 44 80 81"));
        Assert.Equal([IntegrityAlgorithm.HmacSha1_96, IntegrityAlgorithm.HmacSha256_128], suite.Integrity);
        Assert.Equal([ConfidentialityAlgorithm.None, ConfidentialityAlgorithm.AesCbc128], suite.Confidentiality);
    }

    [Fact]
    public void An_OEM_record_names_its_enterprise_even_with_bytes_that_look_like_a_record()
    {
        IReadOnlyList<CipherSuiteRecord> suites = Parse("C1 C0 C05731 01 41 81 C0 03 01");
        Assert.Equal(2, suites.Count);
        Assert.Equal(0xC0, suites[0].Id);
        Assert.Equal(0x3157C0u, suites[0].Iana);
        Assert.Equal([ConfidentialityAlgorithm.AesCbc128], suites[0].Confidentiality);
        Assert.Null(suites[1].Iana);
    }

    [Fact]
    public void A_record_that_the_end_cuts_is_left_out()
    {
        Assert.Equal([3], Parse("C0 03 01 41 81 C0").Select(s => (int)s.Id));
        Assert.Equal([3], Parse("C0 03 01 41 81 C1 80 5731").Select(s => (int)s.Id));
    }

    [Fact]
    public void Bytes_before_the_first_record_are_passed_over() => Assert.Equal([3], Parse("00 41 81 C7 C0 03 01").Select(s => (int)s.Id));

    [Fact]
    public void Any_bytes_give_a_list() => Gen.Byte.Array[0, 64].Sample(bytes => Assert.NotNull(CipherSuiteRecords.Parse(bytes)));

    private static IReadOnlyList<CipherSuiteRecord> Parse(string hex) =>
        CipherSuiteRecords.Parse(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
}

namespace Ipmi.Messages.Tests;

/// <summary>Bytes that a message must have are checked when read.</summary>
public class FixedByteTests
{
    [Fact]
    public void A_LAN_header_with_a_wrong_checksum_is_malformed() =>
        Assert.Equal(DecodeStatus.Malformed, LanMessageHeader.Decode(Convert.FromHexString("2018C981043B"), out _, out _));

    [Fact]
    public void A_header_of_IPMI_15_is_no_RMCP_plus_header() =>
        Assert.Equal(DecodeStatus.Malformed, SessionHeader20.Decode(Convert.FromHexString("000000000000000000090000"), out _, out _));

    [Fact]
    public void A_trailer_with_another_next_header_is_malformed() =>
        Assert.Equal(DecodeStatus.Malformed, SessionTrailer.Decode(new byte[] { 2, 6 }, out _, out _));

    [Fact]
    public void Clearing_the_log_takes_its_magic_word() =>
        Assert.Equal(DecodeStatus.Malformed, ClearSelRequest.Decode(Convert.FromHexString("0100434C53AA"), out _, out _));

    [Fact]
    public void A_user_name_of_more_than_sixteen_bytes_is_malformed() =>
        Assert.Equal(
            DecodeStatus.Malformed,
            RakpMessage1.Decode(Convert.FromHexString(new string('0', 54) + "11" + new string('4', 34)), out _, out _));

    [Fact]
    public void A_user_name_that_is_cut_is_truncated() =>
        Assert.Equal(
            DecodeStatus.Truncated,
            RakpMessage1.Decode(Convert.FromHexString(new string('0', 54) + "05" + new string('4', 8)), out _, out _));
}

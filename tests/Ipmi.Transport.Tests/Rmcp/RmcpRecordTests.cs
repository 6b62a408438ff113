using Ipmi.Messages;

namespace Ipmi.Transport.Tests;

public sealed class RmcpRecordTests
{
    private static byte[] Encode<T>(T message) where T : struct, IWireMessage<T>
    {
        byte[] bytes = new byte[message.EncodedLength];
        Assert.Equal(bytes.Length, message.Encode(bytes));
        return bytes;
    }

    [Theory]
    [InlineData("0600FF07", 0xFF, RmcpClass.Ipmi, false)]
    [InlineData("0600FF06", 0xFF, RmcpClass.Asf, false)]
    [InlineData("0600FF08", 0xFF, RmcpClass.Oem, false)]
    [InlineData("06000586", 0x05, RmcpClass.Asf, true)]
    public void An_RMCP_header_has_version_sequence_class_and_acknowledgement(string hex, byte sequence, RmcpClass type, bool acknowledges)
    {
        var header = new RmcpHeader { Version = 6, Sequence = sequence, Class = type, IsAcknowledgement = acknowledges };
        Assert.Equal(hex, Convert.ToHexString(Encode(header)));
        Assert.Equal(DecodeStatus.Ok, RmcpHeader.Decode(Convert.FromHexString(hex), out var decoded, out int consumed));
        Assert.Equal(header, decoded);
        Assert.Equal(RmcpEndpoint.HeaderLength, consumed);
    }

    [Fact]
    public void A_pong_is_read_most_significant_byte_first()
    {
        byte[] bytes = Convert.FromHexString("000011BE400700100000" + "8E71" + "01020304" + "8180" + "000000000000");
        Assert.Equal(DecodeStatus.Ok, AsfPresencePong.Decode(bytes, out var pong, out _));
        Assert.Equal(
            new AsfPresencePong
            {
                Tag = 7,
                EnterpriseNumber = 36465,
                OemDefined = 0x01020304,
                SupportsIpmi = true,
                AsfVersion = 1,
                SupportsSecurityExtensions = true,
            },
            pong);
        Assert.Equal(bytes, Encode(pong));
    }

    [Fact]
    public void The_ASF_header_reads_a_ping()
    {
        byte[] bytes = Convert.FromHexString("000011BE80420000");
        Assert.Equal(DecodeStatus.Ok, AsfHeader.Decode(bytes, out var header, out _));
        Assert.Equal(
            new AsfHeader { EnterpriseNumber = AsfPresencePong.AsfEnterpriseNumber, Type = AsfMessageType.PresencePing, Tag = 0x42 }, header);
        Assert.Equal(bytes, Encode(new AsfPresencePing { Tag = 0x42 }));
    }
}

using Ipmi.Messages;

namespace Ipmi.Session.Tests.Capture;

/// <summary>153 conversations of other people's programs, 3,400 datagrams: each is opened exactly as an independent checker did it.</summary>
public class RecordedConversationTests
{
    public static TheoryData<string> Names => RecordedConversation.Names;

    [Fact]
    public void All_conversations_are_there()
    {
        Assert.Equal(153, Names.Count);
        Assert.Equal(3400, Names.Sum(row => RecordedConversation.Named(row.Data).Datagrams.Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_datagram_opens_as_the_checker_says(string name)
    {
        RecordedConversation recorded = RecordedConversation.Named(name);
        using IpmiCredentials secrets = recorded.Secrets;
        using var conversation = new CapturedConversation(secrets);
        foreach ((int i, RecordedDatagram datagram) in recorded.Datagrams.Index())
        {
            CapturedDatagram read = conversation.Read(datagram.Bytes, datagram.FromConsole);
            string where = $"{name}, datagram {i}, {datagram.Message}: {read}";
            Assert.True(Code(datagram.Auth) == read.Code, where);
            Assert.True(string.Equals(datagram.Plain, Hex(read.Payload), StringComparison.OrdinalIgnoreCase), where);
            Assert.True(read.Format != CapturedFormat.Malformed, where);
            if (read.PayloadType == PayloadType.Ipmi) Assert.True(LanMessage.TryOpen(read.Payload!.Value.Memory, out _, out _), where);
        }
    }

    [Theory]
    [InlineData("v20-s6-ipmitool-sim-kg", "only the first 16 bytes of K_G are used")]
    [InlineData("v20-s6-freeipmi-sim-pw19", "only the first 16 bytes of the password are used")]
    [InlineData("v20-s8-openipmi-sim-deviceid", "the integrity code is keyed with SIK, K2 is taken over 16 bytes (OpenIPMI)")]
    [InlineData("v20-s12-openipmi-sim-chassis", "K1 and K2 are taken over 16 bytes (OpenIPMI)")]
    [InlineData("v20-s17-ipmitool-go-user", null)]
    public void What_was_allowed_for_is_told(string name, string? peculiarity)
    {
        RecordedConversation recorded = RecordedConversation.Named(name);
        using IpmiCredentials secrets = recorded.Secrets;
        using var conversation = new CapturedConversation(secrets);
        foreach (RecordedDatagram datagram in recorded.Datagrams) conversation.Read(datagram.Bytes, datagram.FromConsole);
        Assert.Equal(peculiarity, conversation.Peculiarities.SingleOrDefault());
    }

    [Fact]
    public void With_other_secrets_codes_are_bad_and_nothing_decrypts()
    {
        RecordedConversation recorded = RecordedConversation.Named("v20-s3-ipmitool-sim-chassis");
        using IpmiCredentials secrets = IpmiCredentials.Of("ipmiusr", "another");
        using var conversation = new CapturedConversation(secrets);
        foreach (RecordedDatagram datagram in recorded.Datagrams)
        {
            CapturedDatagram read = conversation.Read(datagram.Bytes, datagram.FromConsole);
            Assert.Equal(datagram.Auth is null ? CapturedCode.None : CapturedCode.Bad, read.Code);
            if (read.SessionId != 0) Assert.Null(read.Payload);
        }
    }

    [Fact]
    public void Every_prefix_and_every_changed_byte_of_every_datagram_is_survived()
    {
        foreach (var row in Names)
        {
            RecordedConversation recorded = RecordedConversation.Named(row.Data);
            using IpmiCredentials secrets = recorded.Secrets;
            using var conversation = new CapturedConversation(secrets);
            foreach (RecordedDatagram datagram in recorded.Datagrams)
            {
                for (int length = 0; length < Math.Min(datagram.Bytes.Length, 90); length += 3)
                {
                    conversation.Read(datagram.Bytes.AsSpan(0, length), datagram.FromConsole);
                    byte[] changed = [.. datagram.Bytes];
                    changed[length] ^= 0xFF;
                    conversation.Read(changed, datagram.FromConsole);
                }

                conversation.Read(datagram.Bytes, datagram.FromConsole);
            }
        }
    }

    private static CapturedCode Code(string? auth) => auth switch
    {
        "good" => CapturedCode.Good,
        "bad" => CapturedCode.Bad,
        _ => CapturedCode.None,
    };

    private static string? Hex(Octets? payload) => payload is { } octets ? Convert.ToHexString(octets.Span) : null;
}

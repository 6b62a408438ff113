using System.Buffers.Binary;
using CsCheck;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Crypto;

public class AuthCodeTests
{
    public static TheoryData<string> Sessions => RecordedSession.With("password_16", "packet5_request_authcode");

    public static TheoryData<AuthenticationType> Types =>
        [AuthenticationType.Md2, AuthenticationType.Md5, AuthenticationType.StraightPassword];

    [Fact]
    public void MD2_MD5_and_the_straight_password_were_recorded() =>
        Assert.Equal(
            ["v15-md2-freeipmi", "v15-md5-freeipmi", "v15-md5-ipmitool", "v15-straight-ipmitool"],
            Sessions.Select(row => row.Data).Order());

    [Theory, MemberData(nameof(Sessions))]
    public void Codes_are_those_on_the_wire(string name)
    {
        RecordedSession session = RecordedSession.Named(name);
        foreach (string packet in (string[])["packet5_request", "packet6_response", "packet7_request", "packet8_response"])
        {
            byte[] datagram = session[packet + "_udp_payload"];
            uint sequenceNumber = BinaryPrimitives.ReadUInt32LittleEndian(datagram.AsSpan(5));
            uint sessionId = BinaryPrimitives.ReadUInt32LittleEndian(datagram.AsSpan(9));
            ReadOnlySpan<byte> message = datagram.AsSpan(30, datagram[29]);
            Assert.Equal(session[packet + "_authcode"], datagram.AsSpan(13, 16));

            using IAuthCode code = Create((AuthenticationType)datagram[4], session["password"]);
            byte[] computed = new byte[code.Length];
            code.Compute(sessionId, sequenceNumber, message, computed);
            Assert.Equal(session[packet + "_authcode"], computed);
            Assert.True(code.Verify(sessionId, sequenceNumber, message, computed));
            Assert.False(code.Verify(sessionId, sequenceNumber, message, computed.AsSpan(1)));
            Assert.False(code.Verify(sessionId, sequenceNumber, message, []));

            using IAuthCode other = Create(code.Type, "wrong"u8);
            Assert.False(other.Verify(sessionId, sequenceNumber, message, computed));
        }
    }

    [Theory]
    [InlineData(AuthenticationType.Md2)]
    [InlineData(AuthenticationType.Md5)]
    public void One_flipped_bit_never_verifies(AuthenticationType type)
    {
        using IAuthCode code = Create(type, "test"u8);
        Gen.Select(Gen.Byte.Array[7, 60], Gen.UInt, Gen.UInt, Gen.Int[0, int.MaxValue]).Sample((message, id, sequence, where) =>
        {
            byte[] computed = new byte[16];
            code.Compute(id, sequence, message, computed);
            Assert.True(code.Verify(id, sequence, message, computed));
            Assert.False(code.Verify(id ^ 1u << (where % 32), sequence, message, computed));
            Assert.False(code.Verify(id, sequence ^ 1u << (where % 32), message, computed));
            message[where % message.Length] ^= 0x10;
            Assert.False(code.Verify(id, sequence, message, computed));
        }, iter: 500, threads: 1);
    }

    [Fact]
    public void Without_a_header_the_session_id_and_sequence_number_are_left_out()
    {
        using IAuthCode code = Create(AuthenticationType.Md5, "test"u8);
        byte[] withHeader = new byte[16], withoutHeader = new byte[16];
        code.Compute(0x04030201, 0x0A090807, [5, 6], withHeader);
        code.Compute([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], withoutHeader);
        Assert.Equal(withHeader, withoutHeader);
    }

    [Theory, MemberData(nameof(Types))]
    public void Computing_and_verifying_allocate_nothing(AuthenticationType type)
    {
        using IAuthCode code = Create(type, "test"u8);
        byte[] message = new byte[20], computed = new byte[16];
        Assert.Equal(0, Allocations.Of(() => code.Compute(1, 2, message, computed)));
        Assert.Equal(0, Allocations.Of(() => code.Verify(1, 2, message, computed)));
    }

    [Fact]
    public void Type_none_has_no_code()
    {
        using IAuthCode code = Create(AuthenticationType.None, "test"u8);
        Assert.Equal(0, code.Length);
        Assert.True(code.Verify(1, 2, [3], []));
        Assert.False(code.Verify(1, 2, [3], [0]));
    }

    [Theory]
    [InlineData(AuthenticationType.Oem)]
    [InlineData(AuthenticationType.RmcpPlus)]
    [InlineData((AuthenticationType)3)]
    [InlineData((AuthenticationType)0x0F)]
    public void Other_types_are_not_to_be_had(AuthenticationType type) => Assert.False(AuthCode.TryCreate(type, "test"u8, out _));

    [Theory, MemberData(nameof(Types))]
    public void A_password_of_seventeen_bytes_is_the_callers_mistake(AuthenticationType type) =>
        Assert.Throws<ArgumentException>(() => Create(type, new byte[17]));

    [Theory, MemberData(nameof(Types))]
    public void A_disposed_code_computes_nothing(AuthenticationType type)
    {
        IAuthCode code = Create(type, "test"u8);
        code.Dispose();
        Assert.Throws<ObjectDisposedException>(() => code.Compute(1, 2, [3], new byte[16]));
    }

    private static IAuthCode Create(AuthenticationType type, ReadOnlySpan<byte> password)
    {
        Assert.True(AuthCode.TryCreate(type, password, out IAuthCode? code));
        Assert.Equal(type, code.Type);
        return code;
    }
}

using System.Buffers.Binary;
using System.Text;
using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Channel;

/// <summary>Secrets are printed nowhere, and random things are random (threats rows 28, 29, 31, 32).</summary>
public class SecretTests
{
    [Fact]
    public void No_exception_and_no_text_of_a_session_contains_the_password()
    {
        byte[] kg = Encoding.ASCII.GetBytes("Zq7-kg");
        using var pair = new SessionPair(bmc: SessionPair.EverySuite with { MaxSessions = 3, Kg = kg });
        using IpmiCredentials admin = SessionPair.Admin(kg);
        LanSession session = pair.Open(17, admin);
        var texts = new List<string>
        {
            $"{admin}", $"{session}", $"{session.Info}", $"{session.Counters}", $"{pair.Options}", $"{pair.Bmc.Table}",
            $"{pair.Bmc.Table.Sessions.Single()}", $"{pair.Bmc.Table.Sessions.Single().User}", $"{SessionPair.EverySuite}",
            $"{new RakpLogin(admin, SessionPair.Suite(3))}",
        };
        using (var exchange = new HandshakeExchange(new RakpLogin(admin, SessionPair.Suite(3)), SessionPair.EverySuite with { Kg = kg }))
        {
            exchange.Run();
            RmcpPlusWrapper wrapper = exchange.Console.CreateWrapper(new SeededRandomSource(1));
            texts.AddRange([$"{exchange.Console}", $"{wrapper}", $"{exchange.Bmc}"]);
        }

        foreach (Login login in Login.All)
        {
            foreach ((string name, string password, PrivilegeLevel privilege) in new[]
            {
                ("admin", "Zq7-wrong", PrivilegeLevel.User), ("nobody", "Zq7-wrong", PrivilegeLevel.User),
                ("user", "Zq7-user", PrivilegeLevel.Administrator), ("admin", TestUsers.AdminPassword, PrivilegeLevel.Administrator),
            })
            {
                IpmiCredentials credentials = IpmiCredentials.Of(name, password, "Zq7-another"u8);
                Exception? e = Record.Exception(
                    () => login.Suite is { } suite ? pair.Open(suite, credentials, privilege) : pair.Open(login.Type, credentials, privilege));
                if (e is not null) texts.Add(e.ToString());
            }
        }

        Assert.True(texts.Count > 80);
        foreach (string text in texts)
        {
            foreach (string secret in new[] { TestUsers.AdminPassword, "Zq7" })
            {
                byte[] bytes = Encoding.UTF8.GetBytes(secret);
                Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Convert.ToHexString(bytes), text.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Convert.ToBase64String(bytes).TrimEnd('=')[..4], text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void After_disposal_secrets_cannot_be_had()
    {
        IpmiCredentials credentials = SessionPair.Admin();
        credentials.Dispose();
        using var pair = new SessionPair();
        Assert.Throws<ObjectDisposedException>(() => pair.Open(17, credentials));

        var handshake = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(17)));
        handshake.Run();
        RmcpPlusWrapper wrapper = handshake.Console.CreateWrapper(new SeededRandomSource(1));
        handshake.Dispose();
        Assert.Throws<ObjectDisposedException>(() => handshake.Console.CreateWrapper(new SeededRandomSource(1)));

        // A wrapper has keys of its own, until it is disposed too.
        byte[] packet = new byte[256];
        wrapper.Wrap(PayloadType.Ipmi, packet, 8);
        wrapper.Dispose();
        Assert.Throws<ObjectDisposedException>(() => wrapper.Wrap(PayloadType.Ipmi, packet, 8));
        Ipmi15Wrapper md5 = Ipmi15Wrapper.ForConsole(1, AuthenticationType.Md5, "Zq7"u8, 1, 1);
        md5.Dispose();
        Assert.Throws<ObjectDisposedException>(() => md5.Wrap(PayloadType.Ipmi, packet, 8));
    }

    [Theory]
    [InlineData(17)]
    [InlineData(null)]
    public void Credentials_may_be_cleared_while_the_session_opens(int? suite)
    {
        using var pair = new SessionPair();
        IpmiCredentials credentials = SessionPair.Admin();
        Task<LanSession> opening = suite is { } id
            ? Ipmi20Session.OpenAsync(
                pair.Connect(), credentials, [SessionPair.Suite(id)], PrivilegeLevel.Administrator, pair.Options, CancellationToken.None)
            : Ipmi15Session.OpenAsync(
                pair.Connect(), credentials, AuthenticationType.Md5, PrivilegeLevel.Administrator, pair.Options, CancellationToken.None);
        credentials.Dispose();
        pair.Run(SessionPair.ReadManyAsync(pair.Run(opening), 3));
    }

    [Fact]
    public void What_was_negotiated_can_be_printed()
    {
        using var pair = new SessionPair();
        SessionInfo info = pair.Open(17).Info with { Workarounds = [Workarounds.ExactPrivilege] };
        Assert.Contains("CipherSuite = 17,", info.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($"Workarounds = [{Workarounds.ExactPrivilege.Name}] }}", info.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_console_IDs_and_ten_thousand_vectors_are_distinct()
    {
        using var pair = new SessionPair();
        pair.Options = pair.Options with { Random = new PooledRandomSource() };
        var ids = new HashSet<uint>();
        var nonces = new HashSet<string>();
        var vectors = new HashSet<string>();
        int ones = 0, sent = 0;
        pair.Network.Filter = (_, _, datagram) =>
        {
            if (datagram.Length > 36 && datagram[5] == (byte)PayloadType.OpenSessionRequest)
            {
                uint id = BinaryPrimitives.ReadUInt32LittleEndian(datagram[20..]);
                Assert.True(ids.Add(id));
                ones += System.Numerics.BitOperations.PopCount(id);
            }
            else if (datagram[5] == (byte)PayloadType.RakpMessage1) Assert.True(nonces.Add(Convert.ToHexString(datagram[24..40])));
            else if (datagram[5] == 0xC0)
            {
                sent++;
                Assert.True(vectors.Add(Convert.ToHexString(datagram[16..32])));
            }

            return FilterVerdict.Pass;
        };
        for (int i = 0; i < 1000; i++)
        {
            LanSession session = pair.Open(17);
            if (i % 100 == 0) pair.Run(SessionPair.ReadManyAsync(session, 400));
            pair.Run(session.DisposeAsync());
        }

        Assert.Equal(1000, ids.Count);
        Assert.Equal(1000, nonces.Count);
        Assert.True(sent >= 10_000, $"{sent}");
        Assert.InRange(ones / 32_000.0, 0.48, 0.52);
    }
}

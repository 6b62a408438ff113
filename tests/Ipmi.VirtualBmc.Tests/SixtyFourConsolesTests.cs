using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>As many consoles as a BMC has sessions, each with a socket of its own, all at work at the same time.</summary>
[Collection(nameof(Alone))]
public class SixtyFourConsolesTests
{
    private const int Consoles = 64;
    private const int RequestsOfEach = 100;
    // Get Session Info counts to 63.
    private const int MostTold = 0x3F;
    private const CompletionCode NoSessionSlot = (CompletionCode)0x81;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SessionProtocol.RmcpPlus)]
    [InlineData(SessionProtocol.Ipmi15)]
    public async Task All_are_answered_right_the_next_is_refused_and_every_slot_comes_free(SessionProtocol protocol)
    {
        await using var bmc = VirtualBmc.Start(new()
        {
            Users = [VirtualBmcOptions.User(2, "admin", "secret")],
            Machine = new() { EventLog = new(capacity: Consoles * RequestsOfEach) },
        });
        LanSession[] sessions = await Task.WhenAll(Enumerable.Range(0, Consoles).Select(_ => OpenAsync(bmc.EndPoint, protocol)));
        Assert.Equal(Consoles, bmc.SessionCount);
        Assert.Equal(Consoles, sessions.Select(session => session.Info.BmcSessionId).Distinct().Count());

        await Task.WhenAll(sessions.Select((session, number) => Task.Run(() => WorkAsync(session, (byte)number), Cancellation)));
        Assert.Equal(Consoles * RequestsOfEach, bmc.Machine.EventLog.Count);

        await RefuseAsync(bmc.EndPoint, protocol);
        Assert.Equal(Consoles, bmc.SessionCount);

        // The challenge of IPMI 1.5 that was not taken up rests until its time is over: its console may ask again.
        int resting = protocol == SessionProtocol.Ipmi15 ? 1 : 0;
        Assert.Equal(resting, bmc.HalfOpenCount);

        await Task.WhenAll(sessions.Select(session => session.DisposeAsync().AsTask()));
        Assert.Equal(0, bmc.SessionCount);
        LanSession[] again = await Task.WhenAll(Enumerable.Range(0, Consoles).Select(_ => OpenAsync(bmc.EndPoint, protocol)));
        Assert.Equal(Consoles, bmc.SessionCount);
        await Task.WhenAll(again.Select(session => session.DisposeAsync().AsTask()));
        Assert.Equal((0, resting), (bmc.SessionCount, bmc.HalfOpenCount));
    }

    /// <summary>What each asks is its own: the entry that it adds comes back as it was, and the session is the one that it opened.</summary>
    private static async Task WorkAsync(LanSession session, byte number)
    {
        for (int i = 0; i < RequestsOfEach; i++)
        {
            byte[] record = [0, 0, 0xC0, 0, 0, 0, 0, number, (byte)i, (byte)(number ^ i), 1, 2, 3, 4, 5, 6];
            AddSelEntryResponse added = await session.SendAsync(new AddSelEntryRequest { Record = new(record) }, Cancellation);
            GetSelEntryResponse read = await session.SendAsync(
                new GetSelEntryRequest { RecordId = added.RecordId, Count = 0xFF }, Cancellation);
            Assert.Equal(record[7..], read.Record.Span[7..].ToArray());
            GetSessionInfoResponse info = await session.SendAsync(new GetSessionInfoRequest(), Cancellation);
            Assert.Equal((MostTold, MostTold, 2), (info.PossibleSessions, info.ActiveSessions, info.Owner!.Value.UserId));
            GetSensorReadingResponse reading = await session.SendAsync(new GetSensorReadingRequest { SensorNumber = 1 }, Cancellation);
            Assert.True(reading.Reading > 0);
        }
    }

    /// <summary>RMCP+ refuses Open Session with status 01h (table 13-15), IPMI 1.5 Activate Session with 81h (table 22-21).</summary>
    private static async Task RefuseAsync(IPEndPoint bmc, SessionProtocol protocol)
    {
        var refusal = await Assert.ThrowsAsync<IpmiSessionRefusedException>(() => OpenAsync(bmc, protocol));
        Assert.Equal(HandshakeFailureCause.NoSlotFree, refusal.Failure.Cause);
        if (protocol == SessionProtocol.RmcpPlus) Assert.Equal(RmcpStatus.InsufficientResources, refusal.Failure.Status);
        else Assert.Contains($"{(byte)NoSessionSlot:X2}h", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<LanSession> OpenAsync(IPEndPoint bmc, SessionProtocol protocol)
    {
        using var credentials = IpmiCredentials.Of("admin", "secret");
        IRmcpTransport link = UdpRmcpTransport.Connect(bmc);
        return protocol == SessionProtocol.RmcpPlus
            ? await Ipmi20Session.OpenAsync(link, credentials, [CipherSuites.All[17]], PrivilegeLevel.Administrator, new(), Cancellation)
            : await Ipmi15Session.OpenAsync(link, credentials, AuthenticationType.Md5, PrivilegeLevel.Administrator, new(), Cancellation);
    }
}

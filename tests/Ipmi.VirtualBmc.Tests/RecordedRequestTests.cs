using System.Reflection;
using System.Text.Json;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>
/// Every request of the recorded conversations (tests/Ipmi.Session.Tests/Vectors), which real clients sent to servers of others, sealed
/// again for a virtual BMC.
/// </summary>
public class RecordedRequestTests
{
    private const byte ConsoleToBmc = 0x20;

    // They end the session, or belong to the opening of one.
    private static readonly CommandId[] OfSessions =
        [CloseSessionRequest.Info.Id, ActivateSessionRequest.Info.Id, GetSessionChallengeRequest.Info.Id, ColdResetRequest.Info.Id];

    // What is asked of users and channels may be of some that are not here.
    private static readonly CommandId[] OfUsersAndChannels =
        [GetUserAccessRequest.Info.Id, GetUserNameRequest.Info.Id, GetChannelInfoRequest.Info.Id];

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    public async Task Each_is_answered_and_none_that_is_well_formed_is_refused_for_its_form(int suite)
    {
        var transport = new DirectTransport();
        await using var bmc = VirtualBmc.Start(new()
        {
            Transport = transport,
            Time = new VirtualClock(),
            Random = new SeededRandomSource(1),
            Users = [VirtualBmcOptions.User(2, "admin", "secret")],
            Machine = new() { HasPicmg = true },
        });
        using var session = new DirectSession(transport, suite, seed: 2);
        HashSet<CommandId> claimed = [.. bmc.SupportedCommands.Select(c => c.Id)];
        int asked = 0;
        foreach ((CommandId id, byte[] data, string name) in Requests().Where(r => !OfSessions.Contains(r.Id)))
        {
            asked++;
            byte[]? answer = session.Exchange(id.NetFn, id.Command, data);
            string where = $"{name}: {(byte)id.NetFn:X2}h {id.Command:X2}h {Convert.ToHexString(data)}";
            Assert.True(answer is { Length: > 0 }, $"No answer to {where}.");
            var code = (CompletionCode)answer![0];
            Assert.True(code != CompletionCode.Unspecified && code != CompletionCode.RequestDataLengthInvalid, $"{code} to {where}.");
            Assert.True(code != CompletionCode.InvalidCommand || !claimed.Contains(id), $"{code} to {where}.");
            Assert.True(code != CompletionCode.InvalidDataField || OfUsersAndChannels.Contains(id), $"{code} to {where}.");
        }

        Assert.Equal(199, asked);
        Assert.True(session.Works());
    }

    /// <summary>The requests to the BMC itself, each once, with the conversation that it is in first.</summary>
    private static IEnumerable<(CommandId Id, byte[] Data, string Name)> Requests()
    {
        var seen = new HashSet<string>();
        Assembly here = typeof(RecordedRequestTests).Assembly;
        foreach (string name in here.GetManifestResourceNames().Where(n => n.StartsWith("Vectors/", StringComparison.Ordinal)).Order())
        {
            using var lines = new StreamReader(here.GetManifestResourceStream(name)!);
            while (lines.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                if (!json.RootElement.TryGetProperty("dir", out JsonElement direction) || direction.GetString() != "c2s") continue;
                if (!json.RootElement.TryGetProperty("plain", out JsonElement plain) || plain.GetString() is not { } hex) continue;
                if (!LanMessage.TryOpen(Convert.FromHexString(hex), out LanMessageHeader header, out ReadOnlyMemory<byte> data)) continue;
                if (header.To.Value != ConsoleToBmc || header.ToLun != Lun.Bmc || header.NetFn.IsResponse) continue;
                var id = CommandId.Of(header.NetFn, header.Command, data.Span);
                if (seen.Add($"{id} {Convert.ToHexString(data.Span)}")) yield return (id, data.ToArray(), name);
            }
        }
    }
}

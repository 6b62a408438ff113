using Ipmi.Messages;

namespace Ipmi.Session.Tests.Bmc;

/// <summary>What follows the response to a request, such as a bridged answer, follows the response to a repeat of that request (IPMI v2.0 §6.13).</summary>
public class PostedMessageTests
{
    private const int Seeds = 50;
    private const int Steps = 200;
    private const int MostPosted = 3;

    // A console repeats a request before it has used so many other numbers.
    private const int MostBehind = 12;

    [Fact]
    public void A_repeated_request_is_followed_by_its_own_messages_whatever_was_asked_since()
    {
        int repeats = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            using var intruder = new Intruder(seed: seed);
            int executed = 0;
            intruder.Commands.Handle<SendMessageRequest, SendMessageResponse>((in request, context) =>
            {
                executed++;
                for (int i = 0; i < request.Message.Span[0] % (MostPosted + 1); i++) context.Session!.Post([(byte)i, .. request.Message.Span]);
                return default(SendMessageResponse);
            });
            IntruderSession session = random.Next(2) == 0 ? intruder.Login(17)! : intruder.Login15()!;
            var asked = new List<byte[]>();
            for (int step = 0; step < Steps; step++)
            {
                bool isRepeat = asked.Count > 0 && random.Next(3) == 0;
                byte[] bytes = [(byte)random.Next(256), (byte)step];
                if (!isRepeat) asked.Add(bytes);
                int which = isRepeat ? Math.Max(0, asked.Count - 1 - random.Next(MostBehind)) : asked.Count - 1;
                repeats += isRepeat ? 1 : 0;
                byte[] request = Intruder.Message(NetFn.App, 0x34, [0x40, .. asked[which]], (byte)(which % 64));
                byte[][] answers = session.DeliverAll(session.Seal(request));

                byte[][] expected = [.. Enumerable.Range(0, asked[which][0] % (MostPosted + 1)).Select(i => (byte[])[(byte)i, .. asked[which]])];
                Assert.True(LanMessage.TryOpen(answers[0], out _, out ReadOnlyMemory<byte> response) && response.Span[0] == 0, $"seed {seed}, step {step}");
                Assert.True(expected.Select(Convert.ToHexString).SequenceEqual(answers[1..].Select(Convert.ToHexString)), $"seed {seed}, step {step}: request {which} of {asked.Count}");
                Assert.True(executed == asked.Count, $"seed {seed}, step {step}: executed twice");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seeds 1 to {Seeds}: {repeats} repeats");
    }
}

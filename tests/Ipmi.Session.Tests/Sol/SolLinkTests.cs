using CsCheck;

namespace Ipmi.Session.Tests.Sol;

/// <summary>The rules of Serial over LAN (IPMI v2.0 §15.9 to §15.11; threats row 48).</summary>
public class SolLinkTests
{
    private const int Sequence = 0;
    private const int Acknowledged = 1;
    private const int Accepted = 2;
    private const int Flags = 3;

    [Fact]
    public void A_hundred_kilobytes_each_way_at_a_tenth_lost_and_a_tenth_doubled_arrive_as_they_were_sent()
    {
        for (int seed = 1; seed <= 20; seed++) Assert.True(CarryBothWays(new(seed) { Loss = 0.1, Doubled = 0.1 }, seed), $"seed {seed}");
    }

    [Fact]
    public void So_they_do_when_the_ends_take_only_part_of_a_packet_and_packets_overtake_each_other() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[0, 15], Gen.Int[0, 20], Gen.Int[1, 255], Gen.Int[1, 255], Gen.Int[1, 400]).Sample(
            (seed, loss, doubled, consoleLength, bmcLength, delay) =>
            {
                var random = new Random(seed);
                var pair = new SolPair(
                    seed,
                    new() { BacksOff = true, MaxCharacters = consoleLength, RetryInterval = TimeSpan.FromMilliseconds(250) },
                    new() { MaxCharacters = bmcLength, SendThreshold = 80, AccumulateInterval = TimeSpan.FromMilliseconds(50) })
                {
                    Loss = loss / 100.0,
                    Doubled = doubled / 100.0,
                    Delay = TimeSpan.FromMilliseconds(delay),
                };
                pair.AtBmc.Takes = length => random.Next(4) == 0 ? random.Next(length + 1) : length;
                pair.AtConsole.Takes = length => random.Next(4) == 0 ? random.Next(length + 1) : length;
                Assert.True(CarryBothWays(pair, seed, 3000));
            },
            iter: 300);

    [Fact]
    public void Any_bytes_are_taken_or_refused_and_never_thrown_at() => Gen.Select(Gen.Bool, Gen.Byte.Array[0, 300].Array[0, 40]).Sample(
        (isConsole, packets) =>
        {
            var end = new SolEnd();
            var link = new SolLink(isConsole ? SolRole.Console : SolRole.Bmc, new(), end);
            byte[] packet = new byte[SolLink.MaxPacketLength];
            link.Write("abc"u8, TimeSpan.Zero);
            for (int i = 0; i < packets.Length; i++)
            {
                link.Receive(packets[i], TimeSpan.FromSeconds(i));
                while (link.TryTake(TimeSpan.FromSeconds(i), packet, out int length)) Assert.InRange(length, SolLink.HeaderLength, packet.Length);
            }
        });

    [Fact]
    public void Numbers_run_from_1_to_15_and_0_only_acknowledges()
    {
        var pair = new SolPair(1);
        for (int i = 0; i < 17; i++)
        {
            pair.Console.Write("x"u8, pair.Now);
            pair.Run();
        }

        byte[][] data = [.. pair.Sent.Where(s => s.From == SolRole.Console).Select(s => s.Packet)];
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 1, 2], data.Select(p => p[Sequence]));
        byte[][] answers = [.. pair.Sent.Where(s => s.From == SolRole.Bmc).Select(s => s.Packet)];
        Assert.All(answers, p => Assert.Equal(0, p[Sequence]));
        Assert.Equal(data.Select(p => p[Sequence]), answers.Select(p => p[Acknowledged]));
        Assert.All(answers, p => Assert.Equal(1, p[Accepted]));
    }

    [Fact]
    public void A_packet_without_acknowledgement_is_repeated_as_it_was_and_taken_once()
    {
        var pair = new SolPair(1);
        int acknowledgements = 0;
        pair.Filter = (from, _) => from == SolRole.Console || ++acknowledgements > 3;
        pair.Console.Write("rm x\n"u8, pair.Now);
        pair.Run();
        byte[][] copies = [.. pair.Sent.Where(s => s.From == SolRole.Console).Select(s => s.Packet)];
        Assert.Equal(4, copies.Length);
        Assert.All(copies, c => Assert.Equal(copies[0], c));
        Assert.Equal("rm x\n"u8.ToArray(), pair.AtBmc.Received);
    }

    [Fact]
    public void Only_one_packet_is_outstanding()
    {
        var pair = new SolPair(1) { Delay = TimeSpan.FromMilliseconds(100) };
        byte outstanding = 0;
        pair.Filter = (from, packet) =>
        {
            if (from == SolRole.Console) Assert.True(outstanding == 0 || outstanding == packet[Sequence]);
            outstanding = from == SolRole.Console ? packet[Sequence] : (byte)0;
            return true;
        };
        pair.Console.Write(new byte[3000], pair.Now);
        pair.Run();
        Assert.Equal(3000, pair.AtBmc.Received.Count);
    }

    [Fact]
    public void What_was_not_accepted_goes_in_a_packet_of_the_next_number()
    {
        var pair = new SolPair(1);
        int room = 2;
        pair.AtBmc.Takes = length => Math.Min(length, room);
        pair.Filter = (from, packet) =>
        {
            if (from == SolRole.Bmc) room = 10;
            return true;
        };
        pair.Console.Write("abcdef"u8, pair.Now);
        pair.Run();
        Assert.Equal("abcdef"u8.ToArray(), pair.AtBmc.Received);
        byte[][] data = [.. pair.Sent.Where(s => s.From == SolRole.Console).Select(s => s.Packet)];
        Assert.Equal([1, 0, 0, 0, .. "abcdef"u8], data[0]);
        Assert.Equal([2, 0, 0, 0, .. "cdef"u8], data[1]);
        Assert.Equal([0, 1, 2, 0x40], pair.Sent.First(s => s.From == SolRole.Bmc).Packet);
    }

    [Fact]
    public void A_packet_that_was_refused_whole_waits_before_it_comes_again()
    {
        var pair = new SolPair(1);
        int refusals = 3;
        pair.AtBmc.Takes = length => refusals-- > 0 ? 0 : length;
        pair.Console.Write("abc"u8, pair.Now);
        pair.Run();
        Assert.Equal("abc"u8.ToArray(), pair.AtBmc.Received);
        Assert.Equal(4, pair.Sent.Count(s => s.From == SolRole.Console));
        Assert.True(pair.Now >= TimeSpan.FromMilliseconds(3 * 250));
    }

    [Theory]
    [InlineData(0x00, 1)]
    [InlineData(0x40, 2)]
    public void A_count_of_zero_refuses_a_packet_only_where_it_is_a_NACK(byte operation, byte nextNumber)
    {
        var console = new SolLink(SolRole.Console, new() { RetryInterval = TimeSpan.FromMilliseconds(100) }, new SolEnd());
        byte[] packet = new byte[SolLink.MaxPacketLength];
        console.Write("abc"u8, TimeSpan.Zero);
        Assert.True(console.TryTake(TimeSpan.Zero, packet, out _));
        console.Receive((byte[])[0, 1, 0, operation], TimeSpan.FromMilliseconds(1));
        bool isSentAgain = console.TryTake(TimeSpan.FromSeconds(1), packet, out int length);
        Assert.Equal((nextNumber == 2, nextNumber == 2 ? 3 : 0), (isSentAgain, console.Pending));
        if (isSentAgain) Assert.Equal([nextNumber, 0, 0, 0, .. "abc"u8], packet[..length]);
    }

    [Fact]
    public void A_break_is_made_once_though_it_is_repeated_and_told_with_the_lines()
    {
        var pair = new SolPair(1) { Filter = LoseFirst(SolRole.Bmc, 2) };
        pair.Console.Request(SolControl.Break);
        pair.Console.SetLines(SolControl.PauseCts);
        pair.Run();
        Assert.Equal([SolControl.Break | SolControl.PauseCts], pair.AtBmc.Controls);
        pair.Console.SetLines(SolControl.None);
        pair.Console.Write("x"u8, pair.Now);
        pair.Run();
        Assert.Equal([SolControl.Break | SolControl.PauseCts], pair.AtBmc.Controls);
        Assert.Equal(0, pair.Sent.Last(s => s.From == SolRole.Console).Packet[Flags]);
    }

    [Fact]
    public void A_BMC_gives_a_packet_up_after_its_retries_and_says_that_characters_were_lost()
    {
        var pair = new SolPair(1, bmc: new() { RetryCount = 2, RetryInterval = TimeSpan.FromMilliseconds(100) }) { Filter = LoseFirst(SolRole.Bmc, 3) };
        pair.Bmc.Write("lost"u8, pair.Now);
        pair.Run();
        Assert.Equal(4, pair.Bmc.Lost);
        pair.Bmc.Write("found"u8, pair.Now);
        pair.Run();
        Assert.Equal("found"u8.ToArray(), pair.AtConsole.Received);
        Assert.Equal([SolStatus.TransmitOverrun], pair.AtConsole.Statuses);
    }

    [Fact]
    public void Characters_are_gathered_until_the_threshold_or_the_interval()
    {
        var pair = new SolPair(1, bmc: new() { AccumulateInterval = TimeSpan.FromMilliseconds(60), SendThreshold = 4 });
        pair.Bmc.Write("ab"u8, pair.Now);
        pair.Run();
        Assert.True(pair.Now >= TimeSpan.FromMilliseconds(60));
        TimeSpan before = pair.Now;
        pair.Bmc.Write("cdef"u8, pair.Now);
        pair.Run();
        Assert.True(pair.Now - before < TimeSpan.FromMilliseconds(60));
        Assert.Equal(2, pair.Sent.Count(s => s.From == SolRole.Bmc));
    }

    [Fact]
    public void A_flush_drops_what_waits_and_the_stream_goes_on()
    {
        var pair = new SolPair(1);
        pair.Bmc.Write("old"u8, pair.Now);
        Assert.True(pair.Bmc.TryTake(pair.Now, new byte[SolLink.MaxPacketLength], out _));
        pair.Bmc.Write("older"u8, pair.Now);
        pair.Bmc.FlushWaiting();
        Assert.Equal(0, pair.Bmc.Pending);
        pair.Bmc.Write("new"u8, pair.Now);
        pair.Run();
        Assert.Equal("new"u8.ToArray(), pair.AtConsole.Received);
    }

    [Fact]
    public void A_late_copy_of_an_older_packet_is_dropped_and_a_BMC_that_starts_over_is_followed()
    {
        var end = new SolEnd();
        var console = new SolLink(SolRole.Console, new(), end);
        for (byte i = 1; i <= 5; i++) console.Receive((byte[])[i, 0, 0, 0, (byte)('0' + i)], TimeSpan.FromMilliseconds(i));
        console.Receive((byte[])[4, 0, 0, 0, (byte)'4'], TimeSpan.FromMilliseconds(6));
        console.Receive((byte[])[6, 0, 0, 0, (byte)'6'], TimeSpan.FromMilliseconds(7));
        Assert.Equal("123456"u8.ToArray(), end.Received);

        // The host was reset, and the BMC with it: its numbers begin again, and it repeats what nobody acknowledges.
        console.Receive((byte[])[1, 0, 0, 0, (byte)'a'], TimeSpan.FromSeconds(1));
        console.Receive((byte[])[1, 0, 0, 0, (byte)'a'], TimeSpan.FromSeconds(1.5));
        console.Receive((byte[])[2, 0, 0, 0, (byte)'b'], TimeSpan.FromSeconds(1.6));
        Assert.Equal("123456ab"u8.ToArray(), end.Received);
    }

    [Fact]
    public void A_packet_that_a_living_BMC_never_acknowledges_takes_another_number_once()
    {
        var pair = new SolPair(1, new() { RenumbersWhenStuck = true, RetryInterval = TimeSpan.FromMilliseconds(100) });
        pair.Filter = (from, packet) => from == SolRole.Bmc || packet[Sequence] != 1;
        pair.Console.Write("x"u8, pair.Now);
        for (int i = 0; i < 10; i++) pair.Bmc.Write("alive"u8, pair.Now);
        pair.Run();
        Assert.Equal("x"u8.ToArray(), pair.AtBmc.Received);
    }

    [Fact]
    public void Sending_and_receiving_allocate_nothing()
    {
        var console = new SolLink(SolRole.Console, new(), new Sink());
        var bmc = new SolLink(SolRole.Bmc, new(), new Sink());
        byte[] packet = new byte[SolLink.MaxPacketLength];
        Carry(console, bmc, packet, 100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Carry(console, bmc, packet, 1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Carry(SolLink console, SolLink bmc, byte[] packet, int count)
    {
        for (int i = 0; i < count; i++)
        {
            console.Write("ls -l\n"u8, TimeSpan.Zero);
            while (console.TryTake(TimeSpan.Zero, packet, out int length)) bmc.Receive(packet.AsMemory(0, length), TimeSpan.Zero);
            while (bmc.TryTake(TimeSpan.Zero, packet, out int length)) console.Receive(packet.AsMemory(0, length), TimeSpan.Zero);
        }
    }

    private static Func<SolRole, byte[], bool> LoseFirst(SolRole role, int count)
    {
        int left = count;
        return (from, _) => from != role || left-- <= 0;
    }

    private static bool CarryBothWays(SolPair pair, int seed, int length = 100_000)
    {
        byte[] typed = new byte[length];
        byte[] printed = new byte[length];
        new Random(seed).NextBytes(typed);
        new Random(-seed).NextBytes(printed);
        int typedSoFar = 0;
        int printedSoFar = 0;
        pair.Run(
            () =>
            {
                typedSoFar += pair.Console.Write(typed.AsSpan(typedSoFar), pair.Now);
                printedSoFar += pair.Bmc.Write(printed.AsSpan(printedSoFar), pair.Now);
                return typedSoFar == length && printedSoFar == length;
            },
            TimeSpan.FromHours(10));
        return pair.AtBmc.Received.SequenceEqual(typed) && pair.AtConsole.Received.SequenceEqual(printed);
    }

    private sealed class Sink : ISolReceiver
    {
        public int Receive(ReadOnlySpan<byte> characters) => characters.Length;

        public void Control(SolControl control)
        {
        }

        public void Status(SolStatus status)
        {
        }
    }
}

using CsCheck;

namespace Ipmi.Session.Tests.V20;

/// <summary>Sequence numbers: the window, and going round (threats row 17).</summary>
public class SequenceWindowTests
{
    [Theory]
    [InlineData(0u)]
    [InlineData(0xFFFFFFF0u)]
    [InlineData(0x7FFFFFF8u)]
    public void Sixty_four_numbers_pass_in_order_across_the_end_and_zero_is_left_out(uint first)
    {
        var counter = new SequenceCounter(first);
        var window = new SequenceWindow(unchecked(first - 1), SequenceWindow.Strict);
        var seen = new HashSet<uint>();
        for (int i = 0; i < 64; i++)
        {
            uint number = counter.Next();
            Assert.NotEqual(0u, number);
            Assert.True(seen.Add(number));
            Assert.True(window.IsNew(number));
            window.Accept(number);
            Assert.False(window.IsNew(number));
        }
    }

    [Theory]
    [InlineData(100u)]
    [InlineData(0xFFFFFFF8u)]
    [InlineData(3u)]
    public void Sixteen_ahead_and_thirty_one_behind_are_taken_and_no_more(uint highest)
    {
        for (int distance = -40; distance <= 40; distance++)
        {
            var window = new SequenceWindow(unchecked(highest - 64), SequenceWindow.Authenticated);
            window.Accept(highest);
            var strict = new SequenceWindow(unchecked(highest - 1), SequenceWindow.Strict);
            strict.Accept(highest);
            uint number = unchecked(highest + (uint)distance);
            Assert.Equal(distance is > -32 and not 0, window.IsNew(number));
            Assert.Equal(distance is > 0 and <= 16, strict.IsNew(number));
        }
    }

    [Fact]
    public void Any_order_of_any_numbers_takes_each_at_most_once_and_agrees_with_a_plain_list()
    {
        Gen.Select(Gen.UInt, Gen.Int[-60, 60].Array[1, 200]).Sample((first, steps) =>
        {
            var window = new SequenceWindow(unchecked(first - 1), SequenceWindow.Strict);
            var taken = new HashSet<long>();
            long highest = -1;
            long at = 0;
            foreach (int step in steps)
            {
                at += step / 4;
                uint number = unchecked(first + (uint)at);
                bool expected = at > highest ? at - highest <= 16 : highest - at < 32 && at >= 0 && !taken.Contains(at);
                Assert.Equal(expected, window.IsNew(number));
                if (!expected) continue;
                window.Accept(number);
                taken.Add(at);
                highest = Math.Max(highest, at);
            }
        }, iter: 20_000);
    }
}

using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Crypto;

public class RandomSourceTests
{
    [Fact]
    public void The_pool_hands_its_source_out_in_order_and_without_gaps()
    {
        var pool = new PooledRandomSource(new FixedRandomSource());
        byte expected = 0;
        for (int length = 0; length < 300; length++)
        {
            byte[] taken = new byte[length];
            pool.Fill(taken);
            foreach (byte b in taken) Assert.Equal(expected++, b);
        }
    }

    [Fact]
    public void A_request_larger_than_the_pool_is_filled_whole()
    {
        byte[] taken = new byte[10_000];
        new PooledRandomSource(new FixedRandomSource(0xAA)).Fill(taken);
        Assert.DoesNotContain(taken, b => b != 0xAA);
    }

    [Fact]
    public void Threads_never_share_bytes()
    {
        var pool = new PooledRandomSource();
        string[][] taken = new string[4][];
        Parallel.For(0, taken.Length, thread =>
        {
            byte[] bytes = new byte[16];
            taken[thread] = new string[5000];
            for (int i = 0; i < taken[thread].Length; i++)
            {
                pool.Fill(bytes);
                taken[thread][i] = Convert.ToHexString(bytes);
            }
        });
        Assert.Equal(20_000, taken.SelectMany(own => own).Distinct().Count());
    }

    [Fact]
    public void Half_of_the_bits_are_ones()
    {
        byte[] bytes = new byte[100_000];
        new SystemRandomSource().Fill(bytes);
        Assert.InRange(bytes.Average(b => byte.PopCount(b)) / 8, 0.49, 0.51);
    }

    [Fact]
    public void Filling_allocates_nothing()
    {
        var pool = new PooledRandomSource();
        byte[] bytes = new byte[16];
        Assert.Equal(0, Allocations.Of(() => pool.Fill(bytes)));
    }
}

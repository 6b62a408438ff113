using System.Diagnostics;

namespace Ipmi.Fuzz;

/// <summary>Spoils inputs by dice for some time, where no afl++ is: it sees no branches, but it needs nothing either.</summary>
internal static class RandomRun
{
    private const int MostChanges = 8;
    private const int MostLength = 4096;

    /// <summary>Runs a target on spoilt inputs, and prints how many; an input that is not survived is kept in the working folder.</summary>
    /// <returns>Whether all were survived.</returns>
    public static bool Run(string name, FuzzTarget target, IReadOnlyList<byte[]> inputs, TimeSpan time, int seed)
    {
        var dice = new Random(seed);
        long started = Stopwatch.GetTimestamp();
        for (int count = 0; ; count++)
        {
            if (Stopwatch.GetElapsedTime(started) >= time)
            {
                Console.WriteLine($"{name}: {count} inputs by dice, seed {seed}, all survived");
                return true;
            }

            byte[] input = Spoil(inputs[dice.Next(inputs.Count)], inputs[dice.Next(inputs.Count)], dice);
            try
            {
                target.Run(input);
            }
            catch (Exception finding)
            {
                string path = $"finding-{name}-{seed}-{count}";
                File.WriteAllBytes(path, input);
                Console.WriteLine($"{name}: input {count} of seed {seed}, kept in {path}: {finding}");
                return false;
            }
        }
    }

    private static byte[] Spoil(byte[] input, byte[] other, Random dice)
    {
        var bytes = new List<byte>(input);
        for (int left = dice.Next(1, MostChanges); left > 0; left--)
        {
            int at = dice.Next(bytes.Count + 1);
            switch (dice.Next(6))
            {
                case 0: bytes.Insert(at, (byte)dice.Next(256)); break;
                case 1: bytes.RemoveRange(at, dice.Next(bytes.Count - at + 1)); break;
                case 2: bytes.AddRange(other.AsSpan(dice.Next(other.Length + 1))); break;
                default: Change(bytes, at, dice); break;
            }
        }

        return [.. bytes.Take(MostLength)];
    }

    private static void Change(List<byte> bytes, int at, Random dice)
    {
        if (at == bytes.Count) return;
        bytes[at] = dice.Next(3) switch
        {
            0 => (byte)dice.Next(256),
            1 => (byte)(bytes[at] ^ 1 << dice.Next(8)),
            _ => (byte)(dice.Next(2) == 0 ? 0 : 0xFF),
        };
    }
}

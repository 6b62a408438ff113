using System.Globalization;
using Ipmi.Fuzz;
using SharpFuzz;

// usage: Ipmi.Fuzz seeds TARGET FOLDER | replay TARGET FILE... | afl TARGET | dice TARGET SECONDS SEED FILE...   (see eng/fuzz.sh)
if (args is not [string verb, string name, .. string[] rest] || !FuzzTarget.All.TryGetValue(name, out Func<FuzzTarget>? create))
{
    Console.Error.WriteLine($"usage: Ipmi.Fuzz seeds|replay|afl|dice {string.Join('|', FuzzTarget.All.Keys)} [PATH...]");
    return 2;
}

switch (verb)
{
    case "seeds":
        Directory.CreateDirectory(rest[0]);
        foreach ((int i, byte[] seed) in create().Seeds.Index()) File.WriteAllBytes(Path.Combine(rest[0], $"seed-{i:D3}"), seed);
        return 0;

    case "replay":
        FuzzTarget replayed = create();
        int failed = 0;
        foreach (string path in rest)
        {
            try
            {
                replayed.Run(File.ReadAllBytes(path));
            }
            catch (Exception finding)
            {
                failed++;
                Console.WriteLine($"{path}: {finding}");
            }
        }

        Console.WriteLine($"{name}: {rest.Length - failed} inputs survived, {failed} did not");
        return failed == 0 ? 0 : 1;

    case "dice":
        byte[][] inputs = [.. rest[2..].Select(File.ReadAllBytes)];
        var time = TimeSpan.FromSeconds(double.Parse(rest[0], CultureInfo.InvariantCulture));
        return RandomRun.Run(name, create(), inputs, time, int.Parse(rest[1], CultureInfo.InvariantCulture)) ? 0 : 1;

    case "afl":
        // Code that counts its branches must not run before there is somewhere to count them, so the target is made inside.
        FuzzTarget? target = null;
        Fuzzer.Run(stream =>
        {
            target ??= create();
            using var input = new MemoryStream();
            stream.CopyTo(input);
            target.Run(input.ToArray());
        });
        return 0;

    default:
        Console.Error.WriteLine($"'{verb}' is none of seeds, replay, afl and dice.");
        return 2;
}

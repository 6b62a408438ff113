namespace Ipmi.Cli.Tests;

public class OptionTests
{
    [Fact]
    public async Task Values_may_be_attached_and_options_may_follow_the_verb()
    {
        await using var bmc = new Bmc();
        string port = bmc.Virtual.EndPoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        CommandLineRun run = await CommandLineRun.OfAsync(
            "-H127.0.0.1", "power", $"-p{port}", "-Uadmin", "status", "-vC17", $"-P{Bmc.Password}");
        Assert.Equal((ExitCode.Done, "Chassis Power is on\n"), (run.Code, run.Out));
        Assert.StartsWith($"Connected to 127.0.0.1:{port}: RMCP+, Cipher suite 17 (", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_comes_from_the_environment()
    {
        await using var bmc = new Bmc();
        string[] args = ["-H", bmc.Virtual.EndPoint.ToString(), "-U", "admin", "-E", "power", "status"];
        var both = new Dictionary<string, string> { ["IPMITOOL_PASSWORD"] = Bmc.Password, ["IPMI_PASSWORD"] = "no" };
        var second = new Dictionary<string, string> { ["IPMI_PASSWORD"] = Bmc.Password };
        Assert.Equal(ExitCode.Done, (await CommandLineRun.OfAsync(args, name => both.GetValueOrDefault(name), null)).Code);
        Assert.Equal(ExitCode.Done, (await CommandLineRun.OfAsync(args, name => second.GetValueOrDefault(name), null)).Code);
        Assert.Equal(ExitCode.Usage, (await CommandLineRun.OfAsync(args)).Code);
    }

    [Fact]
    public async Task The_password_comes_from_the_first_line_of_a_file()
    {
        await using var bmc = new Bmc();
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Bmc.Password + "\nmore\n", TestContext.Current.CancellationToken);
            CommandLineRun run = await CommandLineRun.OfAsync(
                "-H", bmc.Virtual.EndPoint.ToString(), "-U", "admin", "-f", file, "power", "status");
            Assert.Equal(ExitCode.Done, run.Code);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_password_is_asked_for()
    {
        await using var bmc = new Bmc();
        string[] args = ["-a", "-H", bmc.Virtual.EndPoint.ToString(), "-U", "admin", "power", "status"];
        Assert.Equal(ExitCode.Done, (await CommandLineRun.OfAsync(args, _ => null, Bmc.Password)).Code);
    }

    [Fact]
    public async Task K_G_is_taken_as_text_and_in_hexadecimal()
    {
        await using var bmc = new Bmc(sessions => sessions with { Kg = "key"u8.ToArray() });
        Assert.Equal(ExitCode.Done, (await CommandLineRun.OfAsync(bmc.Args("-k", "key", "power", "status"))).Code);
        Assert.Equal(ExitCode.Done, (await CommandLineRun.OfAsync(bmc.Args("-y", "6b6579", "power", "status"))).Code);
        Assert.Equal(ExitCode.AuthenticationRefused, (await CommandLineRun.OfAsync(bmc.Args("power", "status"))).Code);
    }

    [Theory]
    [InlineData("bogus", "Invalid command or argument: bogus")]
    [InlineData("-Z power status", "There is no option -Z.")]
    [InlineData("power status -N x", "Cannot parse argument")]
    [InlineData("power status -C 99", "Cipher suite 99 is none of 0 to 19.")]
    [InlineData("power status -L king", "Invalid privilege level king")]
    [InlineData("power status -I lan -A sha", "Invalid authtype \"sha\"")]
    [InlineData("power status -y 123", "K_G is not pairs of hexadecimal digits.")]
    [InlineData("power status -N 0", "-N takes seconds, more than 0 and at most 3600.")]
    [InlineData("power status -R -1", "-R takes a number from 0 to 100.")]
    [InlineData("power status -p 70000", "Port 70000 is none of 1 to 65535.")]
    [InlineData("power status -P 123456789012345678901", "lanplus: password is longer than 20 bytes.")]
    [InlineData("power status -I lan -P 12345678901234567", "lan: password is longer than 16 bytes.")]
    [InlineData("power status -U 12345678901234567", "The user name is longer than 16 bytes.")]
    [InlineData("raw 6", "Not enough parameters given.")]
    [InlineData("raw zz 1", "Given netfn \"zz\" is invalid.")]
    [InlineData("raw 6 256", "Given command \"256\" is invalid.")]
    [InlineData("raw 6 1 0x", "Given data \"0x\" is invalid.")]
    [InlineData("raw 6 1 08", "Given data \"08\" is invalid.")]
    [InlineData("serve --user admin", "--user takes name:password:privilege.")]
    public async Task What_makes_no_sense_is_told_and_nothing_is_sent(string line, string expected)
    {
        int received = 0;
        await using var other = new OtherService(_ =>
        {
            Interlocked.Increment(ref received);
            return null;
        });
        string[] args = [.. line.Split(' ')];
        CommandLineRun run = await CommandLineRun.OfAsync([.. args, "-H", other.Host]);
        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, received);
    }

    [Fact]
    public async Task Without_a_host_there_is_nobody_to_talk_to()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("power", "status");
        Assert.Equal((ExitCode.Usage, "No hostname specified!\n"), (run.Code, run.Error));
    }
}

using System.Text;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Cli.Tests;

public class SecrecyTests
{
    private static readonly string PasswordInHex = string.Join(' ', Encoding.UTF8.GetBytes(Bmc.Password).Select(b => $"{b:x2}"));

    [Theory]
    [InlineData("")]
    [InlineData("-I lan")]
    [InlineData("-I lan -A PASSWORD")]
    [InlineData("-C 2")]
    [InlineData("-C 17")]
    public async Task No_output_has_the_password(string how)
    {
        await using var bmc = new Bmc(sessions => sessions with
        {
            AuthenticationTypes = [AuthenticationType.Md5, AuthenticationType.StraightPassword],
            CipherSuites = [CipherSuites.All[17], CipherSuites.All[3], CipherSuites.All[2]],
        });
        string[] options = how.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] newPassword = [.. Encoding.UTF8.GetBytes(Bmc.Password).Select(b => $"0x{b:x2}")];
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args([.. options, "-vv", "raw", "6", "0x47", "2", "2", .. newPassword]));
        Assert.Contains(" -> ", run.Error, StringComparison.Ordinal);
        foreach (string text in (string[])[run.Out, run.Error])
        {
            Assert.DoesNotContain(Bmc.Password, text, StringComparison.Ordinal);
            Assert.DoesNotContain(PasswordInHex, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_password_inside_a_bridged_message_is_left_out_too()
    {
        await using var bmc = new Bmc(sessions => sessions with { CipherSuites = [CipherSuites.All[2]] });
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args(
            "-C", "2", "-vv", "raw", "6", "0x34", "0x40", "0x20", "0x18", "0xc8", "0x81", "0x04", "0x47", "2", "2", "0xde", "0xad", "0xbe", "0xef"));
        Assert.DoesNotContain("de ad be ef", run.Error, StringComparison.Ordinal);
        Assert.Contains("20 18 c8 81 04 47 **", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Datagrams_are_shown_only_when_asked_for()
    {
        await using var bmc = new Bmc();
        Assert.Equal("", (await CommandLineRun.OfAsync(bmc.Args("power", "status"))).Error);
        string[] told = (await CommandLineRun.OfAsync(bmc.Args("-v", "power", "status"))).Error.TrimEnd().Split('\n');
        Assert.Equal(2, told.Length);
        Assert.StartsWith("Connected to ", told[0], StringComparison.Ordinal);
        Assert.StartsWith("Why so: ", told[1], StringComparison.Ordinal);
    }
}

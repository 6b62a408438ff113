using System.Text;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Cli.Tests;

public class SecrecyTests
{
    private const string Marker = "de ad be ef";
    private static readonly string[] Unencrypted = ["-C 2", "-I lan"];
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
            "-C", "2", "-vv", "raw", "6", "0x34", "0x40", "0x20", "0x18", "0xc8", "0x81", "0x04", "0x47", "2", "2", "0xde", "0xad", "0xbe",
            "0xef"));
        Assert.DoesNotContain("de ad be ef", run.Error, StringComparison.Ordinal);
        Assert.Contains("20 18 c8 81 04 47 **", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0x06 0x56 1 0 1")] // Set Channel Security Keys, which reads K_G
    [InlineData("0x06 0x3f 2 0x81 0 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15")] // Get AuthCode
    [InlineData("0x2c 0x3f 0 0 0 0 0 0 0 0 0 0 0")] // Get Dynamic Credentials
    [InlineData("0x0c 0x02 1 16 0 0")] // the community string of a LAN channel
    [InlineData("0x0c 0x11 1 15 0 0")] // the same of a serial channel
    [InlineData("0x0c 0x11 1 26 1 0")] // the password of a TAP account
    [InlineData("0x0c 0x11 1 42 1 0")] // the password of a PPP account
    public async Task A_secret_in_a_response_is_left_out(string request)
    {
        foreach (string how in Unencrypted)
        {
            await using Bmc bmc = StartWithSecrets();
            CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args([.. how.Split(' '), "-vv", "raw", .. request.Split(' ')]));
            Assert.Equal(ExitCode.Done, run.Code);
            Assert.Contains(Marker, run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(Marker, run.Error, StringComparison.Ordinal);

            // The last answer is that to Close Session.
            string[] answers = [.. run.Error.Split('\n').Where(line => line.Contains(" <- ", StringComparison.Ordinal))];
            Assert.EndsWith(" **", answers[^2], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0x06 0x56 1 1 1")]
    [InlineData("0x0c 0x01 1 16")]
    [InlineData("0x0c 0x10 1 15")]
    [InlineData("0x0c 0x10 1 26 1")]
    [InlineData("0x0c 0x10 1 42 1")]
    public async Task A_secret_in_a_request_is_left_out(string request)
    {
        foreach (string how in Unencrypted)
        {
            await using Bmc bmc = StartWithSecrets();
            CommandLineRun run = await CommandLineRun.OfAsync(
                bmc.Args([.. how.Split(' '), "-vv", "raw", .. request.Split(' '), "0xde", "0xad", "0xbe", "0xef"]));
            Assert.Contains(" ** **", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(Marker, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Other_parameters_are_shown()
    {
        await using Bmc bmc = StartWithSecrets();
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("-C", "2", "-vv", "raw", "0x0c", "0x02", "1", "3", "0", "0"));
        Assert.Contains(Marker, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_that_prove_the_password_are_left_out_and_nothing_else_of_a_login()
    {
        const int PayloadTypeAt = 5;
        await using Bmc bmc = StartWithSecrets();
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("-C", "17", "-vv", "raw", "6", "1"));
        string[][] datagrams =
        [
            .. run.Error.Split('\n').Select(
                line => line.Split(" bytes: ")).Where(parts => parts.Length == 2).Select(parts => parts[1].Split(' ')),
        ];
        IEnumerable<string> types = datagrams.Select(datagram => datagram[PayloadTypeAt]);
        Assert.Equal(["10", "11", "12", "13", "14", "15"], types.Where(type => type[0] == '1'));
        foreach (string[] datagram in datagrams)
        {
            // SHA-256 makes 32 bytes, of which RAKP 4 has 16.
            int hidden = datagram[PayloadTypeAt] switch { "13" or "14" => 32, "15" => 16, _ => 0 };
            Assert.Equal(hidden, datagram.Count(word => word == "**"));
            Assert.Equal(hidden, datagram.Reverse().TakeWhile(word => word == "**").Count());
        }
    }

    /// <summary>A BMC whose answers have the marker where secrets stand.</summary>
    private static Bmc StartWithSecrets()
    {
        var bmc = new Bmc(sessions => sessions with
        {
            AuthenticationTypes = [AuthenticationType.Md5],
            CipherSuites = [CipherSuites.All[2], CipherSuites.All[17]],
        });
        byte[] secret = [0xDE, 0xAD, 0xBE, 0xEF];
        bmc.Virtual.Handle<SetChannelSecurityKeysRequest, SetChannelSecurityKeysResponse>(
            (in _, _) => new SetChannelSecurityKeysResponse { Lock = SecurityKeyLock.Unlocked, Key = secret });
        bmc.Virtual.Handle<GetAuthCodeRequest, GetAuthCodeResponse>((in _, _) => new GetAuthCodeResponse { AuthCode = secret });
        bmc.Virtual.Handle<GetDynamicCredentialsRequest, GetDynamicCredentialsResponse>(
            (in _, _) => new GetDynamicCredentialsResponse { Credentials = secret });
        bmc.Virtual.Handle<GetLanConfigurationParametersRequest, GetLanConfigurationParametersResponse>(
            (in _, _) => new GetLanConfigurationParametersResponse { Revision = 0x11, Data = secret });
        bmc.Virtual.Handle<GetSerialModemConfigurationRequest, GetSerialModemConfigurationResponse>(
            (in _, _) => new GetSerialModemConfigurationResponse { Revision = 0x11, Data = secret });
        return bmc;
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

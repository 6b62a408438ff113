using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Cli.Tests;

public class FailureTests
{
    private const string NoRmcpPlus = "Error: Unable to establish IPMI v2 / RMCP+ session";
    private const string NoLan = "Error: Unable to establish LAN session";

    [Fact]
    public async Task A_wrong_password_is_code_4()
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync(
            "-H", bmc.Virtual.EndPoint.ToString(), "-U", "admin", "-P", "Wr0ng", "power", "status");
        Assert.Equal((ExitCode.AuthenticationRefused, ""), (run.Code, run.Out));
        Assert.Equal($"RAKP 2: the BMC knows another password for this user.\n{NoRmcpPlus}\n", run.Error);
    }

    [Theory]
    [InlineData("-U nobody -P x", NoRmcpPlus)]
    [InlineData("-U viewer -P view", NoRmcpPlus)]
    [InlineData("-U nobody -P x -I lan", NoLan)]
    [InlineData("-U viewer -P view -I lan", NoLan)]
    public async Task An_unknown_user_and_too_high_a_privilege_are_code_4(string who, string lastLine)
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync(["-H", bmc.Virtual.EndPoint.ToString(), .. who.Split(' '), "power", "status"]);
        Assert.Equal((ExitCode.AuthenticationRefused, "", lastLine), (run.Code, run.Out, run.LastError));
        Assert.Equal(2, run.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task A_suite_that_the_BMC_does_not_do_is_code_1()
    {
        await using var bmc = new Bmc(sessions => sessions with { CipherSuites = [CipherSuites.All[3]] });
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("-C", "17", "power", "status"));
        Assert.Equal((ExitCode.Refused, NoRmcpPlus), (run.Code, run.LastError));
    }

    [Theory]
    [InlineData("lanplus", NoRmcpPlus)]
    [InlineData("lan", NoLan)]
    public async Task Silence_is_code_3_after_the_time_that_was_given(string protocol, string lastLine)
    {
        await using var silent = new OtherService(_ => null);
        CommandLineRun run = await CommandLineRun.OfAsync(
            "-I", protocol, "-H", silent.Host, "-U", "admin", "-P", "x", "-N", "0.2", "-R", "1", "power", "status");
        Assert.Equal((ExitCode.NoAnswer, "", lastLine), (run.Code, run.Out, run.LastError));
        Assert.InRange(run.Took, TimeSpan.FromSeconds(0.35), TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData("lanplus", NoRmcpPlus)]
    [InlineData("lan", NoLan)]
    public async Task Something_else_that_answers_is_code_3_and_said(string protocol, string lastLine)
    {
        await using var echo = new OtherService(datagram => datagram.ToArray());
        await using var noise = new OtherService(datagram => [.. datagram.Span[..4], 0x06, 0x11, 0xFF]);
        foreach (string host in (string[])[echo.Host, noise.Host])
        {
            CommandLineRun run = await CommandLineRun.OfAsync(
                "-I", protocol, "-H", host, "-U", "admin", "-P", "x", "-N", "0.2", "-R", "1", "power", "status");
            Assert.Equal((ExitCode.NoAnswer, "", lastLine), (run.Code, run.Out, run.LastError));
            Assert.Contains("it may be no BMC", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_BMC_that_chooses_other_algorithms_is_code_5()
    {
        await using var bmc = new OtherService(AnswerWithOtherAlgorithms);
        CommandLineRun run = await CommandLineRun.OfAsync("-H", bmc.Host, "-U", "admin", "-P", "x", "power", "status");
        Assert.Equal((ExitCode.ProtocolBroken, NoRmcpPlus), (run.Code, run.LastError));
        Assert.StartsWith("Open Session: the BMC chose other algorithms", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_power_command_without_an_answer_is_code_6_and_was_sent_once()
    {
        await using var bmc = new Bmc();
        int executed = 0;
        bmc.Virtual.Handle<ChassisControlRequest, ChassisControlResponse>((in _, _) =>
        {
            executed++;
            bmc.IsMute = true;
            return new ChassisControlResponse();
        });
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("-N", "0.3", "-R", "1", "power", "off"));
        Assert.Equal((ExitCode.OutcomeUnknown, "", 1), (run.Code, run.Out, executed));
        Assert.Contains("may or may not have been executed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raw_repeats_what_it_is_told_to_repeat()
    {
        await using var bmc = new Bmc();
        bmc.Virtual.Handle<ChassisControlRequest, ChassisControlResponse>((in _, _) =>
        {
            bmc.IsMute = true;
            return new ChassisControlResponse();
        });
        CommandLineRun once = await CommandLineRun.OfAsync(bmc.Args("-N", "0.3", "-R", "1", "raw", "chassis", "2", "0"));
        bmc.IsMute = false;
        CommandLineRun again = await CommandLineRun.OfAsync(bmc.Args("-N", "0.3", "-R", "1", "raw", "--repeat", "chassis", "2", "0"));
        Assert.Equal((ExitCode.OutcomeUnknown, ExitCode.NoAnswer), (once.Code, again.Code));
        Assert.Equal("Unable to send RAW command (channel=0x0 netfn=0x0 lun=0x0 cmd=0x2)", once.LastError);
    }

    private static byte[]? AnswerWithOtherAlgorithms(ReadOnlyMemory<byte> datagram)
    {
        const int SessionHeaderLength = 12;
        ReadOnlyMemory<byte> payload = datagram[(RmcpEndpoint.HeaderLength + SessionHeaderLength)..];
        if (OpenSessionRequest.Decode(payload, out OpenSessionRequest request, out _) != DecodeStatus.Ok) return null;
        var response = new OpenSessionResponse
        {
            MessageTag = request.MessageTag,
            Status = RmcpStatus.Ok,
            MaximumPrivilege = request.MaximumPrivilege,
            ConsoleSessionId = request.ConsoleSessionId,
            BmcSessionId = 1,
            Authentication = AlgorithmPayload.Of(AuthenticationAlgorithm.None),
            Integrity = AlgorithmPayload.Of(IntegrityAlgorithm.None),
            Confidentiality = AlgorithmPayload.Of(ConfidentialityAlgorithm.None),
        };
        byte[] packet = new byte[RmcpEndpoint.HeaderLength + SessionHeaderLength + response.EncodedLength];
        datagram.Span[..RmcpEndpoint.HeaderLength].CopyTo(packet);
        var header = new SessionHeader20 { PayloadType = PayloadType.OpenSessionResponse, PayloadLength = (ushort)response.EncodedLength };
        int at = RmcpEndpoint.HeaderLength + header.Encode(packet.AsSpan(RmcpEndpoint.HeaderLength));
        response.Encode(packet.AsSpan(at));
        return packet;
    }
}

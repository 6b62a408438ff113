using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Cli.Tests;

public class CallTests
{
    [Theory]
    [InlineData("get-device-id", "Device ID")]
    [InlineData("GetChassisStatus", "Power Is On")]
    [InlineData("06/37", "System GUID")]
    [InlineData("get-user-name user-id=2", "User Name : admin")]
    [InlineData("get-channel-authentication-capabilities wants-extended=on channel=0xE maximumPrivilege=administrator", "Supports MD5")]
    public async Task A_command_is_called_by_its_name(string line, string expected)
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args(["call", .. line.Split(' ')]));
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_response_is_JSON_when_asked_for()
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("call", "Get Device ID", "--format", "json"));
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal(0x20, json.RootElement.GetProperty("deviceId").GetInt32());
    }

    [Theory]
    [InlineData("power-down")]
    [InlineData("PowerDown")]
    [InlineData("POWERDOWN")]
    [InlineData("0")]
    [InlineData("0x00")]
    public async Task An_enum_is_given_by_name_or_number(string operation)
    {
        await using var bmc = new Bmc();
        ChassisControlOperation? received = null;
        bmc.Virtual.Handle<ChassisControlRequest, ChassisControlResponse>((in request, _) =>
        {
            received = request.Operation;
            return new ChassisControlResponse();
        });
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("call", "chassis-control", "operation=" + operation));
        Assert.Equal((ExitCode.Done, "Done; the response has no data\n"), (run.Code, run.Out));
        Assert.Equal(ChassisControlOperation.PowerDown, received);
    }

    [Fact]
    public async Task Fields_on_the_command_line_come_over_those_of_a_file()
    {
        await using var bmc = new Bmc();
        SetUserPasswordRequest? received = null;
        bmc.Virtual.Handle<SetUserPasswordRequest, SetUserPasswordResponse>((in request, _) =>
        {
            received = request with { Password = request.Password.ToOwned() };
            return new SetUserPasswordResponse();
        });
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                file, """{"isTwentyBytes": true, "userId": "0x02", "operation": "SetPassword", "password": "00"}""",
                TestContext.Current.CancellationToken);
            CommandLineRun run = await CommandLineRun.OfAsync(
                bmc.Args(
                    "call", "set-user-password", "--from-json", file, "password=0102030405060708090A 0B0C0D0E0F1011121314", "user-id=3"));
            Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
            Assert.Equal((byte)3, received!.Value.UserId);
            Assert.Equal((Octets)Enumerable.Range(1, 20).Select(i => (byte)i).ToArray(), received.Value.Password);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Fields_of_fields_have_dots()
    {
        await using var bmc = new Bmc();
        ActivatePayloadRequest? received = null;
        bmc.Virtual.Handle<ActivatePayloadRequest, ActivatePayloadResponse>((in request, _) =>
        {
            received = request;
            return new ActivatePayloadResponse { Port = 623 };
        });
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args(
            "call", "activate-payload", "payload-type=sol", "instance=1", "options.encrypted=on", "options.authenticated=1",
            "options.test-mode=false",
            "options.serialAlerts=0", "options.startup-handshake=off"));
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("623", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            (PayloadType.Sol, true, false),
            (received!.Value.PayloadType, received.Value.Options.Encrypted, received.Value.Options.TestMode));
    }

    [Fact]
    public async Task A_refusal_is_told_with_what_the_code_means()
    {
        await using var bmc = new Bmc();
        bmc.Virtual.Handle<ChassisControlRequest, ChassisControlResponse>((in _, _) => CompletionCode.NotSupportedInPresentState);
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("call", "chassis-control", "operation=1"));
        Assert.Equal((ExitCode.Refused, ""), (run.Code, run.Out));
        Assert.Contains("D5h", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("get-divice-id", "There is no command 'get-divice-id'. Near to it: Get Device ID")]
    [InlineData("get-device-id x=1", "Get Device ID has no field 'x'; it has none.")]
    [InlineData("get-sdr foo=1", "Get SDR has no field 'foo'; it has reservationId, recordId, offset, count.")]
    [InlineData("get-sdr offset=1", "Get SDR needs 'reservationId' (ushort), 'recordId' (ushort), 'count' (byte).")]
    [InlineData("get-sdr offset=1 offset=2", "'offset' is given twice.")]
    [InlineData("get-sdr offset", "'offset' is not field=value.")]
    [InlineData(
        "get-sdr reservationId=0 recordId=70000 offset=0 count=255",
        "Get SDR: 'recordId' is \"70000\"; expected is a number from 0 to 65535.")]
    [InlineData(
        "chassis-control operation=explode", "Chassis Control: 'operation' is \"explode\"; expected is a number or one of PowerDown, ")]
    [InlineData("chassis-control operation=99", "Chassis Control: Operation goes from 0 to 15; it is 99.")]
    [InlineData("activate-payload options.bogus=1", "Activate Payload has no field 'options.bogus'; it has options.encrypted, ")]
    [InlineData(
        "set-user-password isTwentyBytes=1 userId=2 operation=2 password=geheim",
        "Set User Password: 'password' is text of 6 characters; ")]
    public async Task What_does_not_fit_is_told_and_nothing_is_sent(string line, string expected)
    {
        int received = 0;
        await using var other = new OtherService(_ =>
        {
            Interlocked.Increment(ref received);
            return null;
        });
        CommandLineRun run = await CommandLineRun.OfAsync(["-H", other.Host, "call", .. line.Split(' ')]);
        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, received);
    }
}

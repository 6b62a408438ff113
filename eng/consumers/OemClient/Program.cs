using Acme;
using Ipmi.Client;
using Ipmi.Messages;
using Ipmi.Virtual;
using OemClient;

await using var bmc = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, "admin", "secret")] });
byte duty = 20;
bmc.Handle<SetFanModeRequest, SetFanModeResponse>((in request, context) =>
{
    if (request.DutyPercent > 100) return (CompletionCode)0x80;
    byte previous = duty;
    duty = request.DutyPercent;
    return new SetFanModeResponse { PreviousDutyPercent = previous };
});

await using var client = await IpmiClient.ConnectAsync(bmc.EndPoint.ToString(), "admin", "secret");
SetFanModeResponse answer = await client.SendAsync(new SetFanModeRequest { Manual = true, DutyPercent = 40 });
Console.WriteLine($"{answer.PreviousDutyPercent} % before, {duty} % now");
try
{
    await client.SendAsync(new SetFanModeRequest { DutyPercent = 101 });
}
catch (IpmiCompletionException refused)
{
    Console.WriteLine(refused.Message);
}

GetDeviceIdResponse device = await client.SendAsync(new GetDeviceIdRequest());
Console.WriteLine($"IPMI {device.IpmiVersion}, {OemClientCatalog.Messages.Commands.Count} command of our own");

// A command of one's own: declared in GetFanProfile.cs, answered by a virtual BMC, asked for over a real session.
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;
using Ipmi.Virtual;
using OwnCommand;

await using var bmc = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, "admin", "secret")] });
bmc.Handle<GetFanProfileRequest, GetFanProfileResponse>((in request, _) => request.Zone > 1
    ? CompletionCode.ParameterOutOfRange
    : new GetFanProfileResponse { IsAutomatic = true, Profile = FanProfile.Balanced, Speed = (ushort)(4000 + 500 * request.Zone) });

using var credentials = IpmiCredentials.Of("admin", "secret");
await using LanSession session = await Ipmi20Session.OpenAsync(
    UdpRmcpTransport.Connect(bmc.EndPoint), credentials, [CipherSuites.All[17]], PrivilegeLevel.User, new(), CancellationToken.None);

GetFanProfileResponse fans = await session.SendAsync(new GetFanProfileRequest { Zone = 1 });
Console.WriteLine($"Zone 1: {fans.Profile}, {fans.Speed} rpm{(fans.IsAutomatic ? ", automatic" : "")}");

try
{
    await session.SendAsync(new GetFanProfileRequest { Zone = 9 });
}
catch (IpmiCompletionException refusal)
{
    Console.WriteLine($"Zone 9: {refusal.Message}");
}

using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Virtual;

namespace Ipmi.Client.Tests;

/// <summary>A virtual BMC on a free loopback port, and who may log in to it.</summary>
internal static class Bmc
{
    public const string User = "admin";
    public const string Password = "secret";

    public static VirtualBmc Start(Func<BmcSessionOptions, BmcSessionOptions>? sessions = null)
    {
        var options = new VirtualBmcOptions();
        return VirtualBmc.Start(options with
        {
            Users = [VirtualBmcOptions.User(2, User, Password), VirtualBmcOptions.User(3, "viewer", "view", PrivilegeLevel.User)],
            Sessions = sessions?.Invoke(options.Sessions) ?? options.Sessions,
        });
    }

    public static Task<IpmiClient> ConnectAsync(this VirtualBmc bmc, IpmiClientOptions? options = null) =>
        IpmiClient.ConnectAsync(bmc.EndPoint.ToString(), User, Password, options, TestContext.Current.CancellationToken);
}

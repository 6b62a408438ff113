using System.Globalization;
using Ipmi.Client;

namespace Ipmi.SideBySide;

/// <summary>The BMC to measure against, and how to log in to it: the login of ipmi_sim's example unless the environment says otherwise.</summary>
internal sealed record Bmc(string Host, string User, string Password, IpmiClientOptions Options)
{
    public static Bmc Parse(string[] args) => new(
        args[0].Contains(':', StringComparison.Ordinal) ? args[0] : $"127.0.0.1:{args[0]}",
        Variable("IPMI_USER", "ipmiusr"),
        Variable("IPMI_PASSWORD", "test"),
        new()
        {
            CipherSuite = byte.Parse(Variable("SUITE", "3"), CultureInfo.InvariantCulture),
            Requests = new() { ContinueInline = Variable("CONTINUE", "inline") == "inline", Window = 32 },
        });

    public Task<IpmiClient> ConnectAsync() => IpmiClient.ConnectAsync(Host, User, Password, Options);

    private static string Variable(string name, string otherwise) => Environment.GetEnvironmentVariable(name) ?? otherwise;
}

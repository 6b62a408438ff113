using System.CommandLine;
using Ipmi.Client;
using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary><c>mc guid</c>: the number that no other system has.</summary>
internal static class McGuidVerb
{
    public static Command Create(CommonOptions options, CliConsole console)
    {
        var command = new Command("guid", "The number that no other system has");
        BmcVerb.Act(command, options, console, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(IpmiClient client, VerbContext context, CancellationToken cancellationToken)
    {
        GetSystemGuidResponse response = await client.SendAsync(new GetSystemGuidRequest(), cancellationToken).ConfigureAwait(false);
        SystemGuid guid = SystemGuid.Detect(response.SystemGuid, DateTimeOffset.UtcNow);
        context.Write(
            guid.Write,
            json =>
            {
                json.WriteString("guid", guid.ToString());
                json.WriteString("encoding", guid.EncodingName);
                json.WriteNumber("version", guid.Version);
                json.WriteString("wire", response.SystemGuid.ToString());
            });
        return ExitCode.Done;
    }
}

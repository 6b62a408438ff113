namespace Ipmi.Virtual.Interop.Tests;

public class SampleTests
{
    [Fact]
    public async Task The_sample_of_an_own_command_runs()
    {
        PeerRun run = await Peer.RunAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "OwnCommand.dll"));
        Says.Ok(run, "Zone 1: Balanced, 4500 rpm, automatic", "Zone 9:", "was refused with C9h");
    }
}

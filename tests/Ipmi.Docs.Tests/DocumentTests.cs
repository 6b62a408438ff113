using System.Net;
using System.Net.Sockets;
using Ipmi.Virtual;

namespace Ipmi.Docs.Tests;

/// <summary>The code of the documents compiles, runs, and prints what stands beside it.</summary>
public sealed class DocumentTests
{
    private const string DocumentationAddress = "192.0.2.10";

    [Fact]
    public void Adding_a_command_is_one_whole_program()
    {
        DocumentCode page = DocumentCode.Of("docs/adding-a-command.md");
        Assert.NotEmpty(page.Declarations);
        Assert.NotEmpty(page.Output);
        DocumentProgram program = DocumentProgram.Compile([DocumentCode.Join(page.Statements), .. page.Declarations]);
        Assert.Equal(page.Output, program.Run());
    }

    [Fact]
    public async Task Each_example_of_the_readme_is_a_program()
    {
        DocumentCode page = DocumentCode.Of("README.md");
        await using var bmc = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, "admin", "secret")] });
        Assert.NotEmpty(page.Statements);
        foreach (string statements in page.Statements)
        {
            string reachable = statements.Replace(DocumentationAddress, bmc.EndPoint.ToString(), StringComparison.Ordinal);
            Assert.NotEmpty(DocumentProgram.Compile([reachable, .. page.Declarations]).Run());
        }
    }

    /// <summary>
    /// The pages that are compiled here; of attributes and diagnostics the tests of the compiler have the examples, right and wrong.
    /// </summary>
    [Fact]
    public void No_page_has_code_that_no_test_reads() => Assert.Equal(
        [
            "README.md", "docs/adding-a-command.md", "docs/attributes.md", "docs/diagnostics.md", "docs/serial-over-lan.md",
            "docs/virtual-bmc.md",
        ],
        DocumentCode.Pages());

    [Fact]
    public void The_fixture_for_tests_is_a_class_body()
    {
        string fixture = Examples("docs/virtual-bmc.md", 3)[0];
        DocumentProgram.Compile($$"""
            using Ipmi.Client;
            using Ipmi.Virtual;

            await using VirtualBmc bmc = new Fixture().Bmc;

            public sealed class Fixture
            {
            {{fixture}}
            }
            """).Run();
    }

    /// <summary>On a free port; each of the rack is logged in to with its own password, and one has another temperature.</summary>
    [Fact]
    public void A_rack_of_virtual_BMCs_is_served()
    {
        string rack = Examples("docs/virtual-bmc.md", 3)[1];
        Assert.Contains("9623", rack, StringComparison.Ordinal);
        string printed = DocumentProgram.Compile($$"""
            using System.Net;
            using Ipmi.Client;
            using Ipmi.Messages;
            using Ipmi.Session;
            using Ipmi.Virtual;

            {{rack.Replace("9623", FreePort("127.0.5.1"), StringComparison.Ordinal)}}
            for (int number = 0; number < rack.EndPoints.Count; number++)
            {
                string place = rack.EndPoints[number].ToString();
                await using IpmiClient client = await IpmiClient.ConnectAsync(place, "admin", $"secret{number}");
                var reading = await client.SendAsync(new GetSensorReadingRequest { SensorNumber = 1 });
                Console.WriteLine($"{number} {rack[number].Machine.Sensors[0].Value} {reading.Reading}");
                await Assert.ThrowsAsync<IpmiAuthenticationException>(() => IpmiClient.ConnectAsync(place, "admin", "secret"));
            }

            Console.WriteLine(rack.UsedCount);
            """).Run();
        string[] lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(41, lines.Length);
        Assert.Equal("40", lines[^1]);
        string usual = lines[0][1..];
        Assert.Equal(39, lines.Count(line => line.EndsWith(usual, StringComparison.Ordinal)));
        Assert.StartsWith("7 95 ", lines[7], StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_of_an_own_command_answers()
    {
        string handle = Examples("docs/virtual-bmc.md", 3)[2];
        string printed = DocumentProgram.Compile(
        [
            $$"""
            using Ipmi.Messages;
            using Ipmi.Virtual;

            await using var bmc = VirtualBmc.Start(new());
            {{handle}}
            Console.WriteLine((await bmc.SystemInterface.SendAsync(new GetFanModeRequest())).DutyPercent);
            """,
            .. DocumentCode.Of("README.md").Declarations,
        ]).Run();
        Assert.Equal("40\n", printed);
    }

    [Fact]
    public void A_serial_line_is_typed_on_and_read()
    {
        string console = Assert.Single(Examples("docs/serial-over-lan.md", 1));
        string printed = DocumentProgram.Compile($$"""
            using System.Text;
            using Ipmi.Client;
            using Ipmi.Virtual;

            await using var served = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, "admin", "secret")] });
            await using var bmc = await IpmiClient.ConnectAsync(served.EndPoint.ToString(), "admin", "secret");
            served.SolPort().Input = typed =>
            {
                served.SolPort().Print(typed);
                return typed.Length;
            };
            byte[] buffer = new byte[100];
            {{console}}
            Console.Write(Encoding.ASCII.GetString(buffer, 0, length));
            """).Run();
        Assert.StartsWith("r", printed, StringComparison.Ordinal);
    }

    private static string[] Examples(string path, int count)
    {
        string[] examples = DocumentCode.Of(path).All;
        Assert.Equal(count, examples.Length);
        return examples;
    }

    private static string FreePort(string address)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
        return $"{((IPEndPoint)socket.LocalEndPoint!).Port}";
    }
}

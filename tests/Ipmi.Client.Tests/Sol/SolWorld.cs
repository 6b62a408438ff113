using System.Net;
using System.Text;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Client.Tests.Sol;

/// <summary>A virtual BMC on a simulated network, consoles at it, and the systems behind its serial lines.</summary>
internal sealed class SolWorld : IDisposable
{
    private const int LineBuffer = 4096;

    public static readonly IPEndPoint BmcAddress = new(IPAddress.Parse("10.0.0.2"), 623);

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);
    private static readonly CancellationToken AtOnce = new(canceled: true);

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _port = 50000;

    public SolWorld(int seed = 1, Func<VirtualBmcOptions, VirtualBmcOptions>? with = null)
    {
        Network = new(Clock, seed) { Conditions = new() { Delay = TimeSpan.FromMilliseconds(0.5) } };
        var options = new VirtualBmcOptions
        {
            Transport = Network.Bind(BmcAddress),
            Time = Clock,
            Users = [VirtualBmcOptions.User(2, Tests.Bmc.User, Tests.Bmc.Password)],
        };
        Bmc = VirtualBmc.Start(with?.Invoke(options) ?? options);
    }

    public VirtualClock Clock { get; } = new();

    public InMemoryNetwork Network { get; }

    public VirtualBmc Bmc { get; }

    /// <summary>Logs in.</summary>
    /// <param name="link">The way to the BMC; a port of its own unless given.</param>
    /// <param name="suite">The cipher suite.</param>
    public IpmiClient Connect(Func<IPEndPoint, IRmcpTransport>? link = null, byte suite = 17)
    {
        var options = new IpmiClientOptions
        {
            CipherSuite = suite,
            Time = Clock,
            Requests = new() { ContinueInline = true },
            Link = link ?? (bmc => new RmcpEndpoint(Bind(), timeProvider: Clock).Connect(bmc)),
        };
        return Run(IpmiClient.ConnectAsync(BmcAddress.ToString(), Tests.Bmc.User, Tests.Bmc.Password, options));
    }

    /// <summary>A port of a console.</summary>
    public IDatagramTransport Bind() => Network.Bind(new(IPAddress.Parse("10.0.0.1"), _port++));

    public SolConsole Activate(IpmiClient client, SolConsoleOptions? options = null) => Run(client.Sol.ActivateAsync(options));

    /// <summary>What a console has got and nobody has read.</summary>
    public ReadOnlySpan<byte> Read(SolConsole console)
    {
        try
        {
            ValueTask<int> reading = console.ReadAsync(_buffer, AtOnce);
            return _buffer.AsSpan(0, Run(reading));
        }
        catch (OperationCanceledException)
        {
            return default;
        }
    }

    /// <summary>Types a short text.</summary>
    public void Type(SolConsole console, string text) => Run(console.WriteAsync(Encoding.ASCII.GetBytes(text)));

    /// <summary>Whether the BMC has accepted all that was typed.</summary>
    public bool IsFlushed(SolConsole console)
    {
        try
        {
            Run(console.FlushAsync(AtOnce));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(double seconds) => Clock.Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>Lets time pass until something is so, and says how much.</summary>
    public TimeSpan Until(Func<bool> isSo, double seconds = 60)
    {
        TimeSpan before = Clock.Elapsed;
        while (!isSo())
        {
            Assert.True(Clock.Elapsed - before < TimeSpan.FromSeconds(seconds), $"It was not so within {seconds} s.");
            Clock.Advance(Step);
        }

        return Clock.Elapsed - before;
    }

    /// <summary>Types bytes at a console while the system prints others, until each has come out at the other end.</summary>
    public (byte[] Typed, byte[] Printed) Carry(SolConsole console, SolPort line, byte[] toType, byte[] toPrint)
    {
        var typed = new List<byte>(toType.Length);
        var printed = new List<byte>(toPrint.Length);
        line.Input = characters =>
        {
            typed.AddRange(characters);
            return characters.Length;
        };
        int typedSoFar = 0;
        int printedSoFar = 0;
        Until(
            () =>
            {
                printedSoFar += line.Print(toPrint.AsSpan(printedSoFar));
                if (typedSoFar < toType.Length && IsFlushed(console))
                {
                    int length = Math.Min(LineBuffer, toType.Length - typedSoFar);
                    Run(console.WriteAsync(toType.AsMemory(typedSoFar, length)));
                    typedSoFar += length;
                }

                printed.AddRange(Read(console));
                return typed.Count >= toType.Length && printed.Count >= toPrint.Length;
            },
            seconds: 3600);
        return ([.. typed], [.. printed]);
    }

    public T Run<T>(Task<T> task) => Clock.Run(task, Limit);

    public T Run<T>(ValueTask<T> task) => Clock.Run(task, Limit);

    public void Run(Task task) => Clock.Run(task, Limit);

    public void Run(ValueTask task) => Clock.Run(task, Limit);

    public void Dispose() => Bmc.DisposeAsync().AsTask().Wait(TestContext.Current.CancellationToken);
}

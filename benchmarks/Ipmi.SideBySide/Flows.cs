using System.Buffers.Binary;
using System.Net;
using System.Threading.Tasks.Sources;
using Ipmi.Transport;

namespace Ipmi.SideBySide;

/// <summary>
/// Many flows on one socket, a datagram of 64 bytes in flight in each, with a responder that sends the first bytes back: through
/// <see cref="UdpTransport"/>, or through a receive loop that is awaited.
/// </summary>
internal static class Flows
{
    private const int RequestLength = 64;

    // Compiled code is measured, not the compiler.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);

    public static async Task RunAsync(IPEndPoint responder, TimeSpan time, int count, bool awaited)
    {
        var flows = new Flow[count];
        for (int i = 0; i < count; i++) flows[i] = new(i);
        await using IDatagramTransport transport =
            awaited ? new PolledSocket(new(IPAddress.Loopback, 0)) : UdpTransport.Bind(new(IPAddress.Loopback, 0), handOver: true);
        transport.Listen((datagram, _) => flows[BinaryPrimitives.ReadInt32LittleEndian(datagram.Span)].Answered());
        SocketAddress destination = responder.Serialize();
        await RunForAsync(flows, transport, destination, WarmUp);
        (Meter meter, long exchanges) = await RunForAsync(flows, transport, destination, time);
        Console.WriteLine(meter.Tell(exchanges));
    }

    private static async Task<(Meter Meter, long Count)> RunForAsync(
        Flow[] flows, IDatagramTransport transport, SocketAddress destination, TimeSpan time)
    {
        var meter = new Meter();
        long[] counts = await Task.WhenAll(flows.Select(flow => flow.RunAsync(transport, destination, meter, time)));
        return (meter, counts.Sum());
    }

    /// <summary>One flow: it sends the next datagram when the last one was answered.</summary>
    private sealed class Flow : IValueTaskSource
    {
        private readonly byte[] _request = new byte[RequestLength];
        private ManualResetValueTaskSourceCore<bool> _answer;

        public Flow(int number) => BinaryPrimitives.WriteInt32LittleEndian(_request, number);

        public void Answered() => _answer.SetResult(true);

        public async Task<long> RunAsync(IDatagramTransport transport, SocketAddress destination, Meter meter, TimeSpan time)
        {
            long count = 0;
            do
            {
                _answer.Reset();
                transport.Send(_request, destination);
                await new ValueTask(this, _answer.Version);
                count++;
            }
            while (meter.Elapsed < time);
            return count;
        }

        void IValueTaskSource.GetResult(short token) => _answer.GetResult(token);

        ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _answer.GetStatus(token);

        void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _answer.OnCompleted(continuation, state, token, flags);
    }
}

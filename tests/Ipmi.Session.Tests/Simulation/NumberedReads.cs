using System.Buffers.Binary;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Simulation;

/// <summary>
/// Reads of the FRU that tell one another apart by their offset, in a session that encrypts nothing: each datagram shows which read it
/// belongs to, under which request number, and when it was sent.
/// </summary>
public sealed class NumberedReads
{
    private const int MessageAt = 16;
    private const int SequenceAt = MessageAt + 4;
    private const int CommandAt = MessageAt + 5;
    private const int OffsetAt = MessageAt + LanMessage.HeaderLength + 1;

    private readonly SessionPair _pair;
    private readonly IIpmiChannel _session;
    private readonly List<Read> _reads = [];

    public NumberedReads(SessionPair pair, IIpmiChannel session)
    {
        (_pair, _session) = (pair, session);
        pair.Network.Filter = (_, to, datagram) =>
        {
            bool isRead = datagram.Length > OffsetAt + 1 && datagram[CommandAt] == ReadFruDataRequest.Info.Id.Command;
            if (to.Equals(SessionPair.BmcAddress) && isRead)
            {
                Read read = _reads[BinaryPrimitives.ReadUInt16LittleEndian(datagram[OffsetAt..])];
                read.Sent.Add(pair.Clock.Elapsed);
                Sending?.Invoke(read, datagram[SequenceAt] >> 2);
            }

            return FilterVerdict.Pass;
        };
    }

    /// <summary>Called for each copy of a read that is sent, with its request number.</summary>
    public Action<Read, int>? Sending { get; set; }

    public IReadOnlyList<Read> All => _reads;

    /// <summary>Starts a read.</summary>
    public Read Start(bool isRepeatable, CancellationToken cancellationToken)
    {
        var read = new Read(_reads.Count, isRepeatable, _pair.Clock.Elapsed);
        _reads.Add(read);
        read.Ends = RunAsync(read, cancellationToken);
        return read;
    }

    /// <summary>Lets time pass until all have ended.</summary>
    public void RunToEnd()
    {
        foreach (Read read in _reads) _pair.Run(read.Ends);
    }

    private async Task RunAsync(Read read, CancellationToken cancellationToken)
    {
        byte[] data = [0, (byte)read.Number, (byte)(read.Number >> 8), 4];
        CommandId id = ReadFruDataRequest.Info.Id;
        try
        {
            var request = new RawRequest(id.NetFn, id.Command, data, Repeatable: read.IsRepeatable);
            await _session.ExchangeRawAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IpmiException or OperationCanceledException or ObjectDisposedException)
        {
            read.Failure = e;
        }

        read.EndedAt = _pair.Clock.Elapsed;
    }

    public sealed class Read(int number, bool isRepeatable, TimeSpan startedAt)
    {
        public int Number { get; } = number;

        public bool IsRepeatable { get; } = isRepeatable;

        public TimeSpan StartedAt { get; } = startedAt;

        public TimeSpan? EndedAt { get; set; }

        public Exception? Failure { get; set; }

        /// <summary>When its copies were sent.</summary>
        public List<TimeSpan> Sent { get; } = [];

        public Task Ends { get; set; } = Task.CompletedTask;

        public override string ToString() =>
            $"read {Number}, started at {StartedAt}, sent at [{string.Join(", ", Sent)}], "
            + $"ended at {EndedAt} with {Failure?.GetType().Name ?? "an answer"}";
    }
}

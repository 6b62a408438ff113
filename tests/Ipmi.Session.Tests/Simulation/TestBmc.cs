using System.Net;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Simulation;

/// <summary>A BMC on the simulated network: a session table, a few commands, and nothing else.</summary>
public sealed class TestBmc : IDisposable
{
    private readonly VirtualClock _clock;
    private readonly RmcpEndpoint _endpoint;
    private readonly ITimer _timer;

    public TestBmc(VirtualClock clock, IDatagramTransport transport, BmcSessionOptions options, IBmcUsers users, int seed)
    {
        _clock = clock;
        _endpoint = new(transport, timeProvider: clock);
        Table = new(options, users, Commands, new SeededRandomSource(seed), _endpoint.Send);
        Commands.Handle<GetDeviceIdRequest, GetDeviceIdResponse>((in _, _) => Device);
        Commands.Handle<ReadFruDataRequest, ReadFruDataResponse>(OnReadFru);
        Commands.Handle<ChassisControlRequest, ChassisControlResponse>(OnChassisControl);
        _endpoint.Listen(Receive);
        _timer = clock.CreateTimer(_ => Table.Advance(clock.Elapsed), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    public static GetDeviceIdResponse Device { get; } = new()
    {
        DeviceId = 0x20,
        FirmwareMajor = 1,
        IpmiVersion = new(0x02),
        ManufacturerId = new(0x0002A2),
        ProductId = 0x0100,
        AuxiliaryFirmware1 = 4,
        AuxiliaryFirmware2 = 3,
        AuxiliaryFirmware3 = 2,
        AuxiliaryFirmware4 = 1,
    };

    public CommandDispatcher Commands { get; } = new();

    public BmcSessionTable Table { get; }

    /// <summary>Whether it hears nothing.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>Chassis controls executed, by operation.</summary>
    public int[] Controls { get; } = new int[16];

    /// <summary>What Read FRU Data returns for an offset: bytes that no other offset has.</summary>
    public static byte[] Fru(ushort offset) => [(byte)offset, (byte)(offset >> 8), (byte)~offset, (byte)(~offset >> 8)];

    public void Dispose()
    {
        _timer.Dispose();
        Table.Dispose();
    }

    private void Receive(Memory<byte> packet, SocketAddress source)
    {
        if (!IsDeaf) Table.Receive(packet, source, _clock.Elapsed);
    }

    private static IpmiReply<ReadFruDataResponse> OnReadFru(in ReadFruDataRequest request, BmcContext context) =>
        new ReadFruDataResponse { Count = 4, Data = Fru(request.Offset) };

    private IpmiReply<ChassisControlResponse> OnChassisControl(in ChassisControlRequest request, BmcContext context)
    {
        Controls[(int)request.Operation]++;
        return default(ChassisControlResponse);
    }
}

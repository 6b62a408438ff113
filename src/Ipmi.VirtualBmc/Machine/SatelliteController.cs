using System.Collections.Immutable;
using System.Globalization;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>
/// A management controller behind the BMC, on one of its buses: requests reach it by Send Message (IPMI v2.0 §22.7). It answers for its own
/// identity, sensors and FRU devices, and passes messages on to controllers behind it.
/// </summary>
public sealed class SatelliteController
{
    private readonly CommandDispatcher _dispatcher = new();
    private bool _isReady;

    /// <summary>Makes a controller.</summary>
    /// <param name="address">Its slave address, an even number, such as 52h.</param>
    /// <exception cref="ArgumentException">The address is odd, or the BMC's own.</exception>
    public SatelliteController(byte address)
    {
        var made = new MessageAddress(address);
        if (made.IsSoftware || made == MessageAddress.Bmc)
        {
            throw new ArgumentException($"{address:X2}h is no address of a satellite.", nameof(address));
        }

        Address = made;
    }

    /// <summary>Its slave address.</summary>
    public MessageAddress Address { get; }

    /// <summary>The channel of the controller before it on which it sits: 0 is the primary IPMB, 7 the second bus.</summary>
    public byte Channel { get; init; }

    /// <summary>What its locator record calls it, up to 16 characters: by its address unless set.</summary>
    public string Name { get => field ?? string.Create(CultureInfo.InvariantCulture, $"MC {Address.Value:X2}h"); init; }

    /// <summary>What Get Device ID says.</summary>
    public DeviceIdentity Identity { get; init; } = new() { DeviceId = 0x52 };

    /// <summary>Its sensors.</summary>
    public ImmutableArray<Sensor> Sensors { get; init; } = [];

    /// <summary>Its FRU devices.</summary>
    public ImmutableArray<FruDevice> FruDevices { get; init; } = [];

    /// <summary>What it claims: FRU devices only when it has some, since clients read those that are claimed.</summary>
    internal DeviceSupport Supports => FruDevices.IsEmpty ? DeviceSupport.Sensor : DeviceIdentity.SupportOfSatellite;

    /// <summary>Controllers behind it.</summary>
    public ImmutableArray<SatelliteController> Behind { get; init; } = [];

    /// <summary>Adds or replaces the handler of a command, an own one included.</summary>
    public void Handle<TRequest, TResponse>(CommandHandler<TRequest, TResponse> handler)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        Prepare();
        _dispatcher.Handle(handler);
    }

    /// <summary>Executes a request that reached it.</summary>
    internal int Execute(in LanMessageHeader request, ReadOnlyMemory<byte> data, BmcContext context, Span<byte> response)
    {
        Prepare();
        return _dispatcher.Execute(request.NetFn, request.Command, data, context, response);
    }

    private void Prepare()
    {
        if (_isReady) return;
        _isReady = true;
        new DeviceCommands(
            Identity, Supports, coldReset: static () => { }, warmReset: static () => { }).AddTo(_dispatcher);
        new SensorCommands(Sensors).AddTo(_dispatcher);
        new FruCommands(FruDevices).AddTo(_dispatcher);
        new MessageBridge(Behind, queue: null).AddTo(_dispatcher);
    }
}

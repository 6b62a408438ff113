using System.Collections.Concurrent;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Client;

/// <summary>The controllers that own sensors: the BMC, and others that are reached through it (IPMI v2.0 §33.4, table 43-1).</summary>
/// <param name="channel">The way to the BMC.</param>
/// <param name="options">Times and catalogue of the ways to the others.</param>
internal sealed class SensorOwners(IIpmiChannel channel, SessionOptions? options)
{
    // Sensors may be read at the same time. A bridge is kept, for it learns how its BMC sends on.
    private readonly ConcurrentDictionary<BridgeTarget, BridgedChannel> _bridges = new(concurrencyLevel: 1, capacity: 1);
    private readonly ConcurrentDictionary<MessageAddress, bool> _controllers = new(concurrencyLevel: 1, capacity: 1);
    private readonly ConcurrentDictionary<MessageAddress, bool> _fictions = new(concurrencyLevel: 1, capacity: 1);

    /// <summary>Notes a controller that the SDR repository has a locator record of: it exists.</summary>
    public void Note(Octets record)
    {
        bool isLocator = ManagementControllerLocatorRecord.Decode(record.Memory, out var locator, out _) == DecodeStatus.Ok;
        if (isLocator) _controllers[locator.Address] = true;
    }

    /// <summary>
    /// Reads a sensor at its owner. An owner that cannot be reached and that no record locates is a mistake in the record (HP DL140 G1, Fujitsu
    /// RX300): its sensors are the BMC's.
    /// </summary>
    public async ValueTask<IpmiReply<GetSensorReadingResponse>> ReadAsync(SensorKey key, CancellationToken cancellationToken)
    {
        bool isOfBmc = key.Owner == MessageAddress.Bmc || key.Owner.IsSoftware || _fictions.ContainsKey(key.Owner);
        if (isOfBmc) return await ReadAsync(channel, key, cancellationToken).ConfigureAwait(false);
        try
        {
            BridgedChannel owner = _bridges.GetOrAdd(new(key.Owner, key.Channel), target => new(channel, target, options));
            return await ReadAsync(owner, key, cancellationToken).ConfigureAwait(false);
        }
        catch (IpmiBridgeException e) when (e.Code == CompletionCode.InvalidCommand || !_controllers.ContainsKey(key.Owner))
        {
            // A controller behind the BMC that sends nothing on has its own sensors alone.
            _fictions[key.Owner] = true;
        }
        catch (IpmiTimeoutException) when (!_controllers.ContainsKey(key.Owner))
        {
            _fictions[key.Owner] = true;
        }

        return await ReadAsync(channel, key, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<IpmiReply<GetSensorReadingResponse>> ReadAsync(
        IIpmiChannel owner, SensorKey key, CancellationToken cancellationToken)
    {
        var request = new GetSensorReadingRequest { SensorNumber = key.Number };
        if (key.Lun == Lun.Bmc)
        {
            return await owner.ExchangeAsync<GetSensorReadingRequest, GetSensorReadingResponse>(request, cancellationToken).ConfigureAwait(false);
        }

        CommandId id = GetSensorReadingRequest.Info.Id;
        RawResponse raw = await owner
            .ExchangeRawAsync(new(id.NetFn, id.Command, new byte[] { key.Number }, key.Lun, Repeatable: true), cancellationToken)
            .ConfigureAwait(false);
        if (raw.CompletionCode != CompletionCode.Ok) return raw.CompletionCode;
        return GetSensorReadingResponse.Decode(raw.Data.Memory, out var response, out _) == DecodeStatus.Ok
            ? response
            : throw new IpmiProtocolException($"The response to Get Sensor Reading contradicts its layout: {raw.Data}.");
    }
}

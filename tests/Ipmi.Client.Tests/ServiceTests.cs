using Ipmi.Messages;
using Ipmi.Virtual;

namespace Ipmi.Client.Tests;

public class ServiceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_power_is_switched()
    {
        await using VirtualBmc virtualBmc = Bmc.Start();
        await using IpmiClient bmc = await virtualBmc.ConnectAsync();
        await bmc.Chassis.PowerOffAsync(Cancellation);
        Assert.False(await bmc.Chassis.IsPowerOnAsync(Cancellation));
        await bmc.Chassis.PowerOnAsync(Cancellation);
        Assert.True(await bmc.Chassis.IsPowerOnAsync(Cancellation));
    }

    [Fact]
    public async Task Sensors_are_read_by_their_records()
    {
        await using VirtualBmc virtualBmc = Bmc.Start();
        await using IpmiClient bmc = await virtualBmc.ConnectAsync();
        Assert.Equal(["CPU Temp: 42 degrees C", "P12V: 12 Volts", "FAN1: 5500 RPM"], await ReadAllAsync(bmc.Sensors), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_BMC_that_refuses_whole_records_gives_them_in_pieces()
    {
        await using VirtualBmc virtualBmc = Bmc.Start();
        await using IpmiClient bmc = await virtualBmc.ConnectAsync();
        Assert.Equal(
            await ReadAllAsync(bmc.Sensors),
            await ReadAllAsync(new SensorService(new NoWholeRecords(bmc))));
    }

    [Fact]
    public async Task A_channel_that_is_no_session_makes_a_client_too()
    {
        await using VirtualBmc virtualBmc = Bmc.Start();
        await using IpmiClient bmc = await virtualBmc.ConnectAsync();
        await using var other = new IpmiClient(new NoWholeRecords(bmc));
        Assert.Null(other.Info);
        Assert.True(await other.Chassis.IsPowerOnAsync(Cancellation));
    }

    private static async Task<List<string>> ReadAllAsync(SensorService sensors)
    {
        var readings = new List<string>();
        await foreach (FullSensorRecord record in sensors.RecordsAsync(Cancellation))
        {
            readings.Add((await sensors.ReadAsync(record, Cancellation)).ToString());
        }

        return readings;
    }

    /// <summary>A BMC whose buffer is too short for a whole record.</summary>
    private sealed class NoWholeRecords(IIpmiChannel inner) : IIpmiChannel
    {
        public PrivilegeLevel Privilege => inner.Privilege;

        public ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
            where TRequest : struct, IIpmiCommand<TRequest, TResponse>
            where TResponse : struct, IWireMessage<TResponse> =>
            request is GetSdrRequest { Count: > 20 }
                ? new(CompletionCode.CannotReturnRequestedBytes)
                : inner.ExchangeAsync<TRequest, TResponse>(request, cancellationToken);

        public ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken) =>
            inner.ExchangeRawAsync(request, cancellationToken);
    }
}

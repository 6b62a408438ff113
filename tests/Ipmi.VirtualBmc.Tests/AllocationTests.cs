using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests;

/// <summary>Requests that are asked all the time allocate nothing in steady state, in the BMC as little as in the console.</summary>
public sealed class AllocationTests
{
    private const int Exchanges = 500;

    // Without optimization the compiler makes an object of each asynchronous method's state.
#if DEBUG
    private const long Unoptimized = 800;
#else
    private const long Unoptimized = 0;
#endif

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    public void A_device_id_costs_no_memory(int suite) => AllocatesNothing<GetDeviceIdRequest, GetDeviceIdResponse>(default, suite);

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    public void A_sensor_reading_costs_no_memory(int suite) =>
        AllocatesNothing<GetSensorReadingRequest, GetSensorReadingResponse>(new() { SensorNumber = 1 }, suite);

    [Fact]
    public void A_chassis_status_costs_no_memory() => AllocatesNothing<GetChassisStatusRequest, GetChassisStatusResponse>(default, suite: 3);

    private static void AllocatesNothing<TRequest, TResponse>(TRequest request, int suite)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        var lab = new Lab();
        LanSession session = lab.Open(suite: suite);
        long least = long.MaxValue;
        for (int batch = 0; batch < 6; batch++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Exchanges; i++) Exchange();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(least, 0, Unoptimized * Exchanges);

        void Exchange()
        {
            ValueTask<IpmiReply<TResponse>> pending = session.ExchangeAsync<TRequest, TResponse>(request, CancellationToken.None);
            while (!pending.IsCompleted) lab.Clock.Advance(TimeSpan.FromMicroseconds(1));
            if (!pending.Result.IsSuccess) Assert.Fail($"refused with {pending.Result.Code}");
        }
    }
}

using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>Handlers of embedders that wait: for something that comes too late, or that never comes because the BMC is disposed.</summary>
public class WaitingHandlerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<Exception> _failures = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void One_that_is_cancelled_is_answered_with_FFh_and_told()
    {
        var lab = new Lab();
        lab.Bmc.SubscriberFailed += _failures.Add;
        lab.Bmc.Handle<AddBytesRequest, AddBytesResponse>((in _, _) => throw new OperationCanceledException("late"));
        LanSession session = lab.Open();
        Assert.Equal(CompletionCode.Unspecified, lab.Code(session.SendAsync(new AddBytesRequest())));
        Assert.IsType<OperationCanceledException>(Assert.Single(_failures));
        Assert.Equal(0x20, lab.Run(session.SendAsync(new GetDeviceIdRequest())).DeviceId);
    }

    [Fact]
    public void One_that_throws_is_answered_with_FFh_to_the_system_too()
    {
        var lab = new Lab();
        lab.Bmc.SubscriberFailed += _failures.Add;
        lab.Bmc.Handle<AddBytesRequest, AddBytesResponse>((in _, _) => throw new OperationCanceledException("late"));
        IIpmiChannel system = lab.Bmc.SystemInterface;
        Assert.Equal(
            CompletionCode.Unspecified,
            lab.Run(system.ExchangeAsync<AddBytesRequest, AddBytesResponse>(new AddBytesRequest(), Cancellation)).Code);
        RawResponse raw = lab.Run(system.ExchangeRawAsync(new(NetFn.Oem, 0x10, (byte[])[0xA2, 2, 0, 1, 2]), Cancellation));
        Assert.Equal(CompletionCode.Unspecified, raw.CompletionCode);
        Assert.Equal(2, _failures.Count);
        Assert.Equal(CompletionCode.Ok, lab.Code(system.SendAsync(new GetDeviceIdRequest())));
    }

    [Fact]
    public async Task One_that_waits_ends_when_the_BMC_is_disposed_and_disposing_waits_for_it()
    {
        var bmc = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, "admin", "secret")] });
        bmc.SubscriberFailed += _failures.Add;
        using var entered = new SemaphoreSlim(0);
        bool left = false;
        bmc.Handle<AddBytesRequest, AddBytesResponse>((in _, _) =>
        {
            entered.Release();
            try
            {
                bmc.Stopping.WaitHandle.WaitOne();
                bmc.Stopping.ThrowIfCancellationRequested();
            }
            finally
            {
                left = true;
            }

            return default(AddBytesResponse);
        });
        LanSession session = await OpenAsync(bmc.EndPoint);
        Task<AddBytesResponse> pending = session.SendAsync(new AddBytesRequest(), Cancellation).AsTask();
        await entered.WaitAsync(Cancellation);
        Assert.False(bmc.Stopping.IsCancellationRequested);
        await bmc.DisposeAsync().AsTask().WaitAsync(Patience, Cancellation);
        Assert.True(left);
        Assert.Equal(0, bmc.SessionCount);
        Assert.IsType<OperationCanceledException>(Assert.Single(_failures));

        // Nobody is there any more who could answer; the client is told in its own time.
        await Assert.ThrowsAnyAsync<IpmiException>(() => pending);
        await session.DisposeAsync();
        await bmc.DisposeAsync();
        Assert.True(bmc.Stopping.IsCancellationRequested);
    }

    [Fact]
    public async Task One_that_is_too_late_costs_its_client_an_answer_and_nobody_else()
    {
        await using var bmc = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, "admin", "secret")] });
        using var entered = new SemaphoreSlim(0);
        using var release = new ManualResetEventSlim();
        int executed = 0;
        bmc.Handle<ChassisControlRequest, ChassisControlResponse>((in _, _) =>
        {
            executed++;
            entered.Release();
            release.Wait(bmc.Stopping);
            return default(ChassisControlResponse);
        });
        await using LanSession session = await OpenAsync(bmc.EndPoint);
        var off = new ChassisControlRequest { Operation = ChassisControlOperation.PowerDown };
        Task<ChassisControlResponse> pending = session.SendAsync(off, Cancellation).AsTask();
        await entered.WaitAsync(Cancellation);

        // It must not be executed twice, so the client does not ask again, and cannot know what became of it.
        await Assert.ThrowsAsync<IpmiOutcomeUnknownException>(() => pending);
        release.Set();
        await using LanSession other = await OpenAsync(bmc.EndPoint);
        Assert.Equal(0x20, (await other.SendAsync(new GetDeviceIdRequest(), Cancellation)).DeviceId);
        Assert.Equal(0x20, (await session.SendAsync(new GetDeviceIdRequest(), Cancellation)).DeviceId);
        await session.SendAsync(off, Cancellation);
        Assert.Equal(2, executed);
    }

    [Fact]
    public async Task Whoever_is_told_that_the_BMC_stops_and_throws_keeps_it_from_nothing()
    {
        var bmc = VirtualBmc.Start(new());
        IPEndPoint endPoint = bmc.EndPoint;
        bmc.SubscriberFailed += _failures.Add;
        await using CancellationTokenRegistration told = bmc.Stopping.Register(() => throw new InvalidOperationException("mine"));
        await bmc.DisposeAsync();
        Assert.Contains("mine", Assert.Single(_failures).ToString(), StringComparison.Ordinal);
        await using var again = VirtualBmc.Start(new() { Listen = endPoint });
    }

    [Fact]
    public async Task One_may_end_the_BMC_itself()
    {
        var bmc = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, "admin", "secret")] });
        var ended = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        bmc.Handle<AddBytesRequest, AddBytesResponse>((in _, _) =>
        {
            ended.SetResult(bmc.DisposeAsync().AsTask());
            return default(AddBytesResponse);
        });
        LanSession session = await OpenAsync(bmc.EndPoint);
        Task<AddBytesResponse> pending = session.SendAsync(new AddBytesRequest(), Cancellation).AsTask();
        await (await ended.Task.WaitAsync(Patience, Cancellation)).WaitAsync(Patience, Cancellation);
        Assert.Equal(0, bmc.SessionCount);
        Assert.NotNull(await Record.ExceptionAsync(() => pending));
        await session.DisposeAsync();
    }

    private static Task<LanSession> OpenAsync(IPEndPoint bmc)
    {
        using var credentials = IpmiCredentials.Of("admin", "secret");
        var options = new SessionOptions { Pump = new() { RequestTimeout = TimeSpan.FromSeconds(2) } };
        return Ipmi20Session.OpenAsync(
            UdpRmcpTransport.Connect(bmc), credentials, [CipherSuites.All[17]], PrivilegeLevel.Administrator, options, Cancellation);
    }
}

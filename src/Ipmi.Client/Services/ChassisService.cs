using Ipmi.Messages;

namespace Ipmi.Client;

/// <summary>Power, and what the chassis says of itself (IPMI v2.0 §28).</summary>
/// <param name="channel">The way to the BMC.</param>
public sealed class ChassisService(IIpmiChannel channel)
{
    /// <summary>Whether the power is on, and more.</summary>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    public ValueTask<GetChassisStatusResponse> GetStatusAsync(CancellationToken cancellationToken = default) =>
        channel.SendAsync(new GetChassisStatusRequest(), cancellationToken);

    /// <summary>Whether the power is on.</summary>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    public async ValueTask<bool> IsPowerOnAsync(CancellationToken cancellationToken = default) =>
        (await GetStatusAsync(cancellationToken).ConfigureAwait(false)).PowerIsOn;

    /// <summary>Switches the power on.</summary>
    /// <inheritdoc cref="ControlAsync"/>
    public Task PowerOnAsync(CancellationToken cancellationToken = default) =>
        ControlAsync(ChassisControlOperation.PowerUp, cancellationToken);

    /// <summary>Switches the power off at once, without asking the operating system.</summary>
    /// <inheritdoc cref="ControlAsync"/>
    public Task PowerOffAsync(CancellationToken cancellationToken = default) =>
        ControlAsync(ChassisControlOperation.PowerDown, cancellationToken);

    /// <summary>Switches the power off, waits, and switches it on.</summary>
    /// <inheritdoc cref="ControlAsync"/>
    public Task PowerCycleAsync(CancellationToken cancellationToken = default) =>
        ControlAsync(ChassisControlOperation.PowerCycle, cancellationToken);

    /// <summary>Resets, without asking the operating system.</summary>
    /// <inheritdoc cref="ControlAsync"/>
    public Task ResetAsync(CancellationToken cancellationToken = default) =>
        ControlAsync(ChassisControlOperation.HardReset, cancellationToken);

    /// <summary>Asks the operating system to shut down. That it will is not said.</summary>
    /// <inheritdoc cref="ControlAsync"/>
    public Task ShutDownAsync(CancellationToken cancellationToken = default) =>
        ControlAsync(ChassisControlOperation.SoftShutdown, cancellationToken);

    /// <summary>Does something to the power. It is never sent again once it may have been executed.</summary>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    /// <exception cref="Session.IpmiOutcomeUnknownException">No answer came: it may or may not have been executed.</exception>
    public async Task ControlAsync(ChassisControlOperation operation, CancellationToken cancellationToken = default) =>
        await channel.SendAsync(new ChassisControlRequest { Operation = operation }, cancellationToken).ConfigureAwait(false);
}

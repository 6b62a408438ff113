using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Power and chassis (IPMI v2.0 §28).</summary>
internal sealed class ChassisCommands(Chassis chassis, BmcClock clock)
{
    private const byte MinutesPerCount = 60;
    private const FrontPanelButtons CanDisableAll = FrontPanelButtons.CanDisablePowerOff | FrontPanelButtons.CanDisableReset
        | FrontPanelButtons.CanDisableDiagnosticInterrupt | FrontPanelButtons.CanDisableStandby;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetChassisCapabilitiesRequest, GetChassisCapabilitiesResponse>(GetCapabilities);
        dispatcher.Handle<GetChassisStatusRequest, GetChassisStatusResponse>(GetStatus);
        dispatcher.Handle<ChassisControlRequest, ChassisControlResponse>(
            (in request, _) => new(chassis.Control(request.Operation), default));
        dispatcher.Handle<ChassisResetRequest, ChassisResetResponse>(
            (in _, _) => new(chassis.Control(ChassisControlOperation.HardReset), default));
        dispatcher.Handle<ChassisIdentifyRequest, ChassisIdentifyResponse>(Identify);
        dispatcher.Handle<SetPowerRestorePolicyRequest, SetPowerRestorePolicyResponse>(SetPolicy);
        dispatcher.Handle<SetPowerCycleIntervalRequest, SetPowerCycleIntervalResponse>(SetCycleInterval);
        dispatcher.Handle<SetFrontPanelButtonEnablesRequest, SetFrontPanelButtonEnablesResponse>(SetButtons);
        dispatcher.Handle<GetSystemRestartCauseRequest, GetSystemRestartCauseResponse>((in _, _) =>
            new GetSystemRestartCauseResponse { Cause = chassis.RestartCause, Channel = LanChannel.Number });
        dispatcher.Handle<GetPohCounterRequest, GetPohCounterResponse>((in _, _) =>
            new GetPohCounterResponse { MinutesPerCount = MinutesPerCount, Counts = (uint)chassis.OnTime.TotalHours });
    }

    private IpmiReply<GetChassisCapabilitiesResponse> GetCapabilities(in GetChassisCapabilitiesRequest request, BmcContext context) =>
        new GetChassisCapabilitiesResponse
        {
            Capabilities = ChassisCapabilities.DiagnosticInterrupt,
            FruDevice = MessageAddress.Bmc,
            SdrDevice = MessageAddress.Bmc,
            SelDevice = MessageAddress.Bmc,
            SystemManagementDevice = MessageAddress.Bmc,
            BridgeDevice = MessageAddress.Bmc,
        };

    private IpmiReply<GetChassisStatusResponse> GetStatus(in GetChassisStatusRequest request, BmcContext context) =>
        new GetChassisStatusResponse
        {
            RestorePolicy = chassis.RestorePolicy,
            PowerIsOn = chassis.PowerIsOn,
            LastPowerEvent = chassis.LastPowerEvent,
            SupportsIdentifyState = true,
            IdentifyState = chassis.IdentifyState,
            FrontPanel = chassis.DisabledButtons | CanDisableAll,
        };

    private IpmiReply<ChassisIdentifyResponse> Identify(in ChassisIdentifyRequest request, BmcContext context)
    {
        chassis.Identify(
            request.IntervalSeconds, request.Options is { } options && options.HasFlag(ChassisIdentifyOptions.Force), clock.Elapsed);
        return default(ChassisIdentifyResponse);
    }

    private IpmiReply<SetPowerRestorePolicyResponse> SetPolicy(in SetPowerRestorePolicyRequest request, BmcContext context)
    {
        if (request.Policy > PowerRestorePolicy.Unknown) return CompletionCode.InvalidDataField;

        // The fourth value asks what is supported and changes nothing.
        if (request.Policy != PowerRestorePolicy.Unknown) chassis.RestorePolicy = request.Policy;
        return new SetPowerRestorePolicyResponse
        {
            Supported = PowerRestorePolicies.StayOff | PowerRestorePolicies.Restore | PowerRestorePolicies.PowerOn,
        };
    }

    private IpmiReply<SetPowerCycleIntervalResponse> SetCycleInterval(in SetPowerCycleIntervalRequest request, BmcContext context)
    {
        chassis.PowerCycleSeconds = request.Seconds;
        return default(SetPowerCycleIntervalResponse);
    }

    private IpmiReply<SetFrontPanelButtonEnablesResponse> SetButtons(in SetFrontPanelButtonEnablesRequest request, BmcContext context)
    {
        chassis.DisabledButtons =
            (request.DisableStandby ? FrontPanelButtons.StandbyDisabled : 0)
            | (request.DisableDiagnosticInterrupt ? FrontPanelButtons.DiagnosticInterruptDisabled : 0)
            | (request.DisableReset ? FrontPanelButtons.ResetDisabled : 0)
            | (request.DisablePowerOff ? FrontPanelButtons.PowerOffDisabled : 0);
        return default(SetFrontPanelButtonEnablesResponse);
    }
}

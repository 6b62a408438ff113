using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Power and chassis (IPMI v2.0 §28).</summary>
internal sealed class ChassisCommands(Chassis chassis)
{
    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetChassisStatusRequest, GetChassisStatusResponse>(GetStatus);
        dispatcher.Handle<ChassisControlRequest, ChassisControlResponse>(Control);
        dispatcher.Handle<SetPowerRestorePolicyRequest, SetPowerRestorePolicyResponse>(SetPolicy);
    }

    private IpmiReply<GetChassisStatusResponse> GetStatus(in GetChassisStatusRequest request, BmcContext context) =>
        new GetChassisStatusResponse
        {
            RestorePolicy = chassis.RestorePolicy,
            PowerIsOn = chassis.PowerIsOn,
            LastPowerEvent = chassis.LastPowerEvent,
            FrontPanel = FrontPanelButtons.None,
        };

    private IpmiReply<ChassisControlResponse> Control(in ChassisControlRequest request, BmcContext context) =>
        new(chassis.Control(request.Operation), default);

    private IpmiReply<SetPowerRestorePolicyResponse> SetPolicy(in SetPowerRestorePolicyRequest request, BmcContext context)
    {
        // The fourth value asks what is supported and changes nothing.
        if (request.Policy <= PowerRestorePolicy.PowerOn) chassis.RestorePolicy = request.Policy;
        return new SetPowerRestorePolicyResponse
        {
            Supported = PowerRestorePolicies.StayOff | PowerRestorePolicies.Restore | PowerRestorePolicies.PowerOn,
        };
    }
}

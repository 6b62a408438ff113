using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>What system software tells about itself (IPMI v2.0 §22.14a, §22.14b), and the ACPI states (§20.6, §20.7).</summary>
internal sealed class SystemInfoCommands(SystemInformation information, Chassis chassis)
{
    private const byte Revision = 0x11;

    private AcpiSystemPowerState? _system;
    private AcpiDevicePowerState _device;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetSystemInfoParametersRequest, GetSystemInfoParametersResponse>(Get);
        dispatcher.Handle<SetSystemInfoParametersRequest, SetSystemInfoParametersResponse>((in request, _) =>
            new(information.Parameters.Set((byte)request.Parameter, request.Data.Span), default));
        dispatcher.Handle<GetAcpiPowerStateRequest, GetAcpiPowerStateResponse>((in _, _) => new GetAcpiPowerStateResponse
        {
            SystemState = chassis.PowerIsOn ? _system ?? AcpiSystemPowerState.S0 : AcpiSystemPowerState.S5,
            DeviceState = _device,
        });
        dispatcher.Handle<SetAcpiPowerStateRequest, SetAcpiPowerStateResponse>(SetAcpi);
        chassis.Controlled += OnControl;
    }

    private IpmiReply<GetSystemInfoParametersResponse> Get(in GetSystemInfoParametersRequest request, BmcContext context)
    {
        CompletionCode code = information.Parameters.Get(
            (byte)request.Parameter, request.Set, request.Block, out ReadOnlyMemory<byte> value);
        return new(code, new() { Revision = Revision, Data = request.RevisionOnly ? Octets.Empty : value });
    }

    private IpmiReply<SetAcpiPowerStateResponse> SetAcpi(in SetAcpiPowerStateRequest request, BmcContext context)
    {
        bool knowsSystem = !request.SetSystemState || Enum.IsDefined(request.SystemState);
        bool knowsDevice = !request.SetDeviceState || Enum.IsDefined(request.DeviceState);
        if (!knowsSystem || !knowsDevice) return CompletionCode.InvalidDataField;
        if (request.SetSystemState && request.SystemState != AcpiSystemPowerState.NoChange) _system = request.SystemState;
        if (request.SetDeviceState && request.DeviceState != AcpiDevicePowerState.NoChange) _device = request.DeviceState;
        return default(SetAcpiPowerStateResponse);
    }

    /// <summary>A start, or the power going off, ends what the operating system had said.</summary>
    private void OnControl(ChassisControlOperation operation)
    {
        if (operation is ChassisControlOperation.DiagnosticInterrupt) return;
        _system = null;
        information.Forget();
    }
}

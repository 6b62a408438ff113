using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>PICMG basics: properties, address, LEDs, activation of the FRU devices (PICMG 3.0 §3).</summary>
internal sealed class PicmgCommands(IReadOnlyList<FruDevice> devices, Chassis chassis)
{
    private const byte Version = 0x22;
    private const byte LastFunction = 0xFF;
    private const byte RestoreLocal = 0xFC;
    private const byte LampTest = 0xFB;
    private const byte LedCount = 4;
    private const byte HardwareAddress = 0x10;

    private readonly Dictionary<(byte Fru, byte Led), SetFruLedStateRequest> _leds = [];
    private readonly Dictionary<byte, (bool Locked, bool DeactivationLocked)> _policies = [];
    private readonly HashSet<byte> _inactive = [];

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetPicmgPropertiesRequest, GetPicmgPropertiesResponse>((in _, _) => new GetPicmgPropertiesResponse
        {
            ExtensionVersion = new(Version),
            MaxFruDeviceId = devices.Count == 0 ? (byte)0 : devices.Max(d => d.Id),
        });
        dispatcher.Handle<GetAddressInfoRequest, GetAddressInfoResponse>((in request, _) =>
            !Has(request.FruId ?? 0) ? CompletionCode.NotPresent
            : request.Key is not null ? CompletionCode.InvalidDataField
            : new GetAddressInfoResponse
            {
                HardwareAddress = HardwareAddress,
                IpmbAddress = MessageAddress.Bmc.Value,
                FruId = request.FruId ?? 0,
                Site = default(AddressSite),
            });
        dispatcher.Handle<GetFruLedPropertiesRequest, GetFruLedPropertiesResponse>((in request, _) => Has(request.FruId)
            ? new GetFruLedPropertiesResponse { HasBlueLed = true, HasLed1 = true, HasLed2 = true, HasLed3 = true }
            : CompletionCode.NotPresent);
        dispatcher.Handle<GetLedColorCapabilitiesRequest, GetLedColorCapabilitiesResponse>(GetColors);
        dispatcher.Handle<GetFruLedStateRequest, GetFruLedStateResponse>(GetLed);
        dispatcher.Handle<SetFruLedStateRequest, SetFruLedStateResponse>(SetLed);
        dispatcher.Handle<GetFruActivationPolicyRequest, GetFruActivationPolicyResponse>(GetPolicy);
        dispatcher.Handle<SetFruActivationPolicyRequest, SetFruActivationPolicyResponse>(SetPolicy);
        dispatcher.Handle<SetFruActivationRequest, SetFruActivationResponse>(Activate);
        dispatcher.Handle<FruControlCapabilitiesRequest, FruControlCapabilitiesResponse>((in request, _) => Has(request.FruId)
            ? new FruControlCapabilitiesResponse { DiagnosticInterrupt = true, WarmReset = true, GracefulReboot = true }
            : CompletionCode.NotPresent);
        dispatcher.Handle<FruControlRequest, FruControlResponse>(Control);
    }

    private static LedColor ColorOf(byte led) => led == 0 ? LedColor.Blue : led == 1 ? LedColor.Red : LedColor.Green;

    private bool Has(byte fru) => devices.Any(d => d.Id == fru);

    private IpmiReply<GetLedColorCapabilitiesResponse> GetColors(in GetLedColorCapabilitiesRequest request, BmcContext context)
    {
        if (!Has(request.FruId) || request.LedId >= LedCount) return CompletionCode.NotPresent;
        LedColor color = ColorOf(request.LedId);
        return new GetLedColorCapabilitiesResponse
        {
            Blue = color == LedColor.Blue,
            Red = color == LedColor.Red,
            Green = color == LedColor.Green,
            LocalDefault = color,
            OverrideDefault = color,
        };
    }

    private IpmiReply<GetFruLedStateResponse> GetLed(in GetFruLedStateRequest request, BmcContext context)
    {
        if (!Has(request.FruId) || request.LedId >= LedCount) return CompletionCode.NotPresent;
        var local = new GetFruLedStateResponse { HasLocalControl = true, LocalColor = ColorOf(request.LedId) };
        if (!_leds.TryGetValue((request.FruId, request.LedId), out SetFruLedStateRequest set)) return local;
        var overriding = new LedOverride { Function = set.Function, OnDuration = set.OnDuration, Color = set.Color };
        return set.Function == LampTest
            ? local with { LampTest = true, Override = overriding, LampTestDuration = set.OnDuration }
            : local with { Overridden = true, Override = overriding };
    }

    private IpmiReply<SetFruLedStateResponse> SetLed(in SetFruLedStateRequest request, BmcContext context)
    {
        if (!Has(request.FruId) || (request.LedId >= LedCount && request.LedId != LastFunction)) return CompletionCode.NotPresent;
        foreach (byte led in request.LedId == LastFunction ? (byte[])[0, 1, 2, 3] : [request.LedId])
        {
            if (request.Function == RestoreLocal) _leds.Remove((request.FruId, led));
            else _leds[(request.FruId, led)] = request with
            {
                LedId = led,
                Color = request.Color >= LedColor.DoNotChange ? ColorOf(led) : request.Color,
            };
        }

        return default(SetFruLedStateResponse);
    }

    private IpmiReply<GetFruActivationPolicyResponse> GetPolicy(in GetFruActivationPolicyRequest request, BmcContext context)
    {
        if (!Has(request.FruId)) return CompletionCode.NotPresent;
        (bool locked, bool deactivationLocked) = _policies.GetValueOrDefault(request.FruId);
        return new GetFruActivationPolicyResponse { Locked = locked, DeactivationLocked = deactivationLocked };
    }

    private IpmiReply<SetFruActivationPolicyResponse> SetPolicy(in SetFruActivationPolicyRequest request, BmcContext context)
    {
        if (!Has(request.FruId)) return CompletionCode.NotPresent;
        (bool locked, bool deactivationLocked) = _policies.GetValueOrDefault(request.FruId);
        _policies[request.FruId] = (
            request.ChangesLocked ? request.Locked : locked,
            request.ChangesDeactivationLocked ? request.DeactivationLocked : deactivationLocked);
        return default(SetFruActivationPolicyResponse);
    }

    private IpmiReply<SetFruActivationResponse> Activate(in SetFruActivationRequest request, BmcContext context)
    {
        if (!Has(request.FruId)) return CompletionCode.NotPresent;
        (bool locked, bool deactivationLocked) = _policies.GetValueOrDefault(request.FruId);
        if (request.Activate ? locked : deactivationLocked) return CompletionCode.NotSupportedInPresentState;
        if (request.Activate) _inactive.Remove(request.FruId);
        else _inactive.Add(request.FruId);
        return default(SetFruActivationResponse);
    }

    /// <summary>Device 0 is the machine itself; of the others nothing can be reset.</summary>
    private IpmiReply<FruControlResponse> Control(in FruControlRequest request, BmcContext context)
    {
        if (!Has(request.FruId)) return CompletionCode.NotPresent;
        ChassisControlOperation? operation = request.Operation switch
        {
            FruControlOperation.ColdReset or FruControlOperation.WarmReset => ChassisControlOperation.HardReset,
            FruControlOperation.GracefulReboot => ChassisControlOperation.PowerCycle,
            FruControlOperation.DiagnosticInterrupt => ChassisControlOperation.DiagnosticInterrupt,
            _ => null,
        };
        if (operation is not { } known) return CompletionCode.InvalidDataField;
        return new(request.FruId == 0 ? chassis.Control(known) : CompletionCode.Ok, default);
    }
}

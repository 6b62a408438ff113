using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

internal static class ChassisVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("table 28-2", "05 20 20 20 20", new GetChassisCapabilitiesResponse
        {
            Capabilities = ChassisCapabilities.Intrusion | ChassisCapabilities.DiagnosticInterrupt,
            FruDevice = MessageAddress.Bmc,
            SdrDevice = MessageAddress.Bmc,
            SelDevice = MessageAddress.Bmc,
            SystemManagementDevice = MessageAddress.Bmc,
        }),
        Of("table 28-2", "00 20 20 20 20 24", new GetChassisCapabilitiesResponse
        {
            FruDevice = MessageAddress.Bmc,
            SdrDevice = MessageAddress.Bmc,
            SelDevice = MessageAddress.Bmc,
            SystemManagementDevice = MessageAddress.Bmc,
            BridgeDevice = new(0x24),
        }),
        Of("v20-s17-freeipmi-go-chassis", "00 00 40 00", new GetChassisStatusResponse
        {
            SupportsIdentifyState = true, FrontPanel = FrontPanelButtons.None,
        }),
        Of("v15-md5-ipmitool-sim-chassis", "00 00 00", new GetChassisStatusResponse()),
        Of("table 28-3", "5F 1F 6F FF", new GetChassisStatusResponse
        {
            RestorePolicy = PowerRestorePolicy.PowerOn,
            PowerControlFault = true,
            PowerFault = true,
            Interlock = true,
            PowerOverload = true,
            PowerIsOn = true,
            LastPowerEvent = (LastPowerEvent)0x1F,
            SupportsIdentifyState = true,
            IdentifyState = ChassisIdentifyState.Indefinite,
            CoolingFault = true,
            DriveFault = true,
            FrontPanelLocked = true,
            Intrusion = true,
            FrontPanel = (FrontPanelButtons)0xFF,
        }),
        Of("v15-md5-ipmitool-sim-powercycle", "02", new ChassisControlRequest { Operation = ChassisControlOperation.PowerCycle }),
        Of("v20-s17-freeipmi-go-power", "01", new ChassisControlRequest { Operation = ChassisControlOperation.PowerUp }),
        Of("table 28-6", "0A", new ChassisIdentifyRequest { IntervalSeconds = 10 }),
        Of("table 28-6", "00 01", new ChassisIdentifyRequest { IntervalSeconds = 0, Options = ChassisIdentifyOptions.Force }),
        Of("table 28-8", "03 20 20 20 20", new SetChassisCapabilitiesRequest
        {
            Capabilities = ChassisCapabilities.Intrusion | ChassisCapabilities.FrontPanelLockout,
            FruDevice = MessageAddress.Bmc,
            SdrDevice = MessageAddress.Bmc,
            SelDevice = MessageAddress.Bmc,
            SystemManagementDevice = MessageAddress.Bmc,
        }),
        Of("v20-s17-ipmitool-go-policy", "02", new SetPowerRestorePolicyRequest { Policy = PowerRestorePolicy.PowerOn }),
        Of("table 28-9", "07", new SetPowerRestorePolicyResponse { Supported = (PowerRestorePolicies)0x07 }),
        Of("table 28-11", "01 0E", new GetSystemRestartCauseResponse { Cause = SystemRestartCause.ChassisControl, Channel = 0x0E }),
        Of("v15-md5-ipmitool-sim-bootdev", "05 8004000000", new SetSystemBootOptionsRequest
        {
            Parameter = BootOptionParameter.BootFlags, Data = Convert.FromHexString("8004000000"),
        }),
        Of("table 28-12", "85", new SetSystemBootOptionsRequest { MarkInvalid = true, Parameter = BootOptionParameter.BootFlags }),
        Of("v20-s17-ipmitool-go-bootparam", "05 00 00", new GetSystemBootOptionsRequest { Parameter = BootOptionParameter.BootFlags }),
        Of("table 28-13", "01 85 8004000000", new GetSystemBootOptionsResponse
        {
            Version = 1, IsInvalid = true, Parameter = BootOptionParameter.BootFlags, Data = Convert.FromHexString("8004000000"),
        }),
        Of("v20-s17-ipmitool-go-bootdevb (data of parameter 5)", "A0 14 00 00 00", new BootFlags
        {
            IsValid = true, Efi = true, Device = BootDevice.Cdrom,
        }),
        Of("table 28-14", "C0 C7 FF 0F 1F", new BootFlags
        {
            IsValid = true,
            IsPersistent = true,
            ClearCmos = true,
            LockKeyboard = true,
            Device = BootDevice.Pxe,
            BlankScreen = true,
            LockResetButton = true,
            LockPowerButton = true,
            Verbosity = 3,
            ForceProgressEvents = true,
            BypassPassword = true,
            LockSleepButton = true,
            ConsoleRedirection = 3,
            SharedModeOverride = true,
            MuxControlOverride = 7,
            DeviceInstance = 31,
        }),
        Of("table 28-7", "05", new SetFrontPanelButtonEnablesRequest { DisableDiagnosticInterrupt = true, DisablePowerOff = true }),
        Of("table 28-10", "0A", new SetPowerCycleIntervalRequest { Seconds = 10 }),
        Of("table 28-15", "3C 10270000", new GetPohCounterResponse { MinutesPerCount = 60, Counts = 10_000 }),
    ];
}

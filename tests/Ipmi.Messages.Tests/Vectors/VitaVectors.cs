using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>VITA 46.11: bytes put together by hand from the table of all layouts (Data/layouts.csv), where no conversation has them.</summary>
internal static class VitaVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("sol-s0-ipmitool-sim", "03", new GetVsoCapabilitiesRequest()),
        Of("VITA 46.11, from layouts.csv", "03 10 11 00 12 02 00", new GetVsoCapabilitiesResponse
        {
            Layer = 1,
            MaximumFrequency = 1,
            Interfaces = 1,
            Revision = new(0x12),
            MaxFruDeviceId = 2,
        }),
        Of("VITA 46.11, from layouts.csv", "03", new GetChassisAddressTableInfoRequest()),
        Of("VITA 46.11, from layouts.csv", "03 A2 B1", new GetChassisAddressTableInfoResponse { Data = new byte[] { 0xA2, 0xB1 } }),
        Of("VITA 46.11, from layouts.csv", "03", new GetChassisIdentifierRequest()),
        Of("VITA 46.11, from layouts.csv", "03 C2 41 42", new GetChassisIdentifierResponse { Data = new byte[] { 0xC2, 0x41, 0x42 } }),
        Of("VITA 46.11, from layouts.csv", "03 C2 41 42", new SetChassisIdentifierRequest { Data = new byte[] { 0xC2, 0x41, 0x42 } }),
        Of("VITA 46.11, from layouts.csv", "03", new SetChassisIdentifierResponse()),
        Of("VITA 46.11, from layouts.csv", "03 01 02", new VitaFruControlRequest
        {
            FruId = 1,
            Operation = FruControlOperation.GracefulReboot,
        }),
        Of("VITA 46.11, from layouts.csv", "03", new VitaFruControlResponse()),
        Of("VITA 46.11, from layouts.csv", "03 01", new VitaGetFruLedPropertiesRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 00 04", new VitaGetFruLedPropertiesResponse { LedCount = 4 }),
        Of("VITA 46.11, from layouts.csv", "03 01 02", new VitaGetLedColorCapabilitiesRequest { FruId = 1, LedId = 2 }),
        Of("VITA 46.11, from layouts.csv", "03 4A 02 03 01", new VitaGetLedColorCapabilitiesResponse
        {
            White = true,
            Green = true,
            Blue = true,
            LocalDefault = LedColor.Red,
            OverrideDefault = LedColor.Green,
            NeedsPayloadPower = true,
        }),
        Of("VITA 46.11, from layouts.csv", "03 01 02 30 14 02", new VitaSetFruLedStateRequest
        {
            FruId = 1,
            LedId = 2,
            Function = 48,
            OnDuration = 20,
            Color = LedColor.Red,
        }),
        Of("VITA 46.11, from layouts.csv", "03", new VitaSetFruLedStateResponse()),
        Of("VITA 46.11, from layouts.csv", "03 01 02", new VitaGetFruLedStateRequest { FruId = 1, LedId = 2 }),
        Of("VITA 46.11, from layouts.csv", "03 0B FF 05 02 30 14 03 07", new VitaGetFruLedStateResponse
        {
            IsRestricted = true,
            Overridden = true,
            HasLocalControl = true,
            LocalFunction = 0xFF,
            LocalOnDuration = 5,
            LocalColor = LedColor.Red,
            Override = new LedOverride { Function = 48, OnDuration = 20, Color = LedColor.Green },
            LampTestDuration = 7,
        }),
        Of("VITA 46.11, from layouts.csv", "03 03 FE", new VitaSetIpmbStateRequest
        {
            IpmbA = new() { Link = 1, LocalControl = true },
            IpmbB = new() { Link = 0x7F },
        }),
        Of("VITA 46.11, from layouts.csv", "03", new VitaSetIpmbStateResponse()),
        Of("VITA 46.11, from layouts.csv", "03 01 0A 08", new SetFruStatePolicyBitsRequest
        {
            FruId = 1,
            ChangesDefaultActivationLocked = true,
            ChangesDeactivationLocked = true,
            DefaultActivationLocked = true,
        }),
        Of("VITA 46.11, from layouts.csv", "03", new SetFruStatePolicyBitsResponse()),
        Of("VITA 46.11, from layouts.csv", "03 01", new GetFruStatePolicyBitsRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 05", new GetFruStatePolicyBitsResponse
        {
            DeactivationIgnored = true,
            ActivationLocked = true,
        }),
        Of("VITA 46.11, from layouts.csv", "03 01 01", new VitaSetFruActivationRequest { FruId = 1, Activate = true }),
        Of("VITA 46.11, from layouts.csv", "03", new VitaSetFruActivationResponse()),
        Of("VITA 46.11, from layouts.csv", "03 01", new VitaGetDeviceLocatorRecordIdRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 34 12", new VitaGetDeviceLocatorRecordIdResponse { RecordId = 0x1234 }),
        Of("VITA 46.11, from layouts.csv", "03 01", new VitaGetFanSpeedPropertiesRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 01 0F 08 80", new VitaGetFanSpeedPropertiesResponse
        {
            Minimum = 1,
            Maximum = 15,
            Normal = 8,
            SupportsLocalControl = true,
        }),
        Of("VITA 46.11, from layouts.csv", "03 01 0A 01", new VitaSetFanLevelRequest { FruId = 1, Level = 10, LocalControl = 1 }),
        Of("VITA 46.11, from layouts.csv", "03", new VitaSetFanLevelResponse()),
        Of("VITA 46.11, from layouts.csv", "03 01", new VitaGetFanLevelRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 0A 05 01", new VitaGetFanLevelResponse
        {
            OverrideLevel = 10,
            LocalLevel = 5,
            LocalControl = 1,
        }),
        Of("VITA 46.11, from layouts.csv", "03 01 42", new VitaGetIpmbLinkInfoRequest { KeyType = 1, Key = 0x42 }),
        Of("VITA 46.11, from layouts.csv", "03 02 42", new VitaGetIpmbLinkInfoResponse { LinkNumber = 2, SensorNumber = 0x42 }),
        Of("VITA 46.11, from layouts.csv", "03", new GetChassisManagerIpmbAddressRequest()),
        Of("VITA 46.11, from layouts.csv", "03 20 22", new GetChassisManagerIpmbAddressResponse
        {
            Active = new(0x20),
            Backup = new(0x22),
        }),
        Of("VITA 46.11, from layouts.csv", "03 02 01 0C 03 04", new VitaSetFanPolicyRequest
        {
            FanTraySite = 2,
            State = 1,
            Timeout = 12,
            Site = new() { SiteNumber = 3, SiteType = 4 },
        }),
        Of("VITA 46.11, from layouts.csv", "03", new VitaSetFanPolicyResponse()),
        Of("VITA 46.11, from layouts.csv", "03 02 03 04", new VitaGetFanPolicyRequest
        {
            FanTraySite = 2,
            Site = new() { SiteNumber = 3, SiteType = 4 },
        }),
        Of("VITA 46.11, from layouts.csv", "03 01 FF", new VitaGetFanPolicyResponse { Policy = 1, Coverage = 0xFF }),
        Of("VITA 46.11, from layouts.csv", "03 01", new VitaFruControlCapabilitiesRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 15", new VitaFruControlCapabilitiesResponse
        {
            PayloadPower = true,
            GracefulReboot = true,
            ColdReset = true,
        }),
        Of("VITA 46.11, from layouts.csv", "03 01 03 34 12", new VitaFruInventoryDeviceLockControlRequest
        {
            FruId = 1,
            Operation = FruLockOperation.UnlockAndCommit,
            LockId = 0x1234,
        }),
        Of("VITA 46.11, from layouts.csv", "03 34 12 00 00 00 60", new VitaFruInventoryDeviceLockControlResponse
        {
            LockId = 0x1234,
            LastCommit = new(0x60000000),
        }),
        Of("VITA 46.11, from layouts.csv", "03 01 34 12 10 00 A2 B1", new VitaFruInventoryDeviceWriteRequest
        {
            FruId = 1,
            LockId = 0x1234,
            Offset = 16,
            Data = new byte[] { 0xA2, 0xB1 },
        }),
        Of("VITA 46.11, from layouts.csv", "03 02", new VitaFruInventoryDeviceWriteResponse { Count = 2 }),
        Of("VITA 46.11, from layouts.csv", "03 01", new GetChassisManagerIpAddressRequest { Index = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 00 00 00 60 02 01 04 1E 80 C0 00 02 01 6F 02", new GetChassisManagerIpAddressResponse
        {
            LastChange = new(0x60000000),
            Count = 2,
            SiteType = 1,
            SiteNumber = 4,
            MaximumUnavailable = 30,
            IsChassisManager = true,
            Address = new(0xC0000201),
            Port = 623,
        }),
        Of("VITA 46.11, from layouts.csv", "03 01", new GetFruAddressInfoRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 41 82 00 01 02 03 00 84", new GetFruAddressInfoResponse
        {
            HardwareAddress = 0x41,
            IpmbAddress = 0x82,
            FruId = 1,
            SiteNumber = 2,
            SiteType = 3,
            Channel7 = new FruChannelAddress { Address = 0x84 },
        }),
        Of("VITA 46.11, from layouts.csv", "03 01", new GetFruPersistentControlRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 02", new GetFruPersistentControlResponse { WarmReset = true }),
        Of("VITA 46.11, from layouts.csv", "03 01 03 01", new SetFruPersistentControlRequest
        {
            FruId = 1,
            ChangesWarmReset = true,
            ChangesColdReset = true,
            ColdReset = true,
        }),
        Of("VITA 46.11, from layouts.csv", "03", new SetFruPersistentControlResponse()),
        Of("VITA 46.11, from layouts.csv", "03 01", new FruPersistentControlCapabilitiesRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 01", new FruPersistentControlCapabilitiesResponse { ColdReset = true }),
        Of("VITA 46.11, from layouts.csv", "03 01", new GetMandatorySensorNumbersRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 01 02 03 04 05 06", new GetMandatorySensorNumbersResponse
        {
            FruState = 1,
            FruHealth = 2,
            FruVoltage = 3,
            FruTemperature = 4,
            PayloadTestResults = 5,
            PayloadTestStatus = 6,
        }),
        Of("VITA 46.11, from layouts.csv", "03 01", new GetFruHashRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 04 03 02 01", new GetFruHashResponse { Hash = 0x01020304 }),
        Of("VITA 46.11, from layouts.csv", "03 01", new GetPayloadModeCapabilitiesRequest { FruId = 1 }),
        Of("VITA 46.11, from layouts.csv", "03 03 80", new GetPayloadModeCapabilitiesResponse { Modes = 3, MoreModes = 0x80 }),
        Of("VITA 46.11, from layouts.csv", "03 01 02", new SetPayloadModeRequest { FruId = 1, Mode = 2 }),
        Of("VITA 46.11, from layouts.csv", "03 A2 B1", new SetPayloadModeResponse { OemData = new byte[] { 0xA2, 0xB1 } }),
        Of("VITA 46.11, from layouts.csv", "00 84", new FruChannelAddress { Address = 0x84 }),
    ];
}

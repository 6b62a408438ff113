using System.ComponentModel;
using Ipmi.Messages;

namespace Ipmi.Virtual;

internal sealed record ChassisPart
{
    private const string Path = "$.chassis";

    [Description("Whether the power is on at the start.")]
    public bool PowerOn { get; set; } = true;

    [Description("What happens when mains power returns.")]
    public PowerRestorePolicy RestorePolicy { get; set; } = PowerRestorePolicy.StayOff;

    [Description("How long a power cycle stays off, in seconds; 0 to 255.")]
    public byte PowerCycleSeconds { get; set; }

    [Description("How long a soft shutdown takes, in seconds.")]
    public double SoftShutdownSeconds { get; set; }

    [Description("How long the system had been on before, in hours.")]
    public int HoursOn { get; set; }

    public Chassis ToChassis() => new()
    {
        PowerIsOn = PowerOn,
        RestorePolicy = RestorePolicy,
        PowerCycleSeconds = PowerCycleSeconds,
        SoftShutdownTime = Expect.Seconds(Path + ".softShutdownSeconds", SoftShutdownSeconds),
        OnBefore = TimeSpan.FromHours(Expect.Number(Path + ".hoursOn", HoursOn, 0, int.MaxValue)),
    };
}

internal sealed record BootPart
{
    [Description("The device.")]
    public BootDevice Device { get; set; }

    [Description("Whether it is asked for every start, and not the next one alone.")]
    public bool Persistent { get; set; }

    [Description("Whether to boot the EFI way.")]
    public bool Efi { get; set; }

    public BootFlags ToFlags() => new() { IsValid = true, IsPersistent = Persistent, Efi = Efi, Device = Device };
}

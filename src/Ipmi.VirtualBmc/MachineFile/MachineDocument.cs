using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ipmi.Virtual;

/// <summary>A machine file as it is written. A part that is absent is that of the default machine.</summary>
/// <remarks>
/// Its properties, and those of the parts, can be set: the serialiser forgets the defaults of those that are <c>init</c>.
/// </remarks>
[Description("A machine for ipmi serve --machine. Every part is optional; what is absent is as on the default machine.")]
internal sealed record MachineDocument
{
    [JsonPropertyName("$schema"), Description("Where this schema is; for editors.")]
    public string? Schema { get; set; }

    [Description("What Get Device ID says, and the GUID.")]
    public IdentityPart? Identity { get; set; }

    [Description("Who may log in.")]
    public UserPart[]? Users { get; set; }

    [Description("Cipher suites, keys and limits of sessions.")]
    public SessionPart? Sessions { get; set; }

    [Description("The LAN channel and its configuration parameters.")]
    public LanPart? Lan { get; set; }

    [Description("Power and chassis.")]
    public ChassisPart? Chassis { get; set; }

    [Description("What the system boots from next.")]
    public BootPart? Boot { get; set; }

    [Description("Sensors; each has a record in the SDR repository.")]
    public SensorPart[]? Sensors { get; set; }

    [Description("The system event log.")]
    public EventLogPart? EventLog { get; set; }

    [Description("FRU devices; number 0 is the machine's own.")]
    public FruPart[]? Fru { get; set; }

    [Description("Controllers behind the BMC; each has a locator record in the SDR repository.")]
    public SatellitePart[]? Satellites { get; set; }

    [Description("Whether it answers the commands of PICMG and HPM.1, as a machine of ATCA does.")]
    public bool? Picmg { get; set; }

    [Description("The known device that it behaves like: ipmi serve --list-quirks names them.")]
    public string? Profile { get; set; }

    [Description("In what it differs from the specification: ipmi serve --list-quirks names them.")]
    public string[]? Quirks { get; set; }

    [Description("What goes wrong between it and its clients.")]
    public FaultPart? Faults { get; set; }
}

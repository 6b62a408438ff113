namespace Ipmi.Messages;

/// <summary>Network functions (IPMI v2.0 §5.1). Even codes are requests; a response has the next odd code.</summary>
public enum NetFn : byte
{
    /// <summary>Chassis control and status.</summary>
    Chassis = 0x00,

    /// <summary>Bridging to another bus.</summary>
    Bridge = 0x02,

    /// <summary>Sensors and events.</summary>
    SensorEvent = 0x04,

    /// <summary>Application: device, sessions, users, channels.</summary>
    App = 0x06,

    /// <summary>Firmware transfer, by convention of the manufacturer.</summary>
    Firmware = 0x08,

    /// <summary>Event log, sensor data records, field replaceable units.</summary>
    Storage = 0x0A,

    /// <summary>Media: LAN, serial, Serial over LAN.</summary>
    Transport = 0x0C,

    /// <summary>Groups such as DCMI and PICMG; the first data byte is the <see cref="Body"/>.</summary>
    GroupExtension = 0x2C,

    /// <summary>Manufacturers; the first three data bytes are the IANA enterprise number.</summary>
    Oem = 0x2E,
}

/// <summary>What can be said of a network function.</summary>
public static class NetFns
{
    extension(NetFn netFn)
    {
        /// <summary>The network function of the request: even.</summary>
        public NetFn Request => (NetFn)((byte)netFn & 0x3E);

        /// <summary>The network function of the response: odd.</summary>
        public NetFn Response => (NetFn)((byte)netFn & 0x3F | 0x01);

        /// <summary>Whether this is a response's.</summary>
        public bool IsResponse => ((byte)netFn & 1) != 0;

        /// <summary>Its name, with its direction.</summary>
        public string Describe() => $"{netFn.Request.Name()} {(netFn.IsResponse ? "Response" : "Request")}";

        private string Name() => netFn switch
        {
            NetFn.Chassis => "Chassis",
            NetFn.Bridge => "Bridge",
            NetFn.SensorEvent => "Sensor/Event",
            NetFn.App => "App",
            NetFn.Firmware => "Firmware",
            NetFn.Storage => "Storage",
            NetFn.Transport => "Transport",
            NetFn.GroupExtension => "Group Extension",
            NetFn.Oem => "OEM/Group",
            >= (NetFn)0x30 and <= (NetFn)0x3F => "Controller-specific OEM",
            _ => "Reserved",
        };
    }
}

/// <summary>Defining bodies of the group extension network function.</summary>
public enum Body : short
{
    /// <summary>The command has no defining body.</summary>
    None = -1,

    /// <summary>PICMG: ATCA, MicroTCA, HPM.1.</summary>
    Picmg = 0x00,

    /// <summary>DMTF Pre-OS Working Group, ASF.</summary>
    Asf = 0x01,

    /// <summary>Server System Infrastructure forum.</summary>
    Ssi = 0x02,

    /// <summary>VITA standards organisation.</summary>
    Vita = 0x03,

    /// <summary>DMTF Redfish host interface.</summary>
    Redfish = 0x52,

    /// <summary>Data Center Manageability Interface.</summary>
    Dcmi = 0xDC,
}

/// <summary>Logical units of a controller (IPMI v2.0 §7.2).</summary>
public enum Lun : byte
{
    /// <summary>BMC commands and event request messages.</summary>
    Bmc = 0,

    /// <summary>First OEM unit.</summary>
    Oem1 = 1,

    /// <summary>System management software.</summary>
    Sms = 2,

    /// <summary>Second OEM unit.</summary>
    Oem2 = 3,
}

/// <summary>What can be said of a logical unit.</summary>
public static class Luns
{
    /// <summary>Its name and number.</summary>
    public static string Describe(this Lun lun) => lun switch
    {
        Lun.Bmc => "BMC (0)",
        Lun.Oem1 => "OEM1 (1)",
        Lun.Sms => "SMS (2)",
        Lun.Oem2 => "OEM2 (3)",
        _ => $"{(byte)lun}",
    };
}

namespace Ipmi.Messages;

/// <summary>ACPI power states of the system (IPMI v2.0 §20.6, table 20-6). Seven bits.</summary>
public enum AcpiSystemPowerState : byte
{
    /// <summary>S0/G0: working.</summary>
    S0 = 0x00,

    /// <summary>S1: the clock is stopped, the context kept.</summary>
    S1 = 0x01,

    /// <summary>S2: the clock is stopped, the processor's context lost.</summary>
    S2 = 0x02,

    /// <summary>S3: suspended to memory.</summary>
    S3 = 0x03,

    /// <summary>S4: suspended to disk.</summary>
    S4 = 0x04,

    /// <summary>S5/G2: soft off.</summary>
    S5 = 0x05,

    /// <summary>S4 or S5: off, and it cannot be said which.</summary>
    S4OrS5 = 0x06,

    /// <summary>G3: mechanically off.</summary>
    G3 = 0x07,

    /// <summary>S1, S2 or S3: sleeping, and it cannot be said which.</summary>
    Sleeping = 0x08,

    /// <summary>G1: sleeping, S1 to S4.</summary>
    G1 = 0x09,

    /// <summary>S5, entered by override.</summary>
    S5Override = 0x0A,

    /// <summary>On, by a system that does not know ACPI.</summary>
    LegacyOn = 0x20,

    /// <summary>Off, by a system that does not know ACPI.</summary>
    LegacyOff = 0x21,

    /// <summary>Not known.</summary>
    Unknown = 0x2A,

    /// <summary>As it was; only to set.</summary>
    NoChange = 0x7F,
}

/// <summary>ACPI power states of a device (IPMI v2.0 §20.6, table 20-6). Seven bits.</summary>
public enum AcpiDevicePowerState : byte
{
    /// <summary>D0: fully on.</summary>
    D0 = 0x00,

    /// <summary>D1.</summary>
    D1 = 0x01,

    /// <summary>D2.</summary>
    D2 = 0x02,

    /// <summary>D3: off.</summary>
    D3 = 0x03,

    /// <summary>Not known.</summary>
    Unknown = 0x2A,

    /// <summary>As it was; only to set.</summary>
    NoChange = 0x7F,
}

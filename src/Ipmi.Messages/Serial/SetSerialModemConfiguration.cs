namespace Ipmi.Messages;

/// <summary>Set Serial/Modem Configuration: modes, speeds and numbers of a serial channel (IPMI v2.0 §25.1).</summary>
[IpmiRequest(NetFn.Transport, 0x10, Name = "Set Serial/Modem Configuration", Privilege = PrivilegeLevel.Administrator, Section = "25.1")]
[Completion(0x80, "the parameter is not supported")]
[Completion(0x81, "another writer has the parameters in progress")]
[Completion(0x82, "the parameter is read-only")]
[Completion(0x83, "the parameter is write-only")]
public readonly partial record struct SetSerialModemConfigurationRequest : IIpmiRequest<SetSerialModemConfigurationResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which parameter.</summary>
    [Field(2)] public SerialParameter Parameter { get; init; }

    /// <summary>Its value.</summary>
    [Tail(3)] public Octets Data { get; init; }
}

/// <inheritdoc cref="SetSerialModemConfigurationRequest"/>
[IpmiResponse]
public readonly partial record struct SetSerialModemConfigurationResponse;

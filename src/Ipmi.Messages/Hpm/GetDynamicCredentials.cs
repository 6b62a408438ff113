namespace Ipmi.Messages;

/// <summary>Get Dynamic Credentials: user and password for a LAN session with a controller (HPM.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x3F, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct GetDynamicCredentialsRequest : IIpmiRequest<GetDynamicCredentialsResponse>
{
    /// <summary>The credentials, when they are asked for again.</summary>
    [Field(2)] public byte Handle { get; init; }

    /// <summary>What to do.</summary>
    [Field(3)] public byte FunctionSelector { get; init; }

    /// <summary>Kind of session.</summary>
    [Field(4)] public byte IpmiRevision { get; init; }

    /// <summary>How the session is authenticated.</summary>
    [Field(5)] public byte AuthenticationType { get; init; }

    /// <summary>Its level.</summary>
    [Field(6)] public byte MaximumPrivilege { get; init; }

    /// <summary>Its channel.</summary>
    [Field(7)] public byte LanChannel { get; init; }

    /// <summary>How long the credentials are wanted.</summary>
    [Field(8, 11), Unit("s")] public uint AvailabilityTime { get; init; }
}

/// <inheritdoc cref="GetDynamicCredentialsRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetDynamicCredentialsResponse
{
    /// <summary>The credentials.</summary>
    [Field(3)] public byte Handle { get; init; }

    /// <summary>What was done.</summary>
    [Field(4)] public byte FunctionSelector { get; init; }

    /// <summary>How long they are valid.</summary>
    [Field(5, 8), Unit("s")] public uint AvailabilityTime { get; init; }

    /// <summary>User and password.</summary>
    [Tail(9), Secret] public Octets Credentials { get; init; }
}

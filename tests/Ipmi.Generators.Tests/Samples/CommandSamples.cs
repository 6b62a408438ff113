using Ipmi.Messages;

/// <summary>A record without a namespace, and not public either.</summary>
[IpmiRequest(NetFn.App, 0x3F, Privilege = PrivilegeLevel.Operator, Section = "1.2", Repeatable = false)]
[Completion(0x81, "the \"thing\" is away")]
internal readonly partial record struct GetGlobalThingRequest : IIpmiRequest<GetGlobalThingResponse>
{
    [Field(1)] public byte Id { get; init; }
}

[IpmiResponse]
internal readonly partial record struct GetGlobalThingResponse
{
    [Tail(2)] public Octets Data { get; init; }
}

namespace Ipmi.Generators.Tests.Samples
{
    [IpmiRequest(NetFn.GroupExtension, 0x02, Body = Body.Dcmi)]
    public readonly partial record struct DcmiThingRequest : IIpmiRequest<DcmiThingResponse>
    {
        [Field(2)] public byte Mode { get; init; }
    }

    [IpmiResponse(Body = Body.Dcmi)]
    public readonly partial record struct DcmiThingResponse
    {
        [Field(3, 4)] public ushort Power { get; init; }
    }

    [IpmiRequest(NetFn.Oem, 0x10, Iana = 0x0002A2)]
    public readonly partial record struct OemThingRequest : IIpmiRequest<OemThingResponse>
    {
        [Tail(4)] public Octets Data { get; init; }
    }

    [IpmiResponse(Iana = 0x0002A2)]
    public readonly partial record struct OemThingResponse
    {
        [Field(5)] public byte Answer { get; init; }
    }
}

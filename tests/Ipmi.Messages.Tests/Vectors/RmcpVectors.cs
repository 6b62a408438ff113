using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

internal static class RmcpVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("v15-md5-ipmitool-sim-chassis", "06 00 FF 06", new RmcpHeader
        {
            Version = RmcpHeader.Version1, Sequence = RmcpHeader.NoAcknowledgement, Class = RmcpClass.Asf,
        }),
        Of("v15-md5-ipmitool-sim-chassis", "06 00 FF 07", new RmcpHeader
        {
            Version = RmcpHeader.Version1, Sequence = RmcpHeader.NoAcknowledgement, Class = RmcpClass.Ipmi,
        }),
        Of("v15-md5-ipmitool-sim-chassis", "000011BE 40 00 00 10", new AsfHeader
        {
            EnterpriseNumber = AsfPresencePong.AsfEnterpriseNumber, Type = AsfMessageType.PresencePong, DataLength = 16,
        }),
        Of("v15-md5-ipmitool-sim-chassis", "000011BE 80 00 00 00", new AsfPresencePing()),
        Of("v15-md5-ipmitool-sim-chassis", "000011BE 40 00 00 10 000011BE 00000000 81 00 000000000000", AsfPresencePong.IpmiSupported),
    ];
}

using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

internal static class RakpVectors
{
    private static readonly AlgorithmPayload Sha1 = AlgorithmPayload.Of(AuthenticationAlgorithm.RakpHmacSha1);
    private static readonly AlgorithmPayload Sha1_96 = AlgorithmPayload.Of(IntegrityAlgorithm.HmacSha1_96);
    private static readonly AlgorithmPayload Aes = AlgorithmPayload.Of(ConfidentialityAlgorithm.AesCbc128);

    public static IEnumerable<WireVector> All =>
    [
        Of("table 13-9", "01 0000 08 04 000000", AlgorithmPayload.Of(IntegrityAlgorithm.HmacSha256_128)),
        Of("table 13-9", "02 0000 00 00 000000", AlgorithmPayload.Any(AlgorithmKind.Confidentiality)),
        Of(
            "v20-s3-ipmitool-fake-deviceid",
            "00 00 0000 A4A3A2A0 00000008 01000000 01000008 01000000 02000008 01000000",
            new OpenSessionRequest { ConsoleSessionId = 0xA0A2A3A4, Authentication = Sha1, Integrity = Sha1_96, Confidentiality = Aes }),
        Of(
            "v20-s3-ipmitool-fake-deviceid",
            "00 00 04 00 A4A3A2A0 92503EF5 00000008 01000000 01000008 01000000 02000008 01000000",
            new OpenSessionResponse
            {
                Status = RmcpStatus.Ok,
                MaximumPrivilege = PrivilegeLevel.Administrator,
                ConsoleSessionId = 0xA0A2A3A4,
                BmcSessionId = 0xF53E5092,
                Authentication = Sha1,
                Integrity = Sha1_96,
                Confidentiality = Aes,
            }),
        Of("v20-s3-ipmitool-sim-sessionlimit", "00 01", new OpenSessionResponse { Status = RmcpStatus.InsufficientResources }),
        Of("v20-s1-openipmi-sim-deviceid", "02 11", new OpenSessionResponse { MessageTag = 2, Status = RmcpStatus.NoCipherSuiteMatch }),
        Of("table 13-10", "07 11 00 00 A4A3A2A0", new OpenSessionResponse
        {
            MessageTag = 7,
            Status = RmcpStatus.NoCipherSuiteMatch,
            MaximumPrivilege = PrivilegeLevel.Unspecified,
            ConsoleSessionId = 0xA0A2A3A4,
        }),
        Of("a Supermicro: one byte", "07", new OpenSessionResponse { MessageTag = 7 }),
        Of(
            "v20-s3-ipmitool-fake-deviceid",
            "00 000000 92503EF5 A81671D223357BE83678348CB158DCB7 14 0000 05 61646D696E",
            new RakpMessage1
            {
                BmcSessionId = 0xF53E5092,
                Challenge = new(Convert.FromHexString("A81671D223357BE83678348CB158DCB7")),
                Role = new(PrivilegeLevel.Administrator, nameOnlyLookup: true),
                UserName = "admin"u8.ToArray(),
            }),
        Of(
            "v20-s3-ipmitool-fake-deviceid",
            "00 00 0000 A4A3A2A0 141A54A5605F3EC423B610E4F6365C95 E2893913B9AF432B9CCF85BDE39DF86BD1436229A7DA201987EF064E69C009491B01D278",
            new RakpMessage2
            {
                Status = RmcpStatus.Ok,
                ConsoleSessionId = 0xA0A2A3A4,
                Challenge = new(Convert.FromHexString("141A54A5605F3EC423B610E4F6365C95")),
                BmcGuid = new(Convert.FromHexString("E2893913B9AF432B9CCF85BDE39DF86B")),
                AuthCode = Convert.FromHexString("D1436229A7DA201987EF064E69C009491B01D278"),
            }),
        Of("table 13-12", "07 0D 0000 A4A3A2A0", new RakpMessage2
        {
            MessageTag = 7, Status = RmcpStatus.UnauthorizedName, ConsoleSessionId = 0xA0A2A3A4,
        }),
        Of(
            "v20-s3-ipmitool-fake-deviceid",
            "00 00 0000 92503EF5 E5D6986D30444AD6E92875479CFFCCD8BF62A2DE",
            new RakpMessage3
            {
                BmcSessionId = 0xF53E5092, AuthCode = Convert.FromHexString("E5D6986D30444AD6E92875479CFFCCD8BF62A2DE"),
            }),
        Of("v20-s3-ipmitool-fake-deviceid", "00 00 0000 A4A3A2A0 7AA824183FE12691240F074E", new RakpMessage4
        {
            Status = RmcpStatus.Ok,
            ConsoleSessionId = 0xA0A2A3A4,
            IntegrityCheckValue = Convert.FromHexString("7AA824183FE12691240F074E"),
        }),
    ];
}

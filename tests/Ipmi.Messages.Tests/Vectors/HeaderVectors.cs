using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

internal static class HeaderVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("v20-s3-ipmitool-fake-deviceid", "20 18 C8 81 04 3B", new LanMessageHeader
        {
            To = MessageAddress.Bmc, NetFn = NetFn.App, From = MessageAddress.Console, Sequence = 1, Command = 0x3B,
        }),
        Of("v20-s3-ipmitool-fake-deviceid", "81 1C 63 20 04 3B", new LanMessageHeader
        {
            To = MessageAddress.Console, NetFn = NetFn.App.Response, From = MessageAddress.Bmc, Sequence = 1, Command = 0x3B,
        }),
        Of("table 13-8", "20 1B C5 81 FE 01", new LanMessageHeader
        {
            To = MessageAddress.Bmc, NetFn = NetFn.App, ToLun = Lun.Oem2, From = MessageAddress.Console, Sequence = 63, FromLun = Lun.Sms,
            Command = 0x01,
        }),
        Of("v15-md5-ipmitool-sim-chassis", "00 00000000 00000000 09", new SessionHeader15 { MessageLength = 9 }),
        Of("v15-none-ipmitool-sim-mcinfo", "00 B020C41D 05000000 12", new SessionHeader15
        {
            SequenceNumber = 0x1DC420B0, SessionId = 5, MessageLength = 0x12,
        }),
        Of("v15-md5-ipmitool-sim-chassis", "02 B09555DE 05000000 92389D7A3D2D52FEAFF752C36A56852F 12", new SessionHeader15WithAuthCode
        {
            AuthenticationType = AuthenticationType.Md5,
            SequenceNumber = 0xDE5595B0,
            SessionId = 5,
            AuthCode = new(Convert.FromHexString("92389D7A3D2D52FEAFF752C36A56852F")),
            MessageLength = 0x12,
        }),
        Of("v20-s3-ipmitool-fake-deviceid", "06 C0 92503EF5 03000000 2000", new SessionHeader20
        {
            Encrypted = true, Authenticated = true, SessionId = 0xF53E5092, SequenceNumber = 3, PayloadLength = 32,
        }),
        Of("v20-s3-ipmitool-fake-deviceid", "06 10 00000000 00000000 2000", new SessionHeader20
        {
            PayloadType = PayloadType.OpenSessionRequest, PayloadLength = 32,
        }),
        Of("table 13-8", "06 42 5A3100 00 0201 04030201 08070605 0A00", new SessionHeader20OemExplicit
        {
            Authenticated = true,
            PayloadType = PayloadType.OemExplicit,
            OemIana = new(12634),
            OemPayloadId = 0x0102,
            SessionId = 0x01020304,
            SequenceNumber = 0x05060708,
            PayloadLength = 10,
        }),
        Of("v20-s3-ipmitool-fake-deviceid", "02 07", new SessionTrailer { PadLength = 2 }),
        Of("IPMI v2.0 §9.2", "18", new KcsHeader { NetFn = NetFn.App }),
        Of("IPMI v2.0 §9.2", "1E", new KcsHeader { NetFn = NetFn.App.Response, Lun = (Lun)2 }),
        Of("IPMI v2.0 §6.13.2", "1E C1 82 0D", new IpmbResponseHeader
        {
            NetFn = NetFn.App.Response,
            RequesterLun = (Lun)2,
            HeaderChecksum = 0xC1,
            Responder = new(0x82),
            Sequence = 3,
            ResponderLun = Lun.Oem1,
        }),
        Of("IPMI v2.0 §13.29", "000102030405060708090A0B0C0D0E0F A2B1", new AesPayload
        {
            InitializationVector = new(Convert.FromHexString("000102030405060708090A0B0C0D0E0F")), Ciphertext = new byte[] { 0xA2, 0xB1 },
        }),
    ];
}

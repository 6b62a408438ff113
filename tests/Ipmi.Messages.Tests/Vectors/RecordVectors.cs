using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>Sensor data records and records of the event log.</summary>
internal static class RecordVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("table 43-3", "0700 51 03 0F 20 10 A5 07 01 12 6F 01 00 00 00 C3 455658", new EventOnlyRecord
        {
            Header = new SdrRecordHeader { RecordId = 7, Version = new(0x51), RecordType = SdrRecordType.EventOnly, RecordLength = 15 },
            Sensor = new EventSensorKey { Owner = new(0x20), Channel = 1, Number = 0xA5 },
            Entity = new EntityReference { Id = (EntityId)7, Instance = 1 },
            SensorType = (SensorType)0x12,
            EventType = 0x6F,
            ShareCount = 1,
            Name = new("EVX"),
        }),
        Of("IPMI v2.0 §43.3, table 43-3", "223A05", new EventSensorKey
        {
            Owner = new(0x22),
            Channel = 3,
            FruOwnerLun = Lun.Sms,
            Lun = Lun.Sms,
            Number = 5,
        }),
        Of("table 43-4", "0800 51 08 0B 17 01 80 0301 0304 0000 0000", new EntityAssociationRecord
        {
            Header = new SdrRecordHeader { RecordId = 8, Version = new(0x51), RecordType = SdrRecordType.EntityAssociation,
                RecordLength = 11 },
            ContainerId = (EntityId)0x17,
            ContainerInstance = 1,
            IsRange = true,
            Contained1 = new ContainedEntity { Id = (EntityId)3, Instance = 1 },
            Contained2 = new ContainedEntity { Id = (EntityId)3, Instance = 4 },
        }),
        Of("IPMI v2.0 §43.4, table 43-4", "0102", new ContainedEntity { Id = (EntityId)1, Instance = 2 }),
        Of(
            "table 43-5",
            "0900 51 09 1B 0A 60 82 00 00 82001E61 00000000 00000000 00000000 000000000000",
            new DeviceRelativeEntityAssociationRecord
        {
            Header = new SdrRecordHeader { RecordId = 9, Version = new(0x51), RecordType = SdrRecordType.DeviceRelativeEntityAssociation,
                RecordLength = 27 },
            Container = new DeviceRelativeContainer { Id = (EntityId)10, Instance = 0x60, Address = new(0x82) },
            Contained1 = new DeviceRelativeEntity { Address = new(0x82), Id = (EntityId)0x1E, Instance = 0x61 },
        }),
        Of("IPMI v2.0 §43.5, table 43-5", "01022650", new DeviceRelativeContainer
        {
            Id = (EntityId)1,
            Instance = 2,
            Address = new(0x26),
            Channel = 5,
        }),
        Of("IPMI v2.0 §43.5, table 43-5", "22300304", new DeviceRelativeEntity
        {
            Address = new(0x22),
            Channel = 3,
            Id = (EntityId)3,
            Instance = 4,
        }),
        Of("table 43-6", "0A00 51 10 0E 20 A1 43 00 00 05 00 0601 00 C3 4C4D37", new GenericDeviceLocatorRecord
        {
            Header = new SdrRecordHeader { RecordId = 10, Version = new(0x51), RecordType = SdrRecordType.GenericDeviceLocator,
                RecordLength = 14 },
            AccessAddress = 0x10,
            SlaveAddress = 0x50,
            Channel = 10,
            PrivateBusId = 3,
            DeviceType = 5,
            Entity = new EntityReference { Id = (EntityId)6, Instance = 1 },
            Name = new("LM7"),
        }),
        Of(
            "table 43-9",
            "0B00 51 13 1B 82 20 01 02 13 51 A20200 0001 000102030405060708090A0B0C0D0E0F",
            new ManagementControllerConfirmationRecord
        {
            Header = new SdrRecordHeader { RecordId = 11, Version = new(0x51), RecordType = SdrRecordType.ManagementControllerConfirmation,
                RecordLength = 27 },
            Address = new(0x82),
            DeviceId = 0x20,
            DeviceRevision = 1,
            FirmwareMajor = 2,
            FirmwareMinor = new(0x13),
            IpmiVersion = new(0x51),
            ManufacturerId = new(674),
            ProductId = 0x0100,
            DeviceGuid = new(new(Convert.FromHexString("000102030405060708090A0B0C0D0E0F"))),
        }),
        Of("table 43-10", "0C00 51 14 0B 81 C4 0000000000 8C FF FF 00", new BmcMessageChannelInfoRecord
        {
            Header = new SdrRecordHeader { RecordId = 12, Version = new(0x51), RecordType = SdrRecordType.BmcMessageChannelInfo,
                RecordLength = 11 },
            Channel0 = new MessageChannelInfo { CanTransmit = true, Protocol = 1 },
            Channel1 = new MessageChannelInfo { CanTransmit = true, ReceiveLun = 4, Protocol = 4 },
            Channel7 = new MessageChannelInfo { CanTransmit = true, Protocol = 12 },
            MessagingInterrupt = 0xFF,
            EventBufferInterrupt = 0xFF,
        }),
        Of("IPMI v2.0 §43.11, table 43-10", "B4", new MessageChannelInfo { CanTransmit = true, ReceiveLun = 3, Protocol = 4 }),
        Of("table 43-11", "0D00 51 C0 05 570100 0203", new OemSensorDataRecord
        {
            Header = new SdrRecordHeader { RecordId = 13, Version = new(0x51), RecordType = SdrRecordType.Oem, RecordLength = 5 },
            ManufacturerId = new(343),
            Data = new byte[] { 2, 3 },
        }),
        Of("IPMI v2.0 §32", "010202", new SelRecordHeader { RecordId = 0x201, RecordType = SelRecordType.SystemEvent }),
        Of("v20-s3-freeipmi-sim-sel", "0300 02 D70C0000 20 00 04 01 01 01 59 6E 64", new SystemEventRecord
        {
            Header = new SelRecordHeader { RecordId = 3, RecordType = SelRecordType.SystemEvent },
            Timestamp = new(0xCD7),
            GeneratorId = new(0x20),
            Revision = 4,
            SensorType = SensorType.Temperature,
            SensorNumber = 1,
            EventType = 1,
            EventData2Use = EventDataUse.TriggerOrState,
            EventData3Use = EventDataUse.TriggerOrState,
            Offset = 9,
            EventData2 = 0x6E,
            EventData3 = 0x64,
        }),
        Of("table 32-2", "0400 C1 00000060 570100 010203040506", new TimestampedOemRecord
        {
            Header = new SelRecordHeader { RecordId = 4, RecordType = (SelRecordType)0xC1 },
            Timestamp = new(0x60000000),
            ManufacturerId = new(343),
            Data = new(Convert.FromHexString("010203040506")),
        }),
        Of("table 32-3", "0500 E0 0102030405060708090A0B0C0D", new OemRecord
        {
            Header = new SelRecordHeader { RecordId = 5, RecordType = (SelRecordType)0xE0 },
            Data = new(Convert.FromHexString("0102030405060708090A0B0C0D")),
        }),
    ];
}

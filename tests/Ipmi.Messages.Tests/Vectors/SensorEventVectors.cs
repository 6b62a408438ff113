using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

internal static class SensorEventVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("table 29-2", "20 00", new SetEventReceiverRequest { Receiver = MessageAddress.Bmc }),
        Of("table 29-3", "FF 02", new GetEventReceiverResponse { Receiver = new(0xFF), Lun = Lun.Sms }),
        Of("table 29-4", "04 01 30 81 57 5A 50", new PlatformEventRequest
        {
            Revision = 0x04,
            SensorType = SensorType.Temperature,
            SensorNumber = 0x30,
            IsDeassertion = true,
            EventType = 0x01,
            EventData1 = 0x57,
            EventData2 = 0x5A,
            EventData3 = 0x50,
        }),
        Of("v20-s3-ipmiutil-sim-sensor", "", new GetDeviceSdrInfoRequest()),
        Of("section 35.2", "01", new GetDeviceSdrInfoRequest { Count = DeviceSdrCount.Sdrs }),
        Of("v20-s3-ipmiutil-sim-sensor", "00 00", new GetDeviceSdrInfoResponse()),
        Of("section 35.2", "05 83 04030201", new GetDeviceSdrInfoResponse
        {
            Count = 5, IsDynamic = true, Lun1HasSensors = true, Lun0HasSensors = true, PopulationChange = 0x01020304,
        }),
        Of("section 35.3", "0100 0200 05 10", new GetDeviceSdrRequest { ReservationId = 1, RecordId = 2, Offset = 5, Count = 16 }),
        Of("section 35.3", "FFFF 0102", new GetDeviceSdrResponse { NextRecordId = 0xFFFF, Data = new byte[] { 1, 2 } }),
        Of("section 35.4", "0A00", new ReserveDeviceSdrRepositoryResponse { ReservationId = 10 }),
        Of("section 35.5", "01 80", new GetSensorReadingFactorsRequest { SensorNumber = 1, Reading = 0x80 }),
        Of("section 35.5", "81 FF C1 FE BF 58 E1", new GetSensorReadingFactorsResponse
        {
            NextReading = 0x81, M = -1, Tolerance = 1, B = -258, Accuracy = 0x17F, AccuracyExponent = 2, ResultExponent = -2, BExponent = 1,
        }),
        Of("section 35.6", "01 FF 02 03", new SetSensorHysteresisRequest { SensorNumber = 1, PositiveGoing = 2, NegativeGoing = 3 }),
        Of("section 35.7", "01 FF", new GetSensorHysteresisRequest { SensorNumber = 1 }),
        Of("section 35.7", "02 03", new GetSensorHysteresisResponse { PositiveGoing = 2, NegativeGoing = 3 }),
        Of("section 35.8", "01 18 00 00 00 5A 64 00", new SetSensorThresholdsRequest
        {
            SensorNumber = 1, Set = Thresholds.UpperNonCritical | Thresholds.UpperCritical, UpperNonCritical = 90, UpperCritical = 100,
        }),
        Of("v15-md5-ipmitool-sim-sensor", "01", new GetSensorThresholdsRequest { SensorNumber = 1 }),
        Of("v15-md5-ipmitool-sim-sensor", "3F 05 02 00 5A 64 69", new GetSensorThresholdsResponse
        {
            Readable = (Thresholds)0x3F,
            LowerNonCritical = 5,
            LowerCritical = 2,
            LowerNonRecoverable = 0,
            UpperNonCritical = 90,
            UpperCritical = 100,
            UpperNonRecoverable = 105,
        }),
        Of("section 35.10", "01 90 0300", new SetSensorEventEnableRequest
        {
            SensorNumber = 1, EventsEnabled = true, Action = SensorEventAction.Enable, Assertions = 3,
        }),
        Of("v20-s3-ipmitool-sim-sdrv", "01", new GetSensorEventEnableRequest { SensorNumber = 1 }),
        Of("v20-s3-ipmitool-sim-sdrv", "C0 C0 0F C0 0F", new GetSensorEventEnableResponse
        {
            EventsEnabled = true,
            ScanningEnabled = true,
            AssertionsLow = 0xC0,
            AssertionsHigh = 0x0F,
            DeassertionsLow = 0xC0,
            DeassertionsHigh = 0x0F,
        }),
        Of("section 35.12", "01 80 0100 0200", new RearmSensorEventsRequest
        {
            SensorNumber = 1, OnlySelected = true, Assertions = 1, Deassertions = 2,
        }),
        Of("v20-s3-ipmitool-sim-sdrv", "01", new GetSensorEventStatusRequest { SensorNumber = 1 }),
        Of("section 35.13", "E0 80", new GetSensorEventStatusResponse
        {
            EventsEnabled = true, ScanningEnabled = true, ReadingUnavailable = true, AssertionsLow = 0x80,
        }),
        Of("v15-md5-ipmitool-sim-sdr", "01", new GetSensorReadingRequest { SensorNumber = 1 }),
        Of("v15-md5-ipmitool-sim-sdr", "2A C0 00 00", new GetSensorReadingResponse
        {
            Reading = 0x2A, EventsEnabled = true, ScanningEnabled = true, StatesLow = 0, StatesHigh = 0,
        }),
        Of("table 35-15, without bytes 4 and 5", "00 20", new GetSensorReadingResponse { ReadingUnavailable = true }),
        Of("section 35.15", "01 02 01", new SetSensorTypeRequest { SensorNumber = 1, SensorType = SensorType.Voltage, EventType = 1 }),
        Of("section 35.16", "01", new GetSensorTypeRequest { SensorNumber = 1 }),
        Of("section 35.16", "08 6F", new GetSensorTypeResponse { SensorType = SensorType.PowerSupply, EventType = 0x6F }),
    ];
}

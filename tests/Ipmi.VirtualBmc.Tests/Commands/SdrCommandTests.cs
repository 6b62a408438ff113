using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

public class SdrCommandTests
{
    private readonly Lab _lab = new();
    private readonly LanSession _session;

    public SdrCommandTests() => _session = _lab.Open(PrivilegeLevel.User);

    [Fact]
    public void The_repository_has_a_record_for_each_sensor_in_a_chain()
    {
        List<string> names = [];
        for (ushort id = 0; id != 0xFFFF;)
        {
            GetSdrResponse part = Get(0, id, 0, 0xFF);
            if (part.Data.Span[3] != (byte)SdrRecordType.FullSensor)
            {
                Assert.Equal((byte)SdrRecordType.ManagementControllerLocator, part.Data.Span[3]);
                names.Add("BMC");
                id = part.NextRecordId;
                continue;
            }

            Assert.Equal(DecodeStatus.Ok, FullSensorRecord.Decode(part.Data.Memory, out FullSensorRecord record, out int consumed));
            Assert.Equal(part.Data.Length, consumed);
            Assert.Equal(part.Data.Length - 5, record.Header.RecordLength);
            names.Add(record.Name.ToString());
            id = part.NextRecordId;
        }

        Assert.Equal([.. _lab.Machine.Sensors.Select(s => s.Name), "BMC"], names);
        Assert.Equal(names.Count, _lab.Run(_session.SendAsync(new GetSdrRepositoryInfoRequest())).RecordCount);
    }

    [Fact]
    public void Parts_read_under_a_reservation_make_the_whole_record()
    {
        byte[] whole = Get(0, 1, 0, 0xFF).Data.ToArray();
        ushort reservation = Reserve();
        List<byte> parts = [];
        while (parts.Count < whole.Length)
        {
            byte count = (byte)Math.Min(7, whole.Length - parts.Count);
            parts.AddRange(Get(reservation, 1, (byte)parts.Count, count).Data.ToArray());
        }

        Assert.Equal(whole, parts);
    }

    [Fact]
    public void A_part_without_a_reservation_is_refused_with_C5h() =>
        Assert.Equal(CompletionCode.ReservationCancelled, Refused(0, 1, 5, 8));

    [Fact]
    public void A_new_reservation_cancels_the_one_before_it()
    {
        ushort first = Reserve();
        ushort second = Reserve();
        Assert.NotEqual(first, second);
        Assert.Equal(CompletionCode.ReservationCancelled, Refused(first, 1, 5, 8));
        Assert.Equal(8, Get(second, 1, 5, 8).Data.Length);
    }

    [Fact]
    public void A_record_that_is_not_there_is_refused_with_CBh() => Assert.Equal(CompletionCode.NotPresent, Refused(0, 77, 0, 0xFF));

    [Fact]
    public void An_offset_behind_the_record_is_refused_with_C9h() =>
        Assert.Equal(CompletionCode.ParameterOutOfRange, Refused(Reserve(), 1, 200, 8));

    [Fact]
    public void FFFFh_is_the_last_record() =>
        Assert.Equal(Get(0, (ushort)(_lab.Machine.Sensors.Length + 1), 0, 0xFF), Get(0, 0xFFFF, 0, 0xFF));

    private ushort Reserve() => _lab.Run(_session.SendAsync(new ReserveSdrRepositoryRequest())).ReservationId;

    private GetSdrResponse Get(ushort reservation, ushort id, byte offset, byte count) =>
        _lab.Run(_session.SendAsync(Request(reservation, id, offset, count)));

    private CompletionCode Refused(ushort reservation, ushort id, byte offset, byte count) =>
        _lab.Code(_session.SendAsync(Request(reservation, id, offset, count)));

    private static GetSdrRequest Request(ushort reservation, ushort id, byte offset, byte count) =>
        new() { ReservationId = reservation, RecordId = id, Offset = offset, Count = count };
}

using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

public class SelCommandTests
{
    private readonly Lab _lab = new(new() { EventLog = new(capacity: 3) });
    private readonly LanSession _session;

    public SelCommandTests() => _session = _lab.Open();

    [Fact]
    public void Entries_are_chained_and_get_IDs_and_the_time()
    {
        Add(0x02);
        Add(0x02);
        GetSelEntryResponse first = Get(0, 0, 0, 0xFF);
        Assert.Equal(2, first.NextRecordId);
        Assert.Equal(0xFFFF, Get(0, 2, 0, 0xFF).NextRecordId);
        byte[] entry = first.Record.ToArray();
        Assert.Equal([1, 0, 0x02], entry[..3]);
        Assert.Equal(_lab.Clock.GetUtcNow().ToUnixTimeSeconds(), IpmiTimestamp.Read(entry.AsSpan(3)).Seconds);
    }

    [Fact]
    public void An_entry_of_a_type_without_time_keeps_its_bytes()
    {
        Add(0xE0);
        Assert.Equal([1, 0, 0xE0, 9, 9, 9, 9], Get(0, 1, 0, 7).Record.ToArray());
    }

    [Fact]
    public void A_full_log_refuses_with_C4h_and_notes_the_overflow_until_it_is_cleared()
    {
        for (int i = 0; i < 3; i++) Add(0x02);
        Assert.Equal(CompletionCode.OutOfSpace, _lab.Code(_session.SendAsync(new AddSelEntryRequest { Record = Entry(0x02) })));
        GetSelInfoResponse info = _lab.Run(_session.SendAsync(new GetSelInfoRequest()));
        Assert.Equal((3, 0, true), (info.Entries, info.FreeBytes, info.Overflow));
        Assert.Equal(CompletionCode.Ok, Clear(Reserve()));
        info = _lab.Run(_session.SendAsync(new GetSelInfoRequest()));
        Assert.Equal((0, 48, false), (info.Entries, info.FreeBytes, info.Overflow));
    }

    [Fact]
    public void An_addition_cancels_the_reservation()
    {
        ushort reservation = Reserve();
        Add(0x02);
        Assert.Equal(CompletionCode.ReservationCancelled, Clear(reservation));
        Assert.Equal(
            CompletionCode.ReservationCancelled,
            _lab.Code(_session.SendAsync(new DeleteSelEntryRequest { ReservationId = reservation, RecordId = 1 })));
    }

    [Fact]
    public void A_part_needs_a_reservation()
    {
        Add(0x02);
        var part = new GetSelEntryRequest { RecordId = 1, Offset = 2, Count = 1 };
        Assert.Equal(CompletionCode.ReservationCancelled, _lab.Code(_session.SendAsync(part)));
        Assert.Equal([0x02], Get(Reserve(), 1, 2, 1).Record.ToArray());
    }

    [Fact]
    public void Deleting_leaves_the_other_IDs_alone()
    {
        for (int i = 0; i < 3; i++) Add(0x02);
        var delete = new DeleteSelEntryRequest { ReservationId = Reserve(), RecordId = 2 };
        Assert.Equal(2, _lab.Run(_session.SendAsync(delete)).RecordId);
        Assert.Equal(3, Get(0, 1, 0, 0xFF).NextRecordId);
        Assert.Equal(CompletionCode.NotPresent, _lab.Code(_session.SendAsync(delete)));
    }

    [Fact]
    public void An_empty_log_has_no_first_entry() =>
        Assert.Equal(CompletionCode.NotPresent, _lab.Code(_session.SendAsync(new GetSelEntryRequest { Count = 0xFF })));

    [Fact]
    public void Clearing_without_CLR_is_refused()
    {
        ushort reservation = Reserve();
        RawResponse response = _lab.Send(
            _session, NetFn.Storage, 0x47, (byte)reservation, (byte)(reservation >> 8), 0x43, 0x4C, 0x53, 0xAA);
        Assert.Equal(CompletionCode.InvalidDataField, response.CompletionCode);
    }

    [Fact]
    public void The_clock_runs_on_from_where_it_is_set()
    {
        _lab.Run(_session.SendAsync(new SetSelTimeRequest { Time = new(0x4000_0000) }));
        _lab.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(0x4000_0005u, _lab.Run(_session.SendAsync(new GetSelTimeRequest())).Time.Seconds);
    }

    [Fact]
    public void A_platform_event_becomes_an_entry()
    {
        _lab.Run(_session.SendAsync(new PlatformEventRequest
        {
            Revision =
                4, SensorType =
                    SensorType.Temperature, SensorNumber = 0x30, EventType = 1, EventData1 = 0x59, EventData2 = 1, EventData3 = 2,
        }));
        Assert.Equal([0x01, 0x30, 0x01, 0x59, 1, 2], _lab.Machine.EventLog.Entries[0].ToArray()[10..]);
    }

    private void Add(byte type) => _lab.Run(_session.SendAsync(new AddSelEntryRequest { Record = Entry(type) }));

    private ushort Reserve() => _lab.Run(_session.SendAsync(new ReserveSelRequest())).ReservationId;

    private CompletionCode Clear(ushort reservation) =>
        _lab.Code(_session.SendAsync(new ClearSelRequest { ReservationId = reservation, Operation = ClearSelOperation.Start }));

    private GetSelEntryResponse Get(ushort reservation, ushort id, byte offset, byte count) => _lab.Run(_session.SendAsync(
        new GetSelEntryRequest { ReservationId = reservation, RecordId = id, Offset = offset, Count = count }));

    private static Octets16 Entry(byte type) => new([0x77, 0x77, type, 9, 9, 9, 9, 0x20, 0, 4, 1, 2, 3, 4, 5, 6]);
}

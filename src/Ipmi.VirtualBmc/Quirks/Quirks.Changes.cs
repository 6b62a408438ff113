using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <content>What the rows are made of.</content>
public static partial class Quirks
{
    private static Quirk App(byte command, string name, string summary, string seenOn, QuirkChange change) =>
        Of(NetFn.App, command, name, summary, seenOn, change);

    private static Quirk Storage(byte command, string name, string summary, string seenOn, QuirkChange change) =>
        Of(NetFn.Storage, command, name, summary, seenOn, change);

    private static Quirk Sensor(byte command, string name, string summary, string seenOn, QuirkChange change) =>
        Of(NetFn.SensorEvent, command, name, summary, seenOn, change);

    private static Quirk Of(NetFn netFn, byte command, string name, string summary, string seenOn, QuirkChange change) =>
        new(name, summary, seenOn) { NetFn = netFn, Command = command, Change = change };

    private static Quirk Refusing(NetFn netFn, byte command, string name, string summary, string seenOn, QuirkRefusal refusal) =>
        new(name, summary, seenOn) { NetFn = netFn, Command = command, Refusal = refusal };

    private static QuirkChange Refusing(byte code) => (_, response, _) => Refuse(response, code);

    /// <summary>A read of more bytes than the BMC likes is refused with CAh; where the request says how many, counts from 0.</summary>
    private static QuirkChange Chunk(int countAt, byte most) => (request, response, length) =>
        request.Length > countAt && request[countAt] > most ? Refuse(response, (byte)CompletionCode.CannotReturnRequestedBytes) : length;

    private static QuirkChange SelType(byte type) => (request, response, length) =>
        IsStart(request, length) && response[RecordAt + 2] == 0x02 ? With(response, length, RecordAt + 2, type) : length;

    private static int WrongFruChecksum(ReadOnlySpan<byte> request, Span<byte> response, int length)
    {
        if (request.Length < 4 || response[0] != 0) return length;
        int at = FruDataAt + FruHeaderChecksum - (request[1] | request[2] << 8);
        return at >= FruDataAt && at < length ? With(response, length, at, (byte)(response[at] ^ 0x5A)) : length;
    }

    /// <summary>The GUID as SMBIOS has it: its fields with the least significant byte first, in the order in which they are written.</summary>
    private static int SmbiosGuid(ReadOnlySpan<byte> request, Span<byte> response, int length)
    {
        if (length <= GuidLength) return length;
        response.Slice(1, GuidLength).Reverse();
        response.Slice(1, 4).Reverse();
        response.Slice(5, 2).Reverse();
        response.Slice(7, 2).Reverse();
        return length;
    }

    /// <summary>Changes a byte of one LAN parameter's value, the first being 0.</summary>
    private static QuirkChange LanParameterByte(byte parameter, Func<int, byte, byte> change) => (request, response, length) =>
    {
        if (request.Length < 2 || request[1] != parameter) return length;
        for (int at = LanValueAt; at < length; at++) response[at] = change(at - LanValueAt, response[at]);
        return length;
    };

    private static int WithManufacturer(Span<byte> response, int length, uint id)
    {
        new UInt24(id).Write(response[ManufacturerAt..]);
        return length;
    }

    private static bool SetsShortPassword(ReadOnlySpan<byte> request) => request.Length > 2
        && (PasswordOperation)(request[1] & 3) == PasswordOperation.SetPassword
        && request[2..].TrimEnd((byte)0).Length < LeastPassword;

    private static QuirkChange Instead(byte code, byte other) => (_, response, length) =>
        response[0] == code ? Refuse(response, other) : length;

    private static int SwappedPort(ReadOnlySpan<byte> request, Span<byte> response, int length)
    {
        if (length > SolPortAt + 1) (response[SolPortAt], response[SolPortAt + 1]) = (response[SolPortAt + 1], response[SolPortAt]);
        return length;
    }

    private static int Refuse(Span<byte> response, byte code) => With(response, 1, 0, code);

    private static int With(Span<byte> response, int length, int at, byte value)
    {
        response[at] = value;
        return length;
    }

    private static int Filled(Span<byte> response, int length, int from, int to, byte value = 0xFF)
    {
        response[from..to].Fill(value);
        return length;
    }

    private static bool IsLast(ReadOnlySpan<byte> response, int length) =>
        length > RecordAt && response[NextIdAt] == 0xFF && response[NextIdAt + 1] == 0xFF;

    /// <summary>Whether a Get SDR or Get SEL Entry begins at the record's start.</summary>
    private static bool IsStart(ReadOnlySpan<byte> request, int length) => request.Length > 4 && request[4] == 0 && length > RecordAt + 2;
}

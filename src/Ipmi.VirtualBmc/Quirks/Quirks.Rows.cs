using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <content>What the rows are made of.</content>
public static partial class Quirks
{
    /// <summary>A quirk that changes the response to a command.</summary>
    private static Quirk Changing(NetFn netFn, byte command, string name, string summary, string seenOn, QuirkChange change) =>
        Acting([(netFn, command)], name, summary, seenOn, _ => new(Changes: change));

    /// <summary>A quirk that refuses requests instead of executing them.</summary>
    private static Quirk Refusing(NetFn netFn, byte command, string name, string summary, string seenOn, QuirkRefusal refusal) =>
        Acting([(netFn, command)], name, summary, seenOn, _ => new(refusal));

    /// <summary>A quirk that remembers, asks, or is of several commands.</summary>
    private static Quirk Acting(
        (NetFn NetFn, byte Command)[] commands, string name, string summary, string seenOn, Func<QuirkHost, QuirkBehaviour> behaviour) =>
        new(name, summary, seenOn) { Commands = [.. commands], Behaviour = behaviour };

    /// <summary>A quirk of what the SDR repository says.</summary>
    private static Quirk Recording(string name, string summary, string seenOn, Action<List<byte[]>> change) =>
        new(name, summary, seenOn) { Records = change };

    private static Quirk AppChanging(byte command, string name, string summary, string seenOn, QuirkChange change) =>
        Changing(NetFn.App, command, name, summary, seenOn, change);

    private static Quirk StorageChanging(byte command, string name, string summary, string seenOn, QuirkChange change) =>
        Changing(NetFn.Storage, command, name, summary, seenOn, change);

    /// <summary>Every answer is this completion code alone.</summary>
    private static QuirkChange Always(byte code) => (_, response, _) => Refuse(response, code);

    /// <summary>One completion code instead of another.</summary>
    private static QuirkChange Instead(byte code, byte other) => (_, response, length) =>
        response[0] == code ? Refuse(response, other) : length;

    /// <summary>A read of more bytes than the BMC likes is refused; where the request says how many, counts from 0.</summary>
    private static QuirkChange Chunk(int countAt, byte most, byte code = 0xCA) => (request, response, length) =>
        request.Length > countAt && request[countAt] > most ? Refuse(response, code) : length;

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
}

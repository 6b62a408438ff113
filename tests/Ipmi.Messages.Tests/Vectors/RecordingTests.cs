using System.Text.RegularExpressions;

namespace Ipmi.Messages.Tests;

/// <summary>The records against conversations of programs that nobody here wrote.</summary>
public partial class RecordingTests
{
    [Fact]
    public void A_vector_that_names_a_recording_stands_in_it()
    {
        string[] wrong =
        [
            .. VectorTests.All.Where(v => NamesRecording().IsMatch(v.Origin))
                .Where(v => !Stands(v.Origin.Split(' ', ',')[0], v))
                .Select(v => $"{v.Message.Name} {v.Hex} ({v.Origin})"),
        ];
        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void Every_recorded_message_is_read_to_its_end_and_comes_out_again()
    {
        var wrong = new List<string>();
        foreach (RecordedMessage message in Recordings.Messages)
        {
            if (IpmiMessagesCatalog.Messages.Find(message.Command) is not { } command) continue;
            var again = new Again(message.Data);
            command.Accept(new OneOfTwo(again, second: message.IsResponse));
            if (again.Problem is { } problem) wrong.Add($"{message.Recording} {command.Info.Name} {Convert.ToHexString(message.Data)}: {problem}");
        }

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Every_command_that_was_recorded_is_declared() =>
        Assert.Equal(
            ["06h/7Fh"],
            Recordings.Messages.Select(m => m.Command).Distinct().Where(id => IpmiMessagesCatalog.Messages.Find(id) is null).Select(id => id.ToString()));

    [Fact]
    public void Every_command_that_was_recorded_has_a_recorded_vector()
    {
        HashSet<Type> known = [.. VectorTests.All.Where(v => NamesRecording().IsMatch(v.Origin)).Select(v => v.Message)];
        var missing = new List<string>();
        foreach (var (id, isResponse) in Recordings.Messages.Select(m => (m.Command, m.IsResponse)).Distinct())
        {
            var missed = new NotAmong(known);
            IpmiMessagesCatalog.Messages.Find(id)?.Accept(new OneOfTwo(missed, second: isResponse));
            if (missed.Name is { } name) missing.Add(name);
        }

        Assert.Empty(missing);
    }

    /// <summary>A record that several answers brought stands nowhere as a whole.</summary>
    private static bool Stands(string recording, WireVector vector) =>
        vector.Origin.EndsWith(", put together", StringComparison.Ordinal) ? Recordings.Has(recording) : Recordings.Has(recording, vector.Hex);

    [GeneratedRegex(@"^(v15|v20|sol|ping|ipmiping|discover)-")]
    private static partial Regex NamesRecording();

    /// <summary>Of a command's request and response, one alone.</summary>
    private sealed class OneOfTwo(IMessageVisitor visitor, bool second) : IMessageVisitor
    {
        private int _seen;

        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            if (_seen++ == (second ? 1 : 0)) visitor.Visit<T>();
        }
    }

    private sealed class Again(byte[] bytes) : IMessageVisitor
    {
        public string? Problem { get; private set; }

        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            DecodeStatus status = T.Decode(bytes, out T message, out int consumed);
            if (status != DecodeStatus.Ok)
            {
                Problem = $"{status}";
                return;
            }

            byte[] encoded = new byte[message.EncodedLength];
            message.Encode(encoded);
            if (consumed != bytes.Length) Problem = $"{bytes.Length - consumed} bytes are left";
            else if (!encoded.AsSpan().SequenceEqual(bytes)) Problem = $"comes out as {Convert.ToHexString(encoded)}";
        }
    }

    private sealed class NotAmong(HashSet<Type> known) : IMessageVisitor
    {
        public string? Name { get; private set; }

        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            if (T.MaxLength > 0 && !known.Contains(typeof(T))) Name = typeof(T).Name;
        }
    }
}

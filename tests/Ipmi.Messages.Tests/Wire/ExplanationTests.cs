namespace Ipmi.Messages.Tests;

/// <summary>Bytes that were refused are explained as far as they can be read, and what is wrong with them is said.</summary>
public class ExplanationTests
{
    private const string Rakp1 = "05 000000 44332211 000102030405060708090A0B0C0D0E0F 14 0000";

    [Fact]
    public void A_text_that_is_cut_short_is_shown_as_far_as_it_goes()
    {
        MessageExplanation cut = Explain<RakpMessage1>(Rakp1 + "C8 61 64 6D");
        Assert.Equal("byte 28 says that 'UserName' has 200 bytes; at most 16 are allowed", cut.Problem);
        cut = Explain<RakpMessage1>(Rakp1 + "05 61 64 6D");
        Assert.Equal("byte 28 says that 'UserName' has 5 bytes; 3 bytes follow", cut.Problem);
        Assert.Equal("5", Value(cut, "MessageTag"));
        Assert.Equal("61 64 6D", Value(cut, "UserName"));
        Assert.Equal("05", cut.Fields.Single(f => f.Kind == FieldLayoutKind.Length).Raw);
    }

    [Fact]
    public void A_list_that_is_cut_short_is_shown_up_to_its_last_whole_element()
    {
        MessageExplanation cut = Explain<GetDcmiSensorInfoResponse>("DC 09 03 0100 0200 03");
        Assert.Equal("byte 4 says that 'RecordIds' has 3 elements; 5 bytes follow", cut.Problem);
        Assert.Equal("9", Value(cut, "TotalInstances"));
        Assert.Equal(["1", "2"], cut.Fields.Where(f => f.Name.StartsWith("RecordIds[", StringComparison.Ordinal)).Select(f => f.Value));
    }

    [Fact]
    public void Whatever_is_cut_off_what_stands_before_is_shown_as_in_the_whole()
    {
        foreach (WireVector vector in VectorTests.All)
        {
            byte[] bytes = Convert.FromHexString(vector.Hex);
            MessageExplanation whole = vector.Explain(bytes);
            Assert.Null(whole.Problem);
            for (int length = 0; length < bytes.Length; length++)
            {
                MessageExplanation part = vector.Explain(bytes.AsMemory(0, length));
                ExplainedField[] missing =
                [
                    .. whole.Fields
                        .Where(f => f.LastByte >= f.FirstByte && EndOf(f, whole) - whole.Layout.FirstByte < length)
                        .Where(f => !part.Fields.Contains(f)),
                ];
                string where = $"{vector.Message.Name} {vector.Hex}, the first {length} bytes";
                Assert.True(missing.Length == 0, $"{where}: {missing.FirstOrDefault()} is missing");
            }
        }
    }

    [Fact]
    public void Any_bytes_are_explained()
    {
        const int Variants = 40;
        int seed = Environment.TickCount;
        var random = new Random(seed);
        foreach (WireVector vector in VectorTests.All)
        {
            byte[] right = Convert.FromHexString(vector.Hex);
            for (int i = 0; i < Variants; i++)
            {
                byte[] bytes = new byte[random.Next(right.Length + 8)];
                random.NextBytes(bytes);
                if (i % 2 == 0) right.AsSpan(0, Math.Min(right.Length, bytes.Length)).CopyTo(bytes);
                if (bytes.Length > 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                Exception? failure = Record.Exception(() => vector.Explain(bytes));
                Assert.True(failure is null, $"seed {seed}, {vector.Message.Name}, {Convert.ToHexString(bytes)}: {failure}");
            }
        }
    }

    [Fact]
    public void Bytes_that_end_inside_an_optional_field_show_those_before()
    {
        MessageExplanation cut = Explain<GetDeviceIdResponse>("20 81 01 23 51 02 BFA202 0100 05");
        Assert.Null(cut.Problem);
        Assert.Equal("5", Value(cut, "AuxiliaryFirmware1"));
    }

    [Fact]
    public void An_optional_record_that_is_cut_inside_is_shown_as_far_as_it_goes()
    {
        MessageExplanation cut = Explain<AlertImmediateRequest>("01 02 03 20 04 07 15 6F");
        Assert.Equal("ends after byte 8, inside 'Event' (bytes 4-11)", cut.Problem);
        Assert.Equal("21 (15h)", Value(cut, "Event.SensorNumber"));
        Assert.Equal("111 (6Fh)", Value(cut, "Event.EventType"));
        Assert.DoesNotContain(cut.Fields, f => f.Name == "Event.EventData1");
    }

    [Fact]
    public void Bytes_behind_a_wrong_fixed_byte_are_shown()
    {
        MessageExplanation wrong = Explain<GetAssetTagResponse>("DD 05 6E6F646531");
        Assert.Equal("byte 2 is DDh, expected DCh", wrong.Problem);
        Assert.Equal("6E 6F 64 65 31", Value(wrong, "Text"));
    }

    /// <summary>Where the last piece of a number ends, or the element of a list that a field is in.</summary>
    private static int EndOf(ExplainedField field, MessageExplanation whole)
    {
        if (field.Name.Length == 0) return field.LastByte;
        string unit = field.Name[..(field.Name.IndexOf(']', StringComparison.Ordinal) is >= 0 and var at ? at + 1 : field.Name.Length)];
        return whole.Fields.Where(f => f.Name == unit).Max(f => f.LastByte);
    }

    private static MessageExplanation Explain<T>(string hex) where T : struct, IWireMessage<T> =>
        new LayoutEntry<T>().Explain(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

    private static string? Value(MessageExplanation explanation, string name) =>
        explanation.Fields.Single(f => f.Name == name && f.Kind is not (FieldLayoutKind.Length or FieldLayoutKind.Count)).Value;
}

using System.Text.Json.Nodes;

namespace Ipmi.Messages.Tests;

/// <summary>Tails of every length that the layout allows come back, up to the longest; a longer one is refused.</summary>
public class LongestLawTests
{
    private const int ShortLengths = 40;
    private const byte EndOfFruFields = 0xC1;

    [Fact]
    public void A_tail_of_any_length_comes_back_and_one_that_is_too_long_is_refused() => IpmiMessagesCatalog.Messages.Accept(new Tails());

    [Fact]
    public void A_list_with_all_the_elements_that_its_count_can_tell_comes_back_and_a_longer_one_is_refused() =>
        IpmiMessagesCatalog.Messages.Accept(new Lists());

    /// <summary>Whether nothing before the tail is missing that only a record or a value could be.</summary>
    private static bool IsReached<T>(FieldLayout tail) where T : struct, IWireMessage<T> => tail.Condition is null
        && T.Layout.Fields.TakeWhile(row => row != tail).All(row => !row.IsOptional || row.Name.Length == 0 || Made.IsPlain(row));

    private static void IsTooLong<T>(T message, string name, int most) where T : struct, IWireMessage<T>
    {
        var refused = Assert.ThrowsAny<ArgumentException>(() => message.Encode(new byte[message.EncodedLength]));
        Assert.Equal(name, refused.ParamName);
        Assert.Contains($" may have {most} ", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Tails : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            foreach (FieldLayout tail in T.Layout.Fields.Where(row => row is { Kind: FieldLayoutKind.Tail, Lengths.Count: 0 }))
            {
                if (!IsReached<T>(tail)) continue;
                int most = T.MaxLength - (tail.FirstByte - T.Layout.FirstByte) - T.Layout.Fields.Count(row => row.EndsWithChecksum);

                // Without a byte that ends them, fields in blocks go on into the padding.
                int least = T.Layout.Fields.Any(row => row.Kind == FieldLayoutKind.Blocks) ? 1 : 0;
                for (int length = least; length <= Math.Min(most, ShortLengths); length++)
                {
                    if (Of<T>(tail, length) is { } message) Made.ComesBack(message);
                }

                if (T.MaxLength == WireLimits.Unbounded || Of<T>(tail, most) is not { } longest) continue;
                Made.ComesBack(longest);
                Assert.Equal(T.MaxLength, longest.EncodedLength);
                if (Of<T>(tail, most + 1) is { } more) IsTooLong(more, tail.Name, most);
            }
        }

        /// <summary>The message whose tail has some bytes: fields of a FRU, one text of a sensor, or zeros; none when it cannot.</summary>
        private static T? Of<T>(FieldLayout tail, int length) where T : struct, IWireMessage<T>
        {
            byte[][] contents = [new byte[length], new byte[length], new byte[length]];
            if (length > 0) contents[0][^1] = EndOfFruFields;
            if (length is > 0 and <= 32) contents[1][0] = (byte)(0xC0 | length - 1);
            foreach (string hex in contents.Select(Convert.ToHexString))
            {
                T? message = Made.With<T>(tail.Name, hex);
                if (message is { } made && Format(made).Contains($"\"{hex}\"", StringComparison.Ordinal)) return message;
            }

            return null;

            static string Format(T message) => JsonFieldWriter.Format(message, revealSecrets: true);
        }
    }

    private sealed class Lists : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            foreach (FieldLayout list in T.Layout.Fields.Where(row => row is { Kind: FieldLayoutKind.List, InnerLayout: null }))
            {
                FieldLayout? count = T.Layout.Fields.FirstOrDefault(row => row.Kind == FieldLayoutKind.Count && row.Name == list.Name);
                if (count is null || !IsReached<T>(list) || Of<T>(list, 0) is null) continue;
                int most = (1 << count.HighBit - count.LowBit + 1) - 1;
                if (Of<T>(list, most) is not { } longest) continue;
                Made.ComesBack(longest);
                Assert.Equal(T.MaxLength, longest.EncodedLength);
                IsTooLong(Of<T>(list, most + 1)!.Value, list.Name, most);
            }
        }

        private static T? Of<T>(FieldLayout list, int count) where T : struct, IWireMessage<T> =>
            Made.With<T>(list.Name, new JsonArray([.. Enumerable.Range(0, count).Select(_ => JsonValue.Create(0))]));
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ipmi.Messages.Tests;

/// <summary>What the layout says of fields that other fields allow, forbid or measure, the codec keeps.</summary>
public class ChoiceLawTests
{
    [Fact]
    public void An_optional_field_after_an_unset_one_is_refused() => IpmiMessagesCatalog.Messages.Accept(new Holes());

    [Fact]
    public void A_field_is_there_when_another_one_says_so_and_refused_otherwise() => IpmiMessagesCatalog.Messages.Accept(new Choices());

    [Fact]
    public void A_tail_has_a_length_that_another_field_tells_or_is_refused() => IpmiMessagesCatalog.Messages.Accept(new ToldLengths());

    private static IEnumerable<FieldLayout> Rows<T>() where T : struct, IWireMessage<T> =>
        T.Layout.Fields.Where(row => row.Name.Length > 0).DistinctBy(row => (row.Name, row.Condition?.ToString()));

    private static FieldLayout Row<T>(string name) where T : struct, IWireMessage<T> => T.Layout.Fields.First(row => row.Name == name);

    private static void IsRefused<T>(T message, string field) where T : struct, IWireMessage<T>
    {
        Exception refused = Assert.ThrowsAny<Exception>(() => message.Encode(new byte[message.EncodedLength + WireLimits.Unbounded]));
        Assert.True(refused is InvalidOperationException or ArgumentOutOfRangeException, refused.ToString());
        Assert.StartsWith($"{field} ", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Holes : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            bool hasBefore = false;
            foreach (FieldLayout row in Rows<T>().Where(row => row.Condition is null))
            {
                bool isTail = row is { Kind: FieldLayoutKind.Tail, TypeName: nameof(Octets) };
                if (hasBefore && isTail) IsRefused(Made.Of<T>((row.Name, "01"))!.Value, row.Name);
                if (!row.IsOptional) continue;
                if (hasBefore && Made.IsPlain(row)) IsRefused(Made.Of<T>((row.Name, Made.Zero(row)))!.Value, row.Name);
                hasBefore = true;
            }
        }
    }

    private sealed class Choices : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            foreach (FieldLayout row in Rows<T>().Where(Made.IsNumber))
            {
                if (row.Condition is not { } condition) continue;
                FieldLayout selector = Row<T>(condition.Field);
                long other = Enumerable.Range(0, condition.Values.Count + 1).First(n => !condition.Values.Contains(n));
                foreach (long named in condition.Values) Check<T>(row, selector, named, !condition.Not);
                Check<T>(row, selector, other, condition.Not);
            }
        }

        private static void Check<T>(FieldLayout row, FieldLayout selector, long selected, bool isThere) where T : struct, IWireMessage<T>
        {
            T message = Made.Of<T>((selector.Name, Made.Number(selector, selected)), (row.Name, Made.Number(row, 1)))!.Value;
            if (!isThere)
            {
                IsRefused(message, row.Name);
                return;
            }

            Made.ComesBack(message);
            JsonNode fields = JsonNode.Parse(JsonFieldWriter.Format(message, revealSecrets: true))!;
            Assert.NotNull(fields[JsonNamingPolicy.CamelCase.ConvertName(row.Name)]);
        }
    }

    private sealed class ToldLengths : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            foreach (FieldLayout row in Rows<T>())
            {
                foreach (LayoutLength told in row.Lengths)
                {
                    FieldLayout selector = Row<T>(told.When.Field);
                    foreach (long value in told.When.Values)
                    {
                        JsonNode selected = Made.Number(selector, value);
                        Made.ComesBack(Of<T>(selector.Name, selected, row.Name, told.Length));
                        IsRefused(Of<T>(selector.Name, selected.DeepClone(), row.Name, told.Length + 1), row.Name);
                    }
                }
            }
        }

        private static T Of<T>(string selector, JsonNode selected, string tail, int length) where T : struct, IWireMessage<T> =>
            Made.Of<T>((selector, selected), (tail, Convert.ToHexString(new byte[length])))!.Value;
    }
}

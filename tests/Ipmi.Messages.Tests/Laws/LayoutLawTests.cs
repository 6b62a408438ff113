namespace Ipmi.Messages.Tests;

/// <summary>
/// Codecs do what the layouts say, which are compared with the tables of the specification elsewhere: every value that fits its bits comes
/// back, and one that does not is refused.
/// </summary>
public class LayoutLawTests
{
    private const int WidestTried = 62;

    [Fact]
    public void A_value_that_fits_its_bits_comes_back_and_one_that_does_not_is_refused() =>
        IpmiMessagesCatalog.Messages.Accept(new Values());

    [Fact]
    public void The_lengths_are_those_of_the_layout() => IpmiMessagesCatalog.Messages.Accept(new Lengths());

    [Fact]
    public void Every_field_is_named_in_words() => IpmiMessagesCatalog.Messages.Accept(new Words());

    private sealed class Values : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            // What stands before an optional field must be there, and of records and values nothing is made here.
            IEnumerable<FieldLayout> reached =
                T.Layout.Fields.TakeWhile(row => !row.IsOptional || row.Name.Length == 0 || Made.IsPlain(row));
            foreach (IGrouping<string, FieldLayout> field in reached.Where(Made.IsPlain).GroupBy(f => f.Name))
            {
                if (field.First().Kind == FieldLayoutKind.Flag)
                {
                    Made.ComesBack<T>(field.Key, true);
                    continue;
                }

                int bits = field.Sum(row => row.BitCount ?? 0);
                if (bits > WidestTried) continue;
                bool isSigned = field.First().TypeName is "sbyte" or "short" or "int" or "long";
                long most = isSigned ? (1L << bits - 1) - 1 : (1L << bits) - 1;
                for (int bit = 0; bit < bits - (isSigned ? 1 : 0); bit++) Made.ComesBack<T>(field.Key, 1L << bit);
                Made.ComesBack<T>(field.Key, most);
                IsRefused<T>(field.Key, most + 1, isSigned ? -most - 1 : 0, most);
                if (!isSigned) continue;
                Made.ComesBack<T>(field.Key, -most - 1);
                IsRefused<T>(field.Key, -most - 2, -most - 1, most);
            }
        }

        /// <summary>When it is encoded, unless its type has no such value to begin with.</summary>
        private static void IsRefused<T>(string name, long value, long least, long most) where T : struct, IWireMessage<T>
        {
            if (Made.With<T>(name, value) is not { } message) return;
            var refused = Assert.Throws<ArgumentOutOfRangeException>(() => message.Encode(new byte[message.EncodedLength]));
            Assert.Equal(name, refused.ParamName);
            Assert.StartsWith($"{name} goes from {least} to {most}; it is {value}.", refused.Message, StringComparison.Ordinal);
        }
    }

    private sealed class Lengths : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            IReadOnlyList<FieldLayout> rows = T.Layout.Fields;
            if (rows.FirstOrDefault(row => row.Kind == FieldLayoutKind.Blocks) is { } blocks)
            {
                Assert.Equal((0, byte.MaxValue * blocks.BlockSize), (T.MinLength % blocks.BlockSize, T.MaxLength));
                return;
            }

            bool endsWithRecord = rows.Any(row => row is { Kind: FieldLayoutKind.Group, LastByte: null });
            if (!endsWithRecord) Assert.Equal((typeof(T), Bytes(rows.Where(row => !row.IsOptional))), (typeof(T), T.MinLength));
            if (rows.All(row => row.LastByte is not null)) Assert.Equal((typeof(T), Bytes(rows)), (typeof(T), T.MaxLength));

            static int Bytes(IEnumerable<FieldLayout> rows) =>
                rows.Select(row => row.LastByte - T.Layout.FirstByte + 1 ?? 0).DefaultIfEmpty(0).Max();
        }
    }

    private sealed class Words : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            string words = default(T).ToString()!;
            Assert.StartsWith($"{typeof(T).Name} {{ ", words, StringComparison.Ordinal);
            Assert.EndsWith(" }", words, StringComparison.Ordinal);
            foreach (FieldLayout row in T.Layout.Fields.Where(row => row.Name.Length > 0))
            {
                Assert.Contains($"{row.Name} = ", words, StringComparison.Ordinal);
            }
        }
    }
}

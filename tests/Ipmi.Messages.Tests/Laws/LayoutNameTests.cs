using System.Reflection;

namespace Ipmi.Messages.Tests;

/// <summary>Layouts and facts call things by their names: those of the record, of its properties and of their types.</summary>
public class LayoutNameTests
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(ushort)] = "ushort",
        [typeof(short)] = "short",
        [typeof(uint)] = "uint",
        [typeof(int)] = "int",
        [typeof(ulong)] = "ulong",
        [typeof(long)] = "long",
    };

    [Fact]
    public void Rows_have_the_names_and_types_of_properties() => IpmiMessagesCatalog.Messages.Accept(new Names());

    [Fact]
    public void Headers_and_records_say_what_they_are()
    {
        foreach (LayoutEntry entry in IpmiMessagesCatalog.Messages.Layouts)
        {
            Assert.True(entry.Layout.Summary.Length > 0, entry.Layout.Name);
        }
    }

    [Fact]
    public void Commands_say_what_they_do_and_what_their_own_codes_mean()
    {
        foreach (CommandInfo info in IpmiMessagesCatalog.Messages.Commands.Select(command => command.Info))
        {
            Assert.True(info.Summary.Length > 0, info.Name);
            Assert.All(info.Completions, own => Assert.True((byte)own.Code >= 0x80 && own.Meaning.Length > 0, $"{info.Name}: {own}"));
        }
    }

    private sealed class Names : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            Assert.Equal(typeof(T).Name, T.Layout.Name);
            HashSet<string> named = [];
            foreach (FieldLayout row in T.Layout.Fields)
            {
                bool isNamed = row.Kind is not (FieldLayoutKind.Reserved or FieldLayoutKind.Constant or FieldLayoutKind.Checksum
                    or FieldLayoutKind.Blocks);
                string where = $"{typeof(T).Name} byte {row.FirstByte}";
                Assert.True(isNamed == row.Name.Length > 0, where);
                if (!isNamed) continue;
                named.Add(row.Name);
                PropertyInfo? property = typeof(T).GetProperty(row.Name);
                Assert.True(property is not null, $"{where}: {row.Name}");
                bool isMeasure = row.Kind is FieldLayoutKind.Length or FieldLayoutKind.Count;
                Assert.Equal((where, isMeasure ? "" : NameOf(property.PropertyType)), (where, row.TypeName));
                LayoutCondition?[] conditions = [row.Condition, .. row.Lengths.Select(length => length.When)];
                foreach (LayoutCondition condition in conditions.OfType<LayoutCondition>())
                {
                    Assert.True(typeof(T).GetProperty(condition.Field) is not null, $"{where}: {condition}");
                }
            }

            Assert.Equal(typeof(T).GetProperties().Where(p => p.SetMethod is not null).Select(p => p.Name).Order(), named.Order());
        }

        private static string NameOf(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (Keywords.TryGetValue(type, out string? keyword)) return keyword;
            return type.IsGenericType ? $"WireList<{NameOf(type.GenericTypeArguments[0])}>" : type.Name;
        }
    }
}

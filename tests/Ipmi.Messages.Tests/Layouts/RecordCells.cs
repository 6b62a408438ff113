namespace Ipmi.Messages.Tests;

/// <summary>Which bits each property of each record has; records inside others are taken apart.</summary>
internal sealed class RecordCells : IMessageVisitor
{
    private readonly Dictionary<string, MessageLayout> _layouts = [];

    private RecordCells() => IpmiMessagesCatalog.Messages.Accept(this);

    public static RecordCells All { get; } = new();

    public IEnumerable<string> Names => _layouts.Keys;

    public void Visit<T>() where T : struct, IWireMessage<T> => _layouts[typeof(T).Name] = T.Layout;

    public Cell[] Of(string record) => [.. Of(_layouts[record], "", isOptional: false)];

    private IEnumerable<Cell> Of(MessageLayout layout, string prefix, bool isOptional)
    {
        foreach (FieldLayout field in layout.Fields)
        {
            bool isAbsent = isOptional || field.IsOptional || field.LastByte is null;
            string name = prefix + (field.Name.Length > 0 ? field.Name : $"{field.Kind} {field.FirstByte}");
            if (field.Kind == FieldLayoutKind.Group && _layouts.TryGetValue(field.TypeName, out MessageLayout? inner))
            {
                foreach (Cell cell in Of(inner, name + ".", isAbsent)) yield return cell.Shift(field.FirstByte - 1);
                continue;
            }

            int first = field.FirstByte * 8 + field.LowBit;
            int last = field.LastByte is { } end ? end * 8 + field.HighBit : Cell.End;
            yield return new(name, first, last, field.Kind == FieldLayoutKind.Reserved, isAbsent);
        }
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Ipmi.Messages;

/// <summary>Collects the values of a message in words and their sizes, by path: <c>Header.RecordId</c>, <c>Ids[0]</c>.</summary>
internal sealed class FieldValues : IFieldWriter
{
    private readonly Dictionary<string, FieldValue> _values = new(StringComparer.Ordinal);
    private string _group = "";
    private string? _element;

    public FieldValue? Find(string path) => _values.TryGetValue(path, out FieldValue value) ? value : null;

    public void Flag(FieldLabel label, bool value) => Add(label, FieldText.Flag(value), 1);

    public void Number<T>(FieldLabel label, T value) where T : struct, IBinaryInteger<T> =>
        Add(label, FieldText.Number(label, value), Unsafe.SizeOf<T>());

    public void Choice<T>(FieldLabel label, T value) where T : struct, Enum => Add(label, FieldText.Choice(value), Unsafe.SizeOf<T>());

    public void Value<T>(FieldLabel label, T value) where T : struct, IWireValue<T> => Add(label, value.ToString() ?? "", T.Size);

    public void Tail<T>(FieldLabel label, T value) where T : struct, IWireTail<T> => Add(label, FieldText.Tail(value), value.EncodedLength);

    public void Group<T>(FieldLabel label, T value) where T : struct, IWireMessage<T>
    {
        Add(label, label.IsSecret ? "" : null, value.EncodedLength);
        if (label.IsSecret) return;
        (string group, string? element) = (_group, _element);
        _group = PathOf(label) + ".";
        _element = null;
        value.Render(this);
        (_group, _element) = (group, element);
    }

    public void List<T>(FieldLabel label, WireList<T> list, Action<IFieldWriter, T> element) where T : struct
    {
        string path = PathOf(label);
        int length = 0;
        for (int i = 0; i < list.Count; i++)
        {
            _element = $"{path}[{i}]";
            element(this, list[i]);
            length += _values[_element].Length;
        }

        _element = null;
        Add(label, label.IsSecret ? "" : list.IsEmpty ? "(none)" : null, length);
    }

    private void Add(FieldLabel label, string? text, int length) =>
        _values[PathOf(label)] = new(label.IsSecret && text is not null ? "***" : text, length);

    private string PathOf(FieldLabel label) => _element is { } element && label.Name.Length == 0 ? element : _group + label.Name;
}

/// <summary>A value in words.</summary>
/// <param name="Text">The words; none for groups and lists, which have fields.</param>
/// <param name="Length">How many bytes it has, where it has whole ones.</param>
internal readonly record struct FieldValue(string? Text, int Length);

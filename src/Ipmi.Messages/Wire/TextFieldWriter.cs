using System.Numerics;
using System.Text;

namespace Ipmi.Messages;

/// <summary>
/// Messages for people: a line for each field, names and values aligned, such as <c>Device ID : 32 (20h)</c>. Secrets are
/// <c>***</c>.
/// </summary>
public sealed class TextFieldWriter : IFieldWriter
{
    private readonly List<(int Depth, string Name, string? Value)> _lines = [];
    private int _depth;

    /// <summary>A message in text, a line each, without a line end after the last.</summary>
    public static string Format<T>(T message) where T : struct, IWireMessage<T>
    {
        var writer = new TextFieldWriter();
        message.Render(writer);
        return writer.ToString();
    }

    /// <inheritdoc/>
    public void Flag(FieldLabel label, bool value) => Add(label, FieldText.Flag(value));

    /// <inheritdoc/>
    public void Number<T>(FieldLabel label, T value) where T : struct, IBinaryInteger<T> => Add(label, FieldText.Number(label, value));

    /// <inheritdoc/>
    public void Choice<T>(FieldLabel label, T value) where T : struct, Enum => Add(label, FieldText.Choice(value));

    /// <inheritdoc/>
    public void Value<T>(FieldLabel label, T value) where T : struct, IWireValue<T> => Add(label, value.ToString() ?? "");

    /// <inheritdoc/>
    public void Tail<T>(FieldLabel label, T value) where T : struct, IWireTail<T> => Add(label, FieldText.Tail(value));

    /// <inheritdoc/>
    public void Group<T>(FieldLabel label, T value) where T : struct, IWireMessage<T>
    {
        if (label.IsSecret)
        {
            Add(label, "");
            return;
        }

        Begin(label);
        value.Render(this);
        _depth--;
    }

    /// <inheritdoc/>
    public void List<T>(FieldLabel label, WireList<T> list, Action<IFieldWriter, T> element) where T : struct
    {
        ArgumentNullException.ThrowIfNull(element);
        if (list.IsEmpty || label.IsSecret)
        {
            Add(label, "(none)");
            return;
        }

        Begin(label);
        foreach (T item in list) element(this, item);
        _depth--;
    }

    /// <summary>What was shown so far.</summary>
    public override string ToString()
    {
        int width = _lines.Select(line => line.Depth * 2 + line.Name.Length).DefaultIfEmpty(0).Max();
        var text = new StringBuilder();
        foreach ((int depth, string name, string? value) in _lines)
        {
            if (text.Length > 0) text.Append('\n');
            string head = new string(' ', depth * 2) + name;
            text.Append(value is null ? head : $"{head.PadRight(width)} : {value}");
        }

        return text.ToString();
    }

    private void Begin(FieldLabel label)
    {
        _lines.Add((_depth, Caption(label), null));
        _depth++;
    }

    private void Add(FieldLabel label, string value) => _lines.Add((_depth, Caption(label), label.IsSecret ? "***" : value));

    private static string Caption(FieldLabel label) => string.IsNullOrEmpty(label.Name) ? "-" : PropertyWords.Of(label.Name);
}

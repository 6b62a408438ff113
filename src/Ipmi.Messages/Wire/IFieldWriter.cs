using System.Numerics;

namespace Ipmi.Messages;

/// <summary>Shows the fields of a message in some form. Generated code calls it, field by field, in the order of the wire.</summary>
public interface IFieldWriter
{
    /// <summary>A bit.</summary>
    void Flag(FieldLabel label, bool value);

    /// <summary>A number.</summary>
    void Number<T>(FieldLabel label, T value) where T : struct, IBinaryInteger<T>;

    /// <summary>An enum, whose value may have no name.</summary>
    void Choice<T>(FieldLabel label, T value) where T : struct, Enum;

    /// <summary>A type that reads and writes its own bytes.</summary>
    void Value<T>(FieldLabel label, T value) where T : struct, IWireValue<T>;

    /// <summary>Bytes of any number.</summary>
    void Tail<T>(FieldLabel label, T value) where T : struct, IWireTail<T>;

    /// <summary>Another record.</summary>
    void Group<T>(FieldLabel label, T value) where T : struct, IWireMessage<T>;

    /// <summary>Elements, each of which <paramref name="element"/> shows without a label.</summary>
    void List<T>(FieldLabel label, WireList<T> list, Action<IFieldWriter, T> element) where T : struct;
}

/// <summary>What a field is called, and how it may be shown.</summary>
/// <param name="Name">The property's name; empty for an element of a list.</param>
/// <param name="Unit">The unit of the number, if there is one.</param>
/// <param name="IsSecret">Whether the value must not be shown.</param>
public readonly record struct FieldLabel(string Name, string? Unit = null, bool IsSecret = false)
{
    /// <summary>A plain name.</summary>
    public static implicit operator FieldLabel(string name) => new(name);
}

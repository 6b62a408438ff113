namespace Ipmi.Messages;

/// <summary>
/// The field is there only when another one, before it, has one of these values: what a selector chooses. Such fields end a message;
/// they start at the same byte, and no two of them have a value in common. What is not there is <see langword="default"/>.
/// </summary>
/// <remarks>A nullable property may be missing all the same; any other is there exactly when the selector says so.</remarks>
/// <param name="field">The property that selects: a number, an enum or a flag that is always there.</param>
/// <param name="values">Its values, of which any will do.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PresentWhenAttribute(string field, params object[] values) : Attribute
{
    /// <summary>The property that selects.</summary>
    public string Field { get; } = field;

    /// <summary>The values with which the field is there.</summary>
    public IReadOnlyList<object> Values { get; } = values;

    /// <summary>Whether the field is there with all values but these.</summary>
    public bool Not { get; init; }
}

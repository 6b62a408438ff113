namespace Ipmi.Messages;

/// <summary>The unit of a number, for people: it is printed after the number, and stands in the layout.</summary>
/// <param name="unit">The unit's sign, such as <c>W</c>, <c>ms</c> or <c>s</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string unit) : Attribute
{
    /// <summary>The unit's sign.</summary>
    public string Unit { get; } = unit;
}

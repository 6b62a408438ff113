namespace Ipmi.Messages;

/// <summary>
/// A tail of <see cref="Octets"/> has this length, or is left out, when a field before it has this value. Given once for each value that
/// matters; with any other value the length is free.
/// </summary>
/// <param name="field">The property that tells the length: a number, an enum or a flag that is always there.</param>
/// <param name="value">Its value.</param>
/// <param name="length">How many bytes the tail then has.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class LengthWhenAttribute(string field, object value, int length) : Attribute
{
    /// <summary>The property that tells the length.</summary>
    public string Field { get; } = field;

    /// <summary>Its value.</summary>
    public object Value { get; } = value;

    /// <summary>The tail's length in bytes.</summary>
    public int Length { get; } = length;
}

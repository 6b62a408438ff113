namespace Ipmi.Messages;

/// <summary>How many bytes a wire value has, where the generator can see it: it then checks every field of that type.</summary>
/// <param name="bytes">The number of bytes; the same as the type's <c>Size</c>.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class WireSizeAttribute(int bytes) : Attribute
{
    /// <summary>The number of bytes.</summary>
    public int Bytes { get; } = bytes;

    /// <summary>
    /// Whether they are a number, least significant byte first: the generator then refuses it in a record whose numbers come most
    /// significant byte first.
    /// </summary>
    public bool LeastSignificantFirst { get; init; }
}

namespace Ipmi.Messages;

/// <summary>Declares a request: a record that is sent to a BMC and answered by the response it names.</summary>
/// <remarks>
/// Put it on a <c>readonly partial record struct</c> that lists <see cref="IIpmiRequest{TResponse}"/>. Bytes are numbered as
/// in the specification, from 1; a request with a defining body or an IANA number has its own fields after those bytes.
/// </remarks>
/// <param name="netFn">The network function of the request (even).</param>
/// <param name="command">The command code.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class IpmiRequestAttribute(NetFn netFn, byte command) : Attribute
{
    /// <summary>The network function of the request.</summary>
    public NetFn NetFn { get; } = netFn;

    /// <summary>The command code.</summary>
    public byte Command { get; } = command;

    /// <summary>The title of the command in the specification; by default the type's name, taken apart.</summary>
    public string? Name { get; init; }

    /// <summary>The lowest privilege that may execute the command (IPMI v2.0 Appendix G). User unless said.</summary>
    public PrivilegeLevel Privilege { get; init; } = PrivilegeLevel.User;

    /// <summary>Where the command is specified, such as <c>20.1</c> (IPMI v2.0) or <c>DCMI 6.6.1</c>.</summary>
    public string Section { get; init; } = "";

    /// <summary>
    /// Whether executing the command twice is as good as once. Set it to <see langword="false"/> on a command that changes
    /// state and is not idempotent: it is then never sent again once it may have been executed.
    /// </summary>
    public bool Repeatable { get; init; } = true;

    /// <summary>Whether the command may be sent outside a session.</summary>
    public bool BeforeSession { get; init; }

    /// <summary>The defining body of a <see cref="NetFn.GroupExtension"/> command; the codec writes and checks it.</summary>
    public Body Body { get; init; } = Body.None;

    /// <summary>The IANA enterprise number of a <see cref="NetFn.Oem"/> command; the codec writes and checks it.</summary>
    public uint Iana { get; init; }
}

/// <summary>Declares a response. Byte 1 is the completion code, which no record holds: fields start at byte 2.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class IpmiResponseAttribute : Attribute
{
    /// <summary>The defining body of a <see cref="NetFn.GroupExtension"/> response (byte 2).</summary>
    public Body Body { get; init; } = Body.None;

    /// <summary>The IANA enterprise number of a <see cref="NetFn.Oem"/> response (bytes 2 to 4).</summary>
    public uint Iana { get; init; }
}

/// <summary>Declares a layout that is no message of its own: a header, a record, a group of fields. Bytes count from 1.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class WireStructAttribute : Attribute
{
    /// <summary>Most significant byte first, as in ASF; IPMI itself is least significant byte first.</summary>
    public bool BigEndian { get; init; }
}

/// <summary>Whole bytes, from <paramref name="first"/> to <paramref name="last"/>.</summary>
/// <param name="first">The first byte, counted from 1.</param>
/// <param name="last">The last byte.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(int first, int last) : Attribute
{
    /// <summary>One whole byte.</summary>
    /// <param name="at">The byte, counted from 1.</param>
    public FieldAttribute(int at) : this(at, at) { }

    /// <summary>The first byte.</summary>
    public int First { get; } = first;

    /// <summary>The last byte.</summary>
    public int Last { get; } = last;
}

/// <summary>One bit of a byte.</summary>
/// <param name="at">The byte, counted from 1.</param>
/// <param name="bit">The bit, 7 to 0.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BitAttribute(int at, int bit) : Attribute
{
    /// <summary>The byte.</summary>
    public int At { get; } = at;

    /// <summary>The bit.</summary>
    public int Bit { get; } = bit;
}

/// <summary>A range of bits of one byte. Given twice, the pieces make one number, least significant piece first.</summary>
/// <param name="at">The byte, counted from 1.</param>
/// <param name="high">The highest bit, 7 to 0.</param>
/// <param name="low">The lowest bit.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class BitsAttribute(int at, int high, int low) : Attribute
{
    /// <summary>The byte.</summary>
    public int At { get; } = at;

    /// <summary>The highest bit.</summary>
    public int High { get; } = high;

    /// <summary>The lowest bit.</summary>
    public int Low { get; } = low;
}

/// <summary>The variable rest of a message, from byte <paramref name="start"/> on; the property's type says how it is read.</summary>
/// <param name="start">The first byte, counted from 1.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TailAttribute(int start) : Attribute
{
    /// <summary>The first byte.</summary>
    public int Start { get; } = start;

    /// <summary>The byte that holds the tail's length in bytes. It has no property: being derived, it cannot disagree.</summary>
    public int LengthAt { get; init; }

    /// <summary>The byte that holds the number of a <see cref="WireList{T}"/>'s elements. It has no property either.</summary>
    public int CountAt { get; init; }

    /// <summary>
    /// The bits of the length or count, such as <c>4:0</c>, where its byte holds something else as well: the type in a
    /// type/length byte. All eight unless said.
    /// </summary>
    public string LengthBits { get; init; } = "";

    /// <summary>The most bytes that the tail may have; 0 for no limit but the datagram's.</summary>
    public int MaxLength { get; init; }
}

/// <summary>Reserved bytes: written as zero, ignored when read.</summary>
/// <param name="first">The first byte, counted from 1.</param>
/// <param name="last">The last byte.</param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ReservedAttribute(int first, int last) : Attribute
{
    /// <summary>One reserved byte.</summary>
    /// <param name="at">The byte, counted from 1.</param>
    public ReservedAttribute(int at) : this(at, at) { }

    /// <summary>The first byte.</summary>
    public int First { get; } = first;

    /// <summary>The last byte.</summary>
    public int Last { get; } = last;
}

/// <summary>A byte with a fixed value: written always; another value when read makes the message malformed.</summary>
/// <param name="at">The byte, counted from 1.</param>
/// <param name="value">What it holds.</param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ConstantAttribute(int at, byte value) : Attribute
{
    /// <summary>The byte.</summary>
    public int At { get; } = at;

    /// <summary>What it holds.</summary>
    public byte Value { get; } = value;
}

/// <summary>
/// A checksum byte: the two's complement of the sum of bytes <paramref name="first"/> to <paramref name="last"/>. It is
/// written by the encoder, and one that does not fit makes the message malformed.
/// </summary>
/// <param name="at">The byte that holds it, counted from 1.</param>
/// <param name="first">The first byte that it covers.</param>
/// <param name="last">The last byte that it covers; <see cref="Checksum.ToEnd"/> for the tail and all.</param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ChecksumAttribute(int at, int first, int last) : Attribute
{
    /// <summary>The byte that holds it.</summary>
    public int At { get; } = at;

    /// <summary>The first byte that it covers.</summary>
    public int First { get; } = first;

    /// <summary>The last byte that it covers.</summary>
    public int Last { get; } = last;
}

/// <summary>
/// A record that fills whole blocks, as the areas of FRU data do: after the tail come zeros up to the end of the last block. The
/// number of blocks has no property: being derived, it cannot disagree.
/// </summary>
/// <param name="size">How many bytes a block has.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class BlocksAttribute(int size) : Attribute
{
    /// <summary>How many bytes a block has.</summary>
    public int Size { get; } = size;

    /// <summary>The byte that holds the number of blocks.</summary>
    public int CountAt { get; init; }

    /// <summary>Whether the last byte of the last block is the checksum of all bytes before it.</summary>
    public bool HasChecksum { get; init; }
}

/// <summary>A password or key: it is printed as <c>***</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;

/// <summary>What a completion code means for this one command (80h to BEh always mean something special).</summary>
/// <param name="code">The code.</param>
/// <param name="meaning">Its meaning, in lower case, as the end of a sentence.</param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
public sealed class CompletionAttribute(byte code, string meaning) : Attribute
{
    /// <summary>The code.</summary>
    public byte Code { get; } = code;

    /// <summary>Its meaning.</summary>
    public string Meaning { get; } = meaning;
}

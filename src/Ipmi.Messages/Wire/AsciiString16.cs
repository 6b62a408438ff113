using System.Text;

namespace Ipmi.Messages;

/// <summary>A name of up to sixteen characters, padded with zeros: a user name. Bytes that are no such name are kept.</summary>
/// <param name="Bytes">The bytes on the wire.</param>
[WireSize(16)]
public readonly record struct AsciiString16(Octets16 Bytes) : IWireValue<AsciiString16>
{
    private const string HexPrefix = "hex:";

    /// <summary>Pads a name.</summary>
    /// <exception cref="ArgumentException">It has more than sixteen characters, or others than those of printable ASCII.</exception>
    public AsciiString16(string name) : this(Pad(name))
    {
    }

    /// <inheritdoc/>
    public static int Size => 16;

    /// <summary>The name, up to the first zero. What is not printable ASCII is a question mark.</summary>
    public string Name
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            Bytes.Write(bytes);
            int end = bytes.IndexOf((byte)0);
            if (end >= 0) bytes = bytes[..end];
            foreach (ref byte one in bytes)
            {
                if (one is < 0x20 or > 0x7E) one = (byte)'?';
            }

            return Encoding.ASCII.GetString(bytes);
        }
    }

    /// <inheritdoc/>
    public static AsciiString16 Read(ReadOnlySpan<byte> source) => new(Octets16.Read(source));

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => Bytes.Write(destination);

    /// <summary>The name; where that would not be all, <c>hex:</c> and the bytes.</summary>
    public string ToText()
    {
        string name = Name;
        bool isAll = Pad(name) == Bytes && !name.StartsWith(HexPrefix, StringComparison.Ordinal);
        return isAll ? name : HexPrefix + Bytes;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out AsciiString16 value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        if (text.StartsWith(HexPrefix, StringComparison.Ordinal))
        {
            Span<byte> bytes = stackalloc byte[16];
            bool isHex = text.Length == HexPrefix.Length + 32
                && Convert.FromHexString(text.AsSpan(HexPrefix.Length), bytes, out _, out _) == System.Buffers.OperationStatus.Done;
            if (isHex) value = Read(bytes);
            return isHex;
        }

        if (!IsName(text)) return false;
        value = new(text);
        return true;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static Octets16 Pad(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsName(name)) throw new ArgumentException("A name has up to 16 characters of printable ASCII.", nameof(name));
        return new(Encoding.ASCII.GetBytes(name));
    }

    private static bool IsName(string text) => text.Length <= 16 && text.All(c => c is >= ' ' and <= '~');
}

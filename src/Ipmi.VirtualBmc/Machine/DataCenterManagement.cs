using System.Text;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>What a machine has for DCMI beside its sensors (DCMI 1.5 §6).</summary>
public sealed class DataCenterManagement
{
    /// <summary>The most bytes of an asset tag.</summary>
    public const int LongestAssetTag = 63;

    /// <summary>The most bytes of an identifier, its zero at the end included.</summary>
    public const int LongestIdentifier = 64;

    private byte[] _assetTag = [];
    private byte[] _identifier = "DCMI020000000001\0"u8.ToArray();

    /// <summary>Power from the mains.</summary>
    public PowerMeter Power { get; init; } = new();

    /// <summary>The limit upon it.</summary>
    public PowerLimiter Limit { get; } = new();

    /// <summary>The asset tag, up to 63 bytes of Latin 1.</summary>
    /// <exception cref="ArgumentException">The text is too long, or has characters beyond Latin 1.</exception>
    public string AssetTag
    {
        get => Encoding.Latin1.GetString(_assetTag);
        init => _assetTag = Bytes(value, LongestAssetTag);
    }

    /// <summary>The management controller's identifier, which DHCP gives as its host name: up to 63 bytes of Latin 1.</summary>
    /// <exception cref="ArgumentException">The text is too long, or has characters beyond Latin 1.</exception>
    public string Identifier
    {
        get => Encoding.Latin1.GetString(_identifier.AsSpan().TrimEnd((byte)0));
        init => _identifier = [.. Bytes(value, LongestIdentifier - 1), 0];
    }

    /// <summary>Thermal limits by the entity that they are for.</summary>
    internal Dictionary<(EntityId Entity, byte Instance), SetThermalLimitRequest> ThermalLimits { get; } = [];

    /// <summary>The configuration parameters that are kept (DCMI 1.5 §6.1.2).</summary>
    internal Dictionary<DcmiParameter, byte[]> Parameters { get; } = new()
    {
        [DcmiParameter.DiscoveryConfiguration] = [0],
        [DcmiParameter.DhcpInitialTimeout] = [4],
        [DcmiParameter.DhcpServerContactTimeout] = [120, 0],
        [DcmiParameter.DhcpServerContactRetry] = [64, 0],
    };

    internal ReadOnlyMemory<byte> AssetTagBytes => _assetTag;

    internal ReadOnlyMemory<byte> IdentifierBytes => _identifier;

    /// <summary>Writes a piece of the asset tag; it ends where the piece ends.</summary>
    /// <returns>Whether there was room.</returns>
    internal bool WriteAssetTag(byte offset, ReadOnlySpan<byte> text) => Write(ref _assetTag, offset, text, LongestAssetTag);

    /// <summary>Writes a piece of the identifier; it ends where the piece ends.</summary>
    /// <returns>Whether there was room.</returns>
    internal bool WriteIdentifier(byte offset, ReadOnlySpan<byte> text) => Write(ref _identifier, offset, text, LongestIdentifier);

    private static bool Write(ref byte[] whole, byte offset, ReadOnlySpan<byte> text, int longest)
    {
        int length = offset + text.Length;
        if (length > longest || offset > whole.Length) return false;
        whole = [.. whole.AsSpan(0, offset), .. text];
        return true;
    }

    private static byte[] Bytes(string text, int longest)
    {
        if (text.Length > longest) throw new ArgumentException($"At most {longest} characters fit, not {text.Length}.", nameof(text));
        if (text.Any(c => c > byte.MaxValue)) throw new ArgumentException($"The text is Latin 1: \"{text}\".", nameof(text));
        return Encoding.Latin1.GetBytes(text);
    }
}

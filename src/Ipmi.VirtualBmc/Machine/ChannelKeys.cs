using System.Security.Cryptography;

namespace Ipmi.Virtual;

/// <summary>K_G of the LAN channel, where Set Channel Security Keys can change it under the sessions' eyes (IPMI v2.0 §22.25).</summary>
internal sealed class ChannelKeys
{
    /// <summary>Bytes of K_G.</summary>
    public const int Length = 20;

    private readonly byte[] _kg = new byte[Length];

    public ChannelKeys(ReadOnlyMemory<byte> kg) => kg.Span[..Math.Min(kg.Length, Length)].CopyTo(_kg);

    /// <summary>The key, padded with zeros: the same memory always, so that a new key holds for the next login.</summary>
    public ReadOnlyMemory<byte> Kg => _kg;

    /// <summary>Whether nobody may read or change it any more.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>Whether the key, or its lock, is another one than that of the options.</summary>
    public bool IsChanged { get; private set; }

    public void Set(ReadOnlySpan<byte> key)
    {
        CryptographicOperations.ZeroMemory(_kg);
        key.CopyTo(_kg);
        IsChanged = true;
    }

    /// <summary>From now on nobody may read or change it.</summary>
    public void Lock() => IsLocked = IsChanged = true;
}

using System.Security.Cryptography;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Bmc;

/// <summary>A session of an <see cref="Intruder"/>, who has its keys and may seal anything with them.</summary>
public sealed class IntruderSession(Intruder intruder, ISessionWrapper wrapper, uint bmcId)
{
    private const int Room = 512;

    private byte _number;

    public uint BmcId => bmcId;

    public IIntegrityCode? Integrity { get; init; }

    public byte[]? Key { get; init; }

    /// <summary>The sequence number of the next packet.</summary>
    public uint Next
    {
        get => wrapper.NextSequence;
        set => wrapper.NextSequence = value;
    }

    /// <summary>A packet with a request.</summary>
    public byte[] Seal(NetFn netFn, byte command, params byte[] data) => Seal(Intruder.Message(netFn, command, data, (byte)(_number++ % 64)));

    /// <summary>A packet with a payload.</summary>
    public byte[] Seal(byte[] payload, PayloadType type = PayloadType.Ipmi)
    {
        byte[] packet = new byte[Room];
        payload.CopyTo(packet, wrapper.HeaderLength);
        return packet[..wrapper.Wrap(type, packet, payload.Length)];
    }

    /// <summary>An RMCP+ packet of which everything is as given, sealed with the keys of an AES session.</summary>
    /// <param name="plain">What is encrypted: the payload with its pad; whole blocks.</param>
    /// <param name="change">Changes header, initialisation vector and ciphertext before the code is computed.</param>
    public byte[] SealPlain(byte[] plain, Func<byte[], byte[]>? change = null)
    {
        using var aes = Aes.Create();
        aes.Key = Key!;
        byte[] iv = new byte[16];
        byte[] encrypted = [.. iv, .. aes.EncryptCbc(plain, iv, PaddingMode.None)];
        if (change is not null) encrypted = change(encrypted);
        return SealEncrypted(encrypted);
    }

    /// <summary>An RMCP+ packet with bytes that stand for an encrypted payload, and a right code.</summary>
    /// <param name="encrypted">The payload.</param>
    /// <param name="flags">The bits of encryption (80h) and authentication (40h).</param>
    public byte[] SealEncrypted(byte[] encrypted, byte flags = 0xC0)
    {
        var header = new SessionHeader20
        {
            Encrypted = (flags & 0x80) != 0,
            Authenticated = (flags & 0x40) != 0,
            SessionId = bmcId,
            SequenceNumber = Next,
            PayloadLength = (ushort)encrypted.Length,
        };
        Next++;
        byte[] start = [.. Intruder.Bytes(header), .. encrypted];
        int pad = -(start.Length + 2) & 3;
        byte[] covered = [.. start, .. Enumerable.Repeat((byte)0xFF, pad), (byte)pad, 7];
        byte[] code = new byte[Integrity!.CodeLength];
        Integrity.Compute(covered, code);
        return [.. covered, .. code];
    }

    /// <summary>Sends a request: completion code and data, or nothing.</summary>
    public byte[]? Exchange(NetFn netFn, byte command, params byte[] data) => Deliver(Seal(netFn, command, data));

    /// <summary>Sends a packet.</summary>
    public byte[]? Deliver(byte[] packet)
    {
        byte[][] answers = intruder.Deliver(packet);
        return answers.Length == 0 ? null : Intruder.Response(wrapper.Unwrap(Assert.Single(answers), out ReceivedPayload payload), payload);
    }

    /// <summary>Sends a packet; the payloads of all packets that answer it.</summary>
    public byte[][] DeliverAll(byte[] packet) =>
    [
        .. intruder.Deliver(packet).Select(answer =>
        {
            Assert.Equal(UnwrapStatus.Ok, wrapper.Unwrap(answer, out ReceivedPayload payload));
            return payload.Data.ToArray();
        }),
    ];

    /// <summary>Whether the session answers.</summary>
    public bool Works() => Exchange(NetFn.App, 0x01) is [0, 0x20, ..];

    /// <summary>Set Session Privilege Level; its completion code.</summary>
    public CompletionCode Raise(PrivilegeLevel level) => (CompletionCode)Exchange(NetFn.App, 0x3B, (byte)level)![0];

    /// <summary>Close Session.</summary>
    public void Close() => Exchange(NetFn.App, 0x3C, BitConverter.GetBytes(bmcId));
}

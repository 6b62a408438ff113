using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Ipmi.Transport;

/// <summary>
/// Writes UDP datagrams as a pcap file of raw IP packets (link type 101), with IPv4 or IPv6 and UDP headers made up for them.
/// </summary>
/// <remarks>An end that is bound to every address appears as 0.0.0.0 or [::], since nobody knows which one was used.</remarks>
internal sealed class PcapWriter : IAsyncDisposable
{
    private const int RecordHeaderLength = 16;
    private const int Ipv4HeaderLength = 20;
    private const int Ipv6HeaderLength = 40;
    private const int UdpHeaderLength = 8;
    private const byte UdpProtocol = 17;
    private const byte HopLimit = 64;
    private const int LargestPacket = ushort.MaxValue;

    private readonly Stream _stream;
    private byte[] _packet = new byte[2048];

    public PcapWriter(Stream stream)
    {
        _stream = stream;
        Span<byte> head = stackalloc byte[24];
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0xA1B2C3D4);         // microseconds, in this byte order
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], 2);             // version 2.4
        BinaryPrimitives.WriteUInt16LittleEndian(head[6..], 4);
        head[8..16].Clear();                                                // time zone and accuracy: always 0
        BinaryPrimitives.WriteUInt32LittleEndian(head[16..], 0x0004_0000);  // the longest packet a record may hold
        BinaryPrimitives.WriteUInt32LittleEndian(head[20..], 101);          // LINKTYPE_RAW
        stream.Write(head);
    }

    /// <summary>Writes one datagram. One that no IP packet could hold is left out.</summary>
    public void Write(DateTimeOffset at, IPEndPoint from, IPEndPoint to, ReadOnlySpan<byte> datagram)
    {
        bool v4 = from.AddressFamily == AddressFamily.InterNetwork || to.AddressFamily == AddressFamily.InterNetwork;
        int ipLength = v4 ? Ipv4HeaderLength : Ipv6HeaderLength;
        int length = ipLength + UdpHeaderLength + datagram.Length;
        if (length > LargestPacket) return;
        if (_packet.Length < RecordHeaderLength + length) _packet = new byte[RecordHeaderLength + LargestPacket];

        var record = _packet.AsSpan(0, RecordHeaderLength + length);
        var ip = record[RecordHeaderLength..];
        var udp = ip[ipLength..];
        datagram.CopyTo(udp[UdpHeaderLength..]);
        WriteRecordHeader(record, at, length);
        uint pseudo = v4 ? WriteIpv4(ip, from.Address, to.Address) : WriteIpv6(ip, from.Address, to.Address);
        WriteUdp(udp, from.Port, to.Port, pseudo);
        _stream.Write(record);
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private static void WriteRecordHeader(Span<byte> record, DateTimeOffset at, int length)
    {
        long microseconds = (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
        BinaryPrimitives.WriteUInt32LittleEndian(record, (uint)(microseconds / 1_000_000));
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], (uint)(microseconds % 1_000_000));
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], length);
        BinaryPrimitives.WriteInt32LittleEndian(record[12..], length);
    }

    // Returns the sum of the addresses, which UDP's checksum covers.
    private static uint WriteIpv4(Span<byte> ip, IPAddress from, IPAddress to)
    {
        ip[..Ipv4HeaderLength].Clear();
        ip[0] = 0x45;                                                       // version 4, five words
        BinaryPrimitives.WriteUInt16BigEndian(ip[2..], (ushort)ip.Length);
        ip[6] = 0x40;                                                       // do not fragment
        ip[8] = HopLimit;
        ip[9] = UdpProtocol;
        WriteAddress(ip[12..16], from);
        WriteAddress(ip[16..20], to);
        BinaryPrimitives.WriteUInt16BigEndian(ip[10..], Checksum(Sum(ip[..Ipv4HeaderLength])));
        return Sum(ip[12..20]);
    }

    private static uint WriteIpv6(Span<byte> ip, IPAddress from, IPAddress to)
    {
        ip[..Ipv6HeaderLength].Clear();
        ip[0] = 0x60;                                                       // version 6
        BinaryPrimitives.WriteUInt16BigEndian(ip[4..], (ushort)(ip.Length - Ipv6HeaderLength));
        ip[6] = UdpProtocol;
        ip[7] = HopLimit;
        WriteAddress(ip[8..24], from);
        WriteAddress(ip[24..40], to);
        return Sum(ip[8..40]);
    }

    // An unspecified address is all zero in either family; any other has the family of the packet.
    private static void WriteAddress(Span<byte> destination, IPAddress address)
    {
        if (!address.TryWriteBytes(destination, out int written) || written != destination.Length) destination.Clear();
    }

    private static void WriteUdp(Span<byte> udp, int from, int to, uint pseudo)
    {
        BinaryPrimitives.WriteUInt16BigEndian(udp, (ushort)from);
        BinaryPrimitives.WriteUInt16BigEndian(udp[2..], (ushort)to);
        BinaryPrimitives.WriteUInt16BigEndian(udp[4..], (ushort)udp.Length);
        udp[6..8].Clear();
        ushort checksum = Checksum(pseudo + UdpProtocol + (uint)udp.Length + Sum(udp));
        BinaryPrimitives.WriteUInt16BigEndian(udp[6..], checksum == 0 ? ushort.MaxValue : checksum); // 0 would mean "none"
    }

    // The sum of 16-bit words, the last one filled up with zero. It cannot overflow: a packet has at most 32,768 words.
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (; bytes.Length >= 2; bytes = bytes[2..]) sum += BinaryPrimitives.ReadUInt16BigEndian(bytes);
        return bytes.IsEmpty ? sum : sum + (uint)(bytes[0] << 8);
    }

    private static ushort Checksum(uint sum)
    {
        while (sum > ushort.MaxValue) sum = (sum & ushort.MaxValue) + (sum >> 16);
        return (ushort)~sum;
    }
}

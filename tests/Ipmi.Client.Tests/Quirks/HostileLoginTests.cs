using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Client.Tests.Quirks;

/// <summary>A whole login through somebody who changes every answer of one kind (G10): refused in time, and no request ever in the clear.</summary>
public class HostileLoginTests
{
    private const int PayloadTypeAt = 5;
    private const int PayloadAt = 16;
    private const int CodeAtRakp2 = PayloadAt + 40;
    private const int ValueAtRakp4 = PayloadAt + 8;

    private static readonly IPAddress BmcAddress = IPAddress.Parse("192.0.2.1");
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(4);

    private static readonly Dictionary<string, (PayloadType Which, bool Decides, Func<byte[], byte[]> Change)> Hooks = new()
    {
        ["rakp2-flip"] = (PayloadType.RakpMessage2, true, d => Flip(d, d.Length - 1)),
        ["rakp2-zero"] = (PayloadType.RakpMessage2, true, d => [.. d[..CodeAtRakp2], .. new byte[d.Length - CodeAtRakp2]]),
        ["rakp2-absent"] = (PayloadType.RakpMessage2, true, d => d[..CodeAtRakp2]),
        ["rakp2-one-byte"] = (PayloadType.RakpMessage2, true, d => d[..(CodeAtRakp2 + 1)]),
        ["rakp2-short"] = (PayloadType.RakpMessage2, true, d => d[..(PayloadAt + 30)]),
        ["rakp2-guid"] = (PayloadType.RakpMessage2, true, d => Flip(d, CodeAtRakp2 - 1)),
        ["rakp2-tag"] = (PayloadType.RakpMessage2, false, d => Flip(d, PayloadAt)),
        ["rakp2-console-id"] = (PayloadType.RakpMessage2, false, d => Flip(d, PayloadAt + 4)),
        ["rakp4-flip"] = (PayloadType.RakpMessage4, true, d => Flip(d, d.Length - 1)),
        ["rakp4-zero"] = (PayloadType.RakpMessage4, true, d => [.. d[..ValueAtRakp4], .. new byte[d.Length - ValueAtRakp4]]),
        ["rakp4-absent"] = (PayloadType.RakpMessage4, true, d => d[..ValueAtRakp4]),
        ["rakp4-one-byte"] = (PayloadType.RakpMessage4, true, d => d[..(ValueAtRakp4 + 1)]),
        ["rakp4-console-id"] = (PayloadType.RakpMessage4, false, d => Flip(d, PayloadAt + 4)),
        ["open-suite-0"] = (PayloadType.OpenSessionResponse, true, d => Suite(d, 0, 0, 0)),
        ["open-other-integrity"] = (PayloadType.OpenSessionResponse, true, d => Flip(d, PayloadAt + 24)),
        ["open-other-confidentiality"] = (PayloadType.OpenSessionResponse, true, d => Flip(d, PayloadAt + 32)),
        ["open-tag"] = (PayloadType.OpenSessionResponse, false, d => Flip(d, PayloadAt)),
        ["open-console-id"] = (PayloadType.OpenSessionResponse, false, d => Flip(d, PayloadAt + 4)),
        ["open-bmc-id-0"] = (PayloadType.OpenSessionResponse, false, d => [.. d[..(PayloadAt + 8)], 0, 0, 0, 0, .. d[(PayloadAt + 12)..]]),
        ["open-empty"] = (PayloadType.OpenSessionResponse, false, _ => []),
        ["open-header-only"] = (PayloadType.OpenSessionResponse, false, d => d[..4]),
        ["rakp2-header-only"] = (PayloadType.RakpMessage2, false, d => d[..15]),
    };

    public static TheoryData<string> Names => [.. Hooks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_changed_answer_is_refused_with_every_suite_and_nothing_is_sent_in_the_clear(string hook)
    {
        (PayloadType which, bool decides, Func<byte[], byte[]> change) = Hooks[hook];
        foreach (int suite in new[] { 1, 2, 3, 6, 17 })
        {
            var bmc = new QuirkyBmc(BmcQuirks.None, o => QuirkyBmc.Only(o, suite));
            int inTheClear = 0, refusals = 0;
            bmc.Network.Filter = (from, to, datagram) =>
            {
                var type = (PayloadType)(datagram[PayloadTypeAt] & 0x3F);
                if (!from.Address.Equals(BmcAddress))
                {
                    // A console that has not seen a good RAKP 4 sends no request; what it sends to close is protected as the suite says.
                    if (type == PayloadType.Ipmi && (datagram[PayloadTypeAt] & 0xC0) == 0 && suite is not (1 or 6)) inTheClear++;
                    if (type == PayloadType.RakpMessage3 && datagram[PayloadAt + 1] == (byte)RmcpStatus.InvalidIntegrityCheckValue) refusals++;
                    return FilterVerdict.Pass;
                }

                if (type != which || datagram[PayloadTypeAt - 1] != 6) return FilterVerdict.Pass;
                byte[] changed = change(datagram.ToArray());
                if (changed.Length > 14) changed[14] = (byte)(changed.Length - PayloadAt);
                bmc.Network.Inject(from, to, changed, TimeSpan.FromMilliseconds(0.5));
                return FilterVerdict.Drop;
            };
            var failure = Assert.ThrowsAny<IpmiException>(() => bmc.Connect(new() { CipherSuite = (byte)suite, ConnectTimeout = ConnectTimeout }));
            Assert.IsType<ILoginFailure>(failure, exactMatch: false);
            TimeSpan limit = decides ? TimeSpan.FromSeconds(1) : ConnectTimeout + TimeSpan.FromSeconds(1.5);
            Assert.True(bmc.Clock.Elapsed < limit, $"suite {suite}: {bmc.Clock.Elapsed}");
            Assert.Equal(0, inTheClear);
            if (decides && which == PayloadType.RakpMessage2) Assert.True(refusals > 0, $"suite {suite}");
        }
    }

    private static byte[] Flip(byte[] datagram, int at)
    {
        datagram[at] ^= 0x02;
        return datagram;
    }

    private static byte[] Suite(byte[] datagram, byte authentication, byte integrity, byte confidentiality)
    {
        (datagram[PayloadAt + 16], datagram[PayloadAt + 24], datagram[PayloadAt + 32]) = (authentication, integrity, confidentiality);
        return datagram;
    }
}

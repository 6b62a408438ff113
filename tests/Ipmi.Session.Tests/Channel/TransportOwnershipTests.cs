using System.Net;
using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Channel;

/// <summary>A link that is handed to a session belongs to it, also when opening fails (threats row 38).</summary>
public class TransportOwnershipTests
{
    private static readonly IReadOnlyList<CipherSuite> Suites = [SessionPair.Suite(3)];

    [Fact]
    public void A_login_that_cannot_even_begin_disposes_the_link()
    {
        IpmiCredentials cleared = SessionPair.Admin();
        cleared.Dispose();
        using IpmiCredentials tooLong = IpmiCredentials.Of("admin", new string('x', Ipmi15Session.MaxPasswordLength + 1));
        var none = CancellationToken.None;
        var failures = new Dictionary<string, Func<IRmcpTransport, SessionOptions, Task>>
        {
            ["password too long for 1.5"] = (link, options) =>
                Ipmi15Session.OpenAsync(link, tooLong, null, PrivilegeLevel.User, options, none),
            ["1.5, credentials cleared"] = (link, options) =>
                Ipmi15Session.OpenAsync(link, cleared, null, PrivilegeLevel.User, options, none),
            ["1.5, no credentials"] = (link, options) => Ipmi15Session.OpenAsync(link, null!, null, PrivilegeLevel.User, options, none),
            ["1.5, no options"] = (link, _) => Ipmi15Session.OpenAsync(link, tooLong, null, PrivilegeLevel.User, null!, none),
            ["1.5, cancelled"] = (link, options) =>
                Ipmi15Session.OpenAsync(link, SessionPair.Admin(), null, PrivilegeLevel.User, options, new(true)),
            ["no suites"] = (link, options) => Ipmi20Session.OpenAsync(link, tooLong, [], PrivilegeLevel.User, options, none),
            ["null suites"] = (link, options) => Ipmi20Session.OpenAsync(link, tooLong, null!, PrivilegeLevel.User, options, none),
            ["credentials cleared"] = (link, options) => Ipmi20Session.OpenAsync(link, cleared, Suites, PrivilegeLevel.User, options, none),
            ["no credentials"] = (link, options) => Ipmi20Session.OpenAsync(link, null!, Suites, PrivilegeLevel.User, options, none),
            ["no options"] = (link, _) => Ipmi20Session.OpenAsync(link, tooLong, Suites, PrivilegeLevel.User, null!, none),
            ["cancelled"] = (link, options) =>
                Ipmi20Session.OpenAsync(link, SessionPair.Admin(), Suites, PrivilegeLevel.User, options, new(true)),
            ["a link that cannot listen"] = (link, options) =>
                Ipmi20Session.OpenAsync(Unlistenable(link), SessionPair.Admin(), Suites, PrivilegeLevel.User, options, none),
            ["a link that cannot listen, 1.5"] = (link, options) =>
                Ipmi15Session.OpenAsync(Unlistenable(link), SessionPair.Admin(), null, PrivilegeLevel.User, options, none),
        };
        var leaked = new List<string>();
        foreach ((string how, Func<IRmcpTransport, SessionOptions, Task> open) in failures)
        {
            using var pair = new SessionPair();
            var link = new WatchedLink(pair.Connect());
            Assert.NotNull(Record.Exception(() => pair.Run(open(link, pair.Options))));
            if (!link.IsDisposed) leaked.Add(how);
        }

        Assert.Equal([], leaked);
    }

    private static WatchedLink Unlistenable(IRmcpTransport link)
    {
        ((WatchedLink)link).CanListen = false;
        return (WatchedLink)link;
    }

    private sealed class WatchedLink(IRmcpTransport inner) : IRmcpTransport
    {
        public bool CanListen { get; set; } = true;

        public bool IsDisposed { get; private set; }

        public EndPoint Remote => inner.Remote;

        public void Listen(RmcpHandler handler)
        {
            if (!CanListen) throw new InvalidOperationException("Somebody listens already.");
            inner.Listen(handler);
        }

        public void Send(Span<byte> packet) => inner.Send(packet);

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return inner.DisposeAsync();
        }
    }
}

using System.Net;
using System.Net.Sockets;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Virtual;

/// <summary>Who is logged in (IPMI v2.0 §22.20).</summary>
internal sealed class SessionCommands(Func<IReadOnlyCollection<BmcSession>> sessions, int capacity)
{
    private const byte Own = 0x00;
    private const int MostSessions = 0x3F;

    public void AddTo(CommandDispatcher dispatcher) => dispatcher.Handle<GetSessionInfoRequest, GetSessionInfoResponse>(GetInfo);

    private IpmiReply<GetSessionInfoResponse> GetInfo(in GetSessionInfoRequest request, BmcContext context)
    {
        IReadOnlyCollection<BmcSession> all = sessions();
        (int index, byte handle, uint id) = (request.Index, request.Handle, request.SessionId);
        BmcSession? session = request.Index switch
        {
            Own => context.Session,
            GetSessionInfoRequest.ByHandle => all.FirstOrDefault(s => s.Handle == handle),
            GetSessionInfoRequest.ById => all.FirstOrDefault(s => s.Id == id),
            _ => all.OrderBy(s => s.Handle).ElementAtOrDefault(index - 1),
        };
        if (session is null && request.Index is GetSessionInfoRequest.ByHandle or GetSessionInfoRequest.ById)
        {
            return CompletionCode.NotPresent;
        }

        return new GetSessionInfoResponse
        {
            SessionHandle = session?.Handle ?? 0,
            PossibleSessions = (byte)Math.Min(MostSessions, capacity),
            ActiveSessions = (byte)Math.Min(MostSessions, all.Count),
            Owner = session is null ? null : Owner(session),
            MediumDetails = session is null ? Octets.Empty : Details(session),
        };
    }

    private static SessionOwner Owner(BmcSession session) => new()
    {
        UserId = session.User.Id,
        Privilege = session.Privilege,
        Protocol = (byte)(session.Protocol == SessionProtocol.RmcpPlus ? 1 : 0),
        Channel = LanChannel.Number,
    };

    /// <summary>The console's address; one of IPv6 has no place here and is told as 0.0.0.0.</summary>
    private static Octets Details(BmcSession session)
    {
        IPEndPoint peer = session.Peer.ToIPEndPoint();
        IPAddress address = peer.Address.IsIPv4MappedToIPv6 ? peer.Address.MapToIPv4() : peer.Address;
        var details = new LanSessionDetails
        {
            Address = address.AddressFamily == AddressFamily.InterNetwork ? Ipv4Address.Read(address.GetAddressBytes()) : default,
            Port = (ushort)peer.Port,
        };
        byte[] bytes = new byte[details.EncodedLength];
        details.Encode(bytes);
        return bytes;
    }
}

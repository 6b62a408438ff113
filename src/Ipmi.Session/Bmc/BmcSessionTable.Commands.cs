using System.Collections.Immutable;
using System.Net;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <content>The commands that open, raise and close sessions.</content>
public sealed partial class BmcSessionTable
{
    private const byte LanChannel = 1;
    private const byte ThisChannel = 0x0E;
    private const int CipherSuitePageLength = 16;
    private const byte StandardSuite = 0xC0;
    private const byte IntegrityTag = 0x40;
    private const byte ConfidentialityTag = 0x80;

    // What the request that is being executed came with; handlers run inside Receive.
    private SocketAddress? _peer;
    private TimeSpan _now;

    private void HandleSessionCommands()
    {
        _dispatcher.Handle<GetChannelAuthenticationCapabilitiesRequest, GetChannelAuthenticationCapabilitiesResponse>(OnGetCapabilities);
        _dispatcher.Handle<GetChannelCipherSuitesRequest, GetChannelCipherSuitesResponse>(OnGetCipherSuites);
        _dispatcher.Handle<GetSessionChallengeRequest, GetSessionChallengeResponse>(OnGetSessionChallenge);
        _dispatcher.Handle<SetSessionPrivilegeLevelRequest, SetSessionPrivilegeLevelResponse>(OnSetPrivilege);
        _dispatcher.Handle<CloseSessionRequest, CloseSessionResponse>(OnCloseSession);
    }

    private IpmiReply<GetChannelAuthenticationCapabilitiesResponse> OnGetCapabilities(
        in GetChannelAuthenticationCapabilitiesRequest request, BmcContext context)
    {
        if (request.Channel is not (ThisChannel or LanChannel)) return CompletionCode.InvalidDataField;
        if (request.WantsExtended && _options.Quirks.Has(Workarounds.OldCapabilities)) return CompletionCode.InvalidDataField;
        if (_options.Quirks.Has(Workarounds.AuthenticationCapabilities)) return new GetChannelAuthenticationCapabilitiesResponse { Channel = LanChannel };
        ImmutableArray<AuthenticationType> types = _options.OfferedTypes;
        bool has15 = !types.IsEmpty;
        bool has20 = !_options.CipherSuites.IsEmpty;
        PrivilegeLevel privilege = request.MaximumPrivilege;
        bool Offers(AuthenticationType type) => types.Contains(type) && _options.AllowsType(type, privilege);
        var response = new GetChannelAuthenticationCapabilitiesResponse
        {
            Channel = LanChannel,
            HasExtended = request.WantsExtended && has20,
            SupportsNone = Offers(AuthenticationType.None),
            SupportsMd2 = Offers(AuthenticationType.Md2),
            SupportsMd5 = Offers(AuthenticationType.Md5),
            SupportsStraightPassword = Offers(AuthenticationType.StraightPassword),
            SupportsOem = Offers(AuthenticationType.Oem),
            HasBmcKey = request.WantsExtended && _options.Kg.Span.ContainsAnyExcept((byte)0),
            HasNamedUsers = _logins.All.Any(u => !u.Name.IsEmpty),
            HasNullUser = _logins.All.Any(u => u.Name.IsEmpty && !u.Password.IsEmpty),
            HasAnonymousLogin = _logins.All.Any(u => u.Name.IsEmpty && u.Password.IsEmpty),
            Connections = request.WantsExtended
                ? (has15 ? ConnectionSupport.Ipmi15 : 0) | (has20 ? ConnectionSupport.Ipmi20 : 0)
                : ConnectionSupport.None,
            OemId = types.Contains(AuthenticationType.Oem) ? VendorAuthentication.Of(_options.Quirks)?.Iana ?? default : default(UInt24),
            OemAuxiliary = 0,
        };
        return response;
    }

    private IpmiReply<GetChannelCipherSuitesResponse> OnGetCipherSuites(in GetChannelCipherSuitesRequest request, BmcContext context)
    {
        if (request.Channel is not (ThisChannel or LanChannel)) return CompletionCode.InvalidDataField;
        byte[] all = request.BySuite ? SuiteRecords() : AlgorithmList();
        int start = Math.Min(request.ListIndex * CipherSuitePageLength, all.Length);
        int length = Math.Min(CipherSuitePageLength, all.Length - start);
        return new GetChannelCipherSuitesResponse { Channel = LanChannel, Records = all[start..(start + length)] };
    }

    private IEnumerable<CipherSuite> OfferedSuites => _options.CipherSuites.Where(IsOn);

    private byte[] SuiteRecords() => _options.Quirks.Has(Workarounds.SuiteList)
        ? [StandardSuite, 15, 3, IntegrityTag, ConfidentialityTag, StandardSuite, 8, 2, IntegrityTag | 2, ConfidentialityTag | 1]
        : TrueSuiteRecords();

    private byte[] TrueSuiteRecords() =>
    [
        .. OfferedSuites.SelectMany(s => (byte[])
        [
            StandardSuite,
            s.Id,
            (byte)s.Authentication,
            (byte)(TagOr(IntegrityTag) | (byte)s.Integrity),
            (byte)(TagOr(ConfidentialityTag) | (byte)s.Confidentiality),
        ]),
    ];

    private byte TagOr(byte tag) => _options.Quirks.Has(Workarounds.Sun20) ? (byte)0 : tag;

    private byte[] AlgorithmList() =>
    [
        .. OfferedSuites.Select(s => (byte)s.Authentication).Distinct(),
        .. OfferedSuites.Select(s => (byte)(IntegrityTag | (byte)s.Integrity)).Distinct(),
        .. OfferedSuites.Select(s => (byte)(ConfidentialityTag | (byte)s.Confidentiality)).Distinct(),
    ];

    /// <summary>The limit that the user and the channel have by now counts, and not that of the login alone (IPMI v2.0 §22.18).</summary>
    private IpmiReply<SetSessionPrivilegeLevelResponse> OnSetPrivilege(in SetSessionPrivilegeLevelRequest request, BmcContext context)
    {
        if (context.Session is not { } session) return CompletionCode.NotSupportedInPresentState;
        if (request.Privilege != PrivilegeLevel.Unspecified)
        {
            if (request.Privilege is PrivilegeLevel.Callback or > PrivilegeLevel.Administrator) return CompletionCode.InvalidDataField;
            if (request.Privilege > session.User.Limit) return (CompletionCode)0x80;
            if (request.Privilege > session.Privilege && request.Privilege > _logins.LimitOf(session.User.Id)) return (CompletionCode)0x80;
            if (request.Privilege > session.Limit) return (CompletionCode)0x81;
            session.Privilege = request.Privilege;
        }

        return new SetSessionPrivilegeLevelResponse { Privilege = session.Privilege };
    }

    private IpmiReply<CloseSessionResponse> OnCloseSession(in CloseSessionRequest request, BmcContext context)
    {
        if (context.Session is not { } own) return CompletionCode.NotSupportedInPresentState;
        byte handle = request.SessionHandle ?? 0;
        BmcSession? session = request.SessionId != 0
            ? _sessions.GetValueOrDefault(request.SessionId)
            : _sessions.Values.FirstOrDefault(s => s.Handle == handle);
        if (session is null) return (CompletionCode)(request.SessionId != 0 ? 0x87 : 0x88);
        if (session == own) own.IsClosing = true;
        else if (own.Privilege >= PrivilegeLevel.Administrator) Remove(session);
        else return CompletionCode.InsufficientPrivilege;
        return default(CloseSessionResponse);
    }
}

using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Names, passwords and rights of users (IPMI v2.0 §22.26 to §22.30, §24.6, §24.7).</summary>
/// <param name="users">The users.</param>
/// <param name="endSessions">Ends the sessions of a user who may no longer log in.</param>
internal sealed class UserCommands(UserTable users, Action<byte> endSessions)
{
    private const CompletionCode WrongPassword = (CompletionCode)0x80;
    private const CompletionCode WrongPasswordSize = (CompletionCode)0x81;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetUserAccessRequest, GetUserAccessResponse>(GetAccess);
        dispatcher.Handle<SetUserAccessRequest, SetUserAccessResponse>(SetAccess);
        dispatcher.Handle<GetUserNameRequest, GetUserNameResponse>(GetName);
        dispatcher.Handle<SetUserNameRequest, SetUserNameResponse>(SetName);
        dispatcher.Handle<SetUserPasswordRequest, SetUserPasswordResponse>(SetPassword);
        dispatcher.Handle<GetUserPayloadAccessRequest, GetUserPayloadAccessResponse>(GetPayloads);
        dispatcher.Handle<SetUserPayloadAccessRequest, SetUserPayloadAccessResponse>(SetPayloads);
    }

    private IpmiReply<GetUserAccessResponse> GetAccess(in GetUserAccessRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel) || users.Find(request.UserId) is not { } user) return CompletionCode.InvalidDataField;
        return new GetUserAccessResponse
        {
            MaximumUsers = users.Capacity,
            EnableStatus = user.IsEnabled ? UserEnableStatus.Enabled : UserEnableStatus.Disabled,
            EnabledUsers = users.Enabled,
            FixedNames = 1,
            RestrictedToCallback = user.RestrictedToCallback,
            LinkAuthentication = user.LinkAuthentication,
            IpmiMessaging = user.IpmiMessaging,
            PrivilegeLimit = user.Limit,
        };
    }

    private IpmiReply<SetUserAccessResponse> SetAccess(in SetUserAccessRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel) || users.Find(request.UserId) is not { } user) return CompletionCode.InvalidDataField;
        if (request.PrivilegeLimit is not (>= PrivilegeLevel.Callback and <= PrivilegeLevel.Administrator or PrivilegeLevel.NoAccess))
        {
            return CompletionCode.InvalidDataField;
        }

        user.Limit = request.PrivilegeLimit;
        if (request.SessionLimit is { } sessions) user.MaxSessions = (byte)(sessions & UserAccount.MostSessions);
        if (request.ChangesAccess)
        {
            user.RestrictedToCallback = request.RestrictedToCallback;
            user.LinkAuthentication = request.LinkAuthentication;
            user.IpmiMessaging = request.IpmiMessaging;
        }

        if (!user.MayLogIn) endSessions(user.Id);
        return default(SetUserAccessResponse);
    }

    private IpmiReply<GetUserNameResponse> GetName(in GetUserNameRequest request, BmcContext context) =>
        users.Find(request.UserId) is { } user
            ? new GetUserNameResponse { UserName = new(user.Name) }
            : CompletionCode.InvalidDataField;

    private IpmiReply<SetUserNameResponse> SetName(in SetUserNameRequest request, BmcContext context)
    {
        if (request.UserId == UserTable.NullUser || users.Find(request.UserId) is not { } user) return CompletionCode.InvalidDataField;
        user.Name = request.UserName.Bytes;

        // Whoever has no name is deleted.
        if (user.Name.IsZero) endSessions(user.Id);
        return default(SetUserNameResponse);
    }

    private IpmiReply<SetUserPasswordResponse> SetPassword(in SetUserPasswordRequest request, BmcContext context)
    {
        if (users.Find(request.UserId) is not { } user) return CompletionCode.InvalidDataField;
        int length = request.IsTwentyBytes ? UserAccount.LongPasswordLength : UserAccount.ShortPasswordLength;
        bool needsPassword = request.Operation >= PasswordOperation.SetPassword;
        if (request.Password.Length != length && (needsPassword || !request.Password.IsEmpty))
        {
            return CompletionCode.RequestDataLengthInvalid;
        }

        switch (request.Operation)
        {
            case PasswordOperation.DisableUser:
                user.IsEnabled = false;
                endSessions(user.Id);
                break;
            case PasswordOperation.EnableUser:
                user.IsEnabled = true;
                break;
            case PasswordOperation.SetPassword:
                user.SetPassword(request.Password.Span);
                break;
            case PasswordOperation.TestPassword when user.HasLongPassword != request.IsTwentyBytes:
                return WrongPasswordSize;
            case PasswordOperation.TestPassword when !user.HasPassword(request.Password.Span):
                return WrongPassword;
        }

        return default(SetUserPasswordResponse);
    }

    private IpmiReply<GetUserPayloadAccessResponse> GetPayloads(in GetUserPayloadAccessRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel) || users.Find(request.UserId) is not { } user) return CompletionCode.InvalidDataField;
        return new GetUserPayloadAccessResponse { StandardPayloads = user.StandardPayloads, OemPayloads = user.OemPayloads };
    }

    private IpmiReply<SetUserPayloadAccessResponse> SetPayloads(in SetUserPayloadAccessRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel) || users.Find(request.UserId) is not { } user) return CompletionCode.InvalidDataField;
        switch (request.Operation)
        {
            case PayloadAccessOperation.Enable:
                user.StandardPayloads |= request.StandardPayloads;
                user.OemPayloads |= request.OemPayloads;
                break;
            case PayloadAccessOperation.Disable:
                user.StandardPayloads &= (byte)~request.StandardPayloads;
                user.OemPayloads &= (byte)~request.OemPayloads;
                break;
            default:
                return CompletionCode.InvalidDataField;
        }

        return default(SetUserPayloadAccessResponse);
    }
}

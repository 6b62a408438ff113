using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <content>Of users.</content>
public static partial class Quirks
{
    private const byte SetUserAccess = 0x43;
    private const byte GetUserAccess = 0x44;
    private const byte SetUserName = 0x45;
    private const byte GetUserName = 0x46;
    private const byte SetUserPassword = 0x47;
    private const byte UserIdMask = 0x3F;
    private const byte PresentChannel = 0x0E;
    private const byte EnableStatusMask = 0xC0;
    private const byte UserEnabled = 0x40;
    private const int UserAccessStatusAt = 2;
    private const int LeastPassword = 8;
    private const int ShortPassword = 16;

    private static Quirk[] OfUsers() =>
    [
        Refusing(
            NetFn.App, SetUserPassword, "password-8f", "Set User Password refuses passwords of less than eight characters with 8Fh",
            "Dell C6220",
            (_, request) => SetsShortPassword(request) ? (byte)0x8F : (byte)0),
        Refusing(
            NetFn.App, SetUserPassword, "user-enable-needs-password", "users are enabled and disabled only with a password in the request",
            "Sun X4140, Windmill",
            (_, request) => request.Length == 2 ? (byte)0xC7 : (byte)0),
        Acting([(NetFn.App, SetUserPassword)], "user-enable-needs-set-password", "a user without a password cannot be enabled",
            "Dell R610, R710, C6220",
            host =>
                new(
                    (_, request) =>
                        IsOperation(request, PasswordOperation.EnableUser) && HasNoPassword(host, request[0]) ? (byte)0xCC : (byte)0)),
        Acting([(NetFn.App, SetUserPassword)], "user-enable-twice-cc", "a user that is enabled cannot be enabled again", "several",
            host =>
                new(
                    (_, request) =>
                        IsOperation(request, PasswordOperation.EnableUser) && IsEnabled(host, request[0]) ? (byte)0xCC : (byte)0)),
        Acting([(NetFn.App, SetUserAccess)], "user-access-needs-name", "a user without a name cannot be given access",
            "Inventec 5441, Supermicro X8DTH, Intel S5500WBV, Sun X4140",
            host => new((_, request) => request.Length > 1 && HasNoName(host, request[1]) ? (byte)0xCC : (byte)0)),
        Acting([(NetFn.App, SetUserAccess), (NetFn.App, SetUserName), (NetFn.App, SetUserPassword)], "user-busy",
            "the first of two writes to users is answered with node busy", "Quanta S99Q", _ => BusyEveryOther()),
        Refusing(NetFn.App, SetUserPassword, "user-1-stays", "user 1 cannot be disabled", "Supermicro X10DDW-i",
            (_, request) => IsOperation(request, PasswordOperation.DisableUser) && (request[0] & UserIdMask) == 1 ? (byte)0xCC : (byte)0),
        Refusing(
            NetFn.App, SetUserName, "user-2-name-stays", "user 2 cannot be given another name", "Supermicro X8DTG, X8DTU, Intel S5500WBV",
            (_, request) => request.Length > 0 && (request[0] & UserIdMask) == 2 ? (byte)0xCC : (byte)0),
        Acting([(NetFn.App, SetUserName)], "user-name-twice-cc", "a name that another user has is refused with CCh", "OpenBMC",
            host => new((_, request) => request.Length > 1 && IsTaken(host, request) ? (byte)0xCC : (byte)0)),
        Acting(
            [(NetFn.App, SetUserPassword)], "password-ends-sessions", "who changes his own password gets no answer any more in his session",
            "Supermicro X9DRT-HF+",
            host => new(Changes: (request, response, length) =>
            {
                if (response[0] == 0 && IsOperation(request, PasswordOperation.SetPassword))
                {
                    host.EndSessions((byte)(request[0] & UserIdMask));
                }

                return length;
            })),
    ];

    private static bool SetsShortPassword(ReadOnlySpan<byte> request) => request.Length > 2
        && IsOperation(request, PasswordOperation.SetPassword)
        && request[2..].TrimEnd((byte)0).Length < LeastPassword;

    private static bool IsOperation(ReadOnlySpan<byte> request, PasswordOperation operation) =>
        request.Length > 1 && (PasswordOperation)(request[1] & 3) == operation;

    /// <summary>Whether Set User Password, asked to compare, finds a password of zeros.</summary>
    private static bool HasNoPassword(QuirkHost host, byte user) => host.Ask(
        NetFn.App, SetUserPassword, [(byte)(user & UserIdMask), (byte)PasswordOperation.TestPassword, .. new byte[ShortPassword]])[0] == 0;

    private static bool IsEnabled(QuirkHost host, byte user) =>
        host.Ask(NetFn.App, GetUserAccess, PresentChannel, (byte)(user & UserIdMask)) is { Length: > UserAccessStatusAt } access
        && (access[UserAccessStatusAt] & EnableStatusMask) == UserEnabled;

    private static bool HasNoName(QuirkHost host, byte user)
    {
        byte[] name = host.Ask(NetFn.App, GetUserName, (byte)(user & UserIdMask));
        return name[0] == 0 && !name.AsSpan(1).ContainsAnyExcept((byte)0);
    }

    private static bool IsTaken(QuirkHost host, ReadOnlySpan<byte> request)
    {
        if (!request[1..].ContainsAnyExcept((byte)0)) return false;
        for (byte user = 1; user <= UserIdMask; user++)
        {
            byte[] name = host.Ask(NetFn.App, GetUserName, user);
            if (name[0] != 0) return false;
            if (user != (request[0] & UserIdMask) && request[1..].SequenceEqual(name.AsSpan(1))) return true;
        }

        return false;
    }

    private static QuirkBehaviour BusyEveryOther()
    {
        bool wasBusy = false;
        return new((_, _) =>
        {
            wasBusy = !wasBusy;
            return wasBusy ? (byte)CompletionCode.NodeBusy : (byte)0;
        });
    }
}

using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>K_G of the LAN channel (IPMI v2.0 §22.25). There is no K_R: a user's password is in its place.</summary>
internal sealed class SecurityKeyCommands(ChannelKeys keys)
{
    private const CompletionCode Locked = (CompletionCode)0x80;
    private const CompletionCode TooShort = (CompletionCode)0x81;
    private const CompletionCode NoKr = (CompletionCode)0x84;

    public void AddTo(CommandDispatcher dispatcher) =>
        dispatcher.Handle<SetChannelSecurityKeysRequest, SetChannelSecurityKeysResponse>(Set);

    private IpmiReply<SetChannelSecurityKeysResponse> Set(in SetChannelSecurityKeysRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel)) return CompletionCode.InvalidDataField;
        if (request.KeyId == SecurityKeyId.Kr) return NoKr;
        if (request.KeyId != SecurityKeyId.Kg) return CompletionCode.InvalidDataField;
        switch (request.Operation)
        {
            case SecurityKeyOperation.Read when keys.IsLocked:
                return new SetChannelSecurityKeysResponse { Lock = SecurityKeyLock.Locked };
            case SecurityKeyOperation.Read:
                return new SetChannelSecurityKeysResponse { Lock = SecurityKeyLock.Unlocked, Key = keys.Kg.ToArray() };
            case SecurityKeyOperation.Set when keys.IsLocked:
                return Locked;
            case SecurityKeyOperation.Set when request.Key.Length < ChannelKeys.Length:
                return TooShort;
            case SecurityKeyOperation.Set:
                keys.Set(request.Key.Span);
                return new SetChannelSecurityKeysResponse { Lock = SecurityKeyLock.Unlocked };
            case SecurityKeyOperation.Lock:
                keys.Lock();
                return new SetChannelSecurityKeysResponse { Lock = SecurityKeyLock.Locked };
            default:
                return CompletionCode.InvalidDataField;
        }
    }
}

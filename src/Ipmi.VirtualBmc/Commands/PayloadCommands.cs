using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Payloads: who uses Serial over LAN, activation, encryption (IPMI v2.0 §24).</summary>
internal sealed class PayloadCommands(SolPorts ports, SolConfiguration configuration, UserTable users)
{
    private const ushort PayloadLength = SolLink.MaxPacketLength - SolLink.HeaderLength;
    private const ushort NoVlan = 0xFFFF;
    private const int DetailsLength = 8;
    private const byte SolAccess = 1 << (int)PayloadType.Sol;

    private static readonly CompletionCode NotActive = (CompletionCode)0x80;
    private static readonly CompletionCode AlreadyActive = (CompletionCode)0x80;
    private static readonly CompletionCode Disabled = (CompletionCode)0x81;
    private static readonly CompletionCode MustBeEncrypted = (CompletionCode)0x84;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<ActivatePayloadRequest, ActivatePayloadResponse>(Activate);
        dispatcher.Handle<DeactivatePayloadRequest, DeactivatePayloadResponse>(Deactivate);
        dispatcher.Handle<GetPayloadActivationStatusRequest, GetPayloadActivationStatusResponse>(GetStatus);
        dispatcher.Handle<GetPayloadInstanceInfoRequest, GetPayloadInstanceInfoResponse>(GetInstance);
        dispatcher.Handle<SuspendResumePayloadEncryptionRequest, SuspendResumePayloadEncryptionResponse>(SwitchEncryption);
    }

    private IpmiReply<ActivatePayloadResponse> Activate(in ActivatePayloadRequest request, BmcContext context)
    {
        if (context.Session is not { } session) return CompletionCode.NotSupportedInPresentState;
        if (session.Protocol != SessionProtocol.RmcpPlus) return CompletionCode.NotSupportedInPresentState;
        if (request.PayloadType != PayloadType.Sol || ports.Find(request.Instance) is not { } port) return CompletionCode.InvalidDataField;
        if (!configuration.IsEnabled && !ports.Quirks.HasFlag(SolQuirks.IgnoresDisable)) return Disabled;
        SolAuthentication rules = configuration.Authentication;
        if (session.Privilege < rules.Privilege || !MayUse(session)) return CompletionCode.InsufficientPrivilege;
        bool isClear = session.IsEncrypted && !request.Options.Encrypted;
        if (rules.ForceEncryption && (isClear || !session.IsEncrypted)) return MustBeEncrypted;
        if (rules.ForceAuthentication && !session.IsAuthenticated) return MustBeEncrypted;
        if (ports.Quirks.HasFlag(SolQuirks.Steals)) port.Deactivate(by: port.Session);
        if (port.IsActive || ports.IsUsedBy(session)) return AlreadyActive;
        port.Activate(session, configuration.LinkOptions, request.Options.StartupHandshake);
        session.SetEncryption(PayloadType.Sol, isClear);
        return new ActivatePayloadResponse
        {
            InboundPayloadSize = PayloadLength,
            OutboundPayloadSize = PayloadLength,
            Port = (ushort)ports.UdpPort,
            Vlan = NoVlan,
        };
    }

    private IpmiReply<DeactivatePayloadResponse> Deactivate(in DeactivatePayloadRequest request, BmcContext context)
    {
        if (context.Session is not { } session) return CompletionCode.NotSupportedInPresentState;
        if (request.PayloadType != PayloadType.Sol || ports.Find(request.Instance) is not { } port) return CompletionCode.InvalidDataField;
        if (session.Privilege < configuration.Authentication.Privilege || !MayUse(session)) return CompletionCode.InsufficientPrivilege;
        if (!port.IsActive) return NotActive;
        ports.FindToDeactivate(port).Deactivate(by: session);
        return default(DeactivatePayloadResponse);
    }

    private IpmiReply<GetPayloadActivationStatusResponse> GetStatus(in GetPayloadActivationStatusRequest request, BmcContext context)
    {
        if (request.PayloadType != PayloadType.Sol) return CompletionCode.InvalidDataField;
        return new GetPayloadActivationStatusResponse { InstanceCapacity = (byte)ports.Count, ActiveInstances = ports.ActiveInstances };
    }

    private IpmiReply<GetPayloadInstanceInfoResponse> GetInstance(in GetPayloadInstanceInfoRequest request, BmcContext context)
    {
        if (request.PayloadType != PayloadType.Sol || ports.Find(request.Instance) is not { } port) return CompletionCode.InvalidDataField;
        byte[] details = new byte[DetailsLength];
        details[0] = port.Instance;
        return new GetPayloadInstanceInfoResponse { SessionId = port.Session?.Id ?? 0, Details = details };
    }

    private IpmiReply<SuspendResumePayloadEncryptionResponse> SwitchEncryption(
        in SuspendResumePayloadEncryptionRequest request, BmcContext context)
    {
        if (context.Session is not { } session) return CompletionCode.NotSupportedInPresentState;
        if (request.PayloadType != PayloadType.Sol) return (CompletionCode)0x80;
        if (request.Operation > PayloadEncryptionOperation.RegenerateVector) return CompletionCode.InvalidDataField;
        if (ports.Find(request.Instance)?.Session != session) return (CompletionCode)0x83;
        if (!session.IsEncrypted) return (CompletionCode)0x82;
        bool isSuspended = request.Operation == PayloadEncryptionOperation.Suspend;
        if (isSuspended && configuration.Authentication.ForceEncryption) return (CompletionCode)0x81;

        // Each packet has a vector of its own: there is nothing to regenerate.
        if (request.Operation != PayloadEncryptionOperation.RegenerateVector) session.SetEncryption(PayloadType.Sol, isSuspended);
        return default(SuspendResumePayloadEncryptionResponse);
    }

    private bool MayUse(BmcSession session) => (users.Find(session.User.Id)?.StandardPayloads & SolAccess) != 0;
}

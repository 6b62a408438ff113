using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The serial channel: parameters, the switch between system and BMC, callback (IPMI v2.0 §25).</summary>
internal sealed class SerialCommands(UserTable users)
{
    private const byte Revision = 0x11;

    private ParameterStore? _parameters;
    private bool _isSetToBmc;
    private bool _systemSwitchBlocked;
    private bool _bmcSwitchBlocked;

    /// <summary>The parameters, made when they are needed.</summary>
    public ParameterStore Parameters => _parameters ??= SerialConfiguration.Make();

    /// <summary>Where users are called back, by user ID.</summary>
    public Dictionary<byte, SetUserCallbackOptionsRequest> Callbacks { get; } = [];

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetSerialModemConfigurationRequest, GetSerialModemConfigurationResponse>(Get);
        dispatcher.Handle<SetSerialModemConfigurationRequest, SetSerialModemConfigurationResponse>((in request, _) =>
            new(
                Is(request.Channel) ? Parameters.Set((byte)request.Parameter, request.Data.Span) : CompletionCode.InvalidDataField,
                default));
        dispatcher.Handle<SetSerialModemMuxRequest, SetSerialModemMuxResponse>(SetMux);
        dispatcher.Handle<GetTapResponseCodesRequest, GetTapResponseCodesResponse>((in request, _) =>
            Is(request.Channel) ? default(GetTapResponseCodesResponse) : CompletionCode.InvalidDataField);

        // No modem that could call back: the channel is always busy with something else, as §25.10 puts it.
        dispatcher.Handle<CallbackRequest, CallbackResponse>((in request, _) =>
            Is(request.Channel) ? CompletionCode.NotSupportedInPresentState : CompletionCode.InvalidDataField);
        dispatcher.Handle<GetUserCallbackOptionsRequest, GetUserCallbackOptionsResponse>(GetCallback);
        dispatcher.Handle<SetUserCallbackOptionsRequest, SetUserCallbackOptionsResponse>(SetCallback);
    }

    private static bool Is(byte channel) => channel == SerialChannel.Number;

    private IpmiReply<GetSerialModemConfigurationResponse> Get(in GetSerialModemConfigurationRequest request, BmcContext context)
    {
        if (!Is(request.Channel)) return CompletionCode.InvalidDataField;
        CompletionCode code = Parameters.Get((byte)request.Parameter, request.Set, request.Block, out ReadOnlyMemory<byte> value);
        return new(code, new() { Revision = Revision, Data = request.RevisionOnly ? Octets.Empty : value });
    }

    private IpmiReply<SetSerialModemMuxResponse> SetMux(in SetSerialModemMuxRequest request, BmcContext context)
    {
        if (!Is(request.Channel) || request.Setting > MuxSetting.AllowBmc) return CompletionCode.InvalidDataField;
        bool isRefused = (request.Setting == MuxSetting.RequestSystem && _systemSwitchBlocked)
            || (request.Setting == MuxSetting.RequestBmc && _bmcSwitchBlocked);
        switch (request.Setting)
        {
            case MuxSetting.RequestSystem when !isRefused:
            case MuxSetting.ForceSystem:
                _isSetToBmc = false;
                break;
            case MuxSetting.RequestBmc when !isRefused:
            case MuxSetting.ForceBmc:
                _isSetToBmc = true;
                break;
            case MuxSetting.BlockSystem or MuxSetting.AllowSystem:
                _systemSwitchBlocked = request.Setting == MuxSetting.BlockSystem;
                break;
            case MuxSetting.BlockBmc or MuxSetting.AllowBmc:
                _bmcSwitchBlocked = request.Setting == MuxSetting.BlockBmc;
                break;
        }

        return new SetSerialModemMuxResponse
        {
            SystemSwitchBlocked = _systemSwitchBlocked,
            BmcSwitchBlocked = _bmcSwitchBlocked,
            Accepted = !isRefused,
            IsSetToBmc = _isSetToBmc,
        };
    }

    private IpmiReply<GetUserCallbackOptionsResponse> GetCallback(in GetUserCallbackOptionsRequest request, BmcContext context)
    {
        if (!Is(request.Channel) || users.Find(request.UserId) is null) return CompletionCode.InvalidDataField;
        SetUserCallbackOptionsRequest set = Callbacks.GetValueOrDefault(request.UserId);
        return new GetUserCallbackOptionsResponse
        {
            AllowsCbcp = set.AllowsCbcp,
            AllowsIpmi = set.AllowsIpmi,
            FromList = set.FromList,
            UserSpecifiable = set.UserSpecifiable,
            Prespecified = set.Prespecified,
            NoCallback = set.NoCallback,
            Destination1 = set.Destination1,
            Destination2 = set.Destination2,
            Destination3 = set.Destination3,
        };
    }

    private IpmiReply<SetUserCallbackOptionsResponse> SetCallback(in SetUserCallbackOptionsRequest request, BmcContext context)
    {
        if (!Is(request.Channel) || users.Find(request.UserId) is null) return CompletionCode.InvalidDataField;
        Callbacks[request.UserId] = request;
        return default(SetUserCallbackOptionsResponse);
    }
}

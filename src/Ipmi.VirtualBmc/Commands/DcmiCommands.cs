using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>DCMI: what it can do, its parameters, its texts (DCMI 1.5 §6.1, §6.4).</summary>
internal sealed class DcmiCommands(DataCenterManagement dcmi, int logCapacity, bool hasPowerManagement = true)
{
    private const byte MajorVersion = 1;
    private const byte MinorVersion = 5;
    private const byte Revision = 2;
    private const byte TemperatureSamplingSeconds = 1;
    private const byte NoChannel = 0xFF;
    private const byte LongestPiece = 16;
    private const int MostLogEntries = 0xFFF;
    private const byte ActivateDhcp = 1;
    private const byte KnownDiscoveryBits = 0x83;
    private const int IdentificationAt = 2;
    private const byte AllIdentification = 0x07;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetDcmiCapabilitiesInfoRequest, GetDcmiCapabilitiesInfoResponse>(GetCapabilities);
        dispatcher.Handle<GetDcmiConfigurationParametersRequest, GetDcmiConfigurationParametersResponse>(GetParameter);
        dispatcher.Handle<SetDcmiConfigurationParametersRequest, SetDcmiConfigurationParametersResponse>(SetParameter);
        dispatcher.Handle<GetAssetTagRequest, GetAssetTagResponse>(GetAssetTag);
        dispatcher.Handle<SetAssetTagRequest, SetAssetTagResponse>(SetAssetTag);
        dispatcher.Handle<GetManagementControllerIdentifierStringRequest, GetManagementControllerIdentifierStringResponse>(GetIdentifier);
        dispatcher.Handle<SetManagementControllerIdentifierStringRequest, SetManagementControllerIdentifierStringResponse>(SetIdentifier);
    }

    private IpmiReply<GetDcmiCapabilitiesInfoResponse> GetCapabilities(in GetDcmiCapabilitiesInfoRequest request, BmcContext context)
    {
        byte[]? data = request.Parameter switch
        {
            DcmiCapability.Supported =>
                Bytes(new DcmiSupportedCapabilities { PowerManagement = hasPowerManagement, SystemInterface = true }),
            DcmiCapability.MandatoryPlatformAttributes => MandatoryAttributes(),
            DcmiCapability.OptionalPlatformAttributes => Bytes(new DcmiOptionalAttributes { PowerController = MessageAddress.Bmc }),
            DcmiCapability.ManageabilityAccess => Bytes(new DcmiManageabilityAccess
            {
                PrimaryLan = LanChannel.Number,
                SecondaryLan = NoChannel,
                SerialTmode = NoChannel,
            }),
            DcmiCapability.EnhancedPowerStatistics => Bytes(new DcmiEnhancedPowerStatistics
            {
                Periods = new(DcmiPowerCommands.Periods),
            }),
            _ => null,
        };
        if (data is null) return CompletionCode.InvalidDataField;
        return new GetDcmiCapabilitiesInfoResponse
        {
            MajorVersion = MajorVersion,
            MinorVersion = MinorVersion,
            Revision = Revision,
            Data = data,
        };
    }

    private byte[] MandatoryAttributes()
    {
        byte[] bytes = Bytes(new DcmiMandatoryAttributes
        {
            SelEntries = (ushort)Math.Min(MostLogEntries, logCapacity),
            TemperatureSampling = TemperatureSamplingSeconds,
        });

        // GUID, DHCP host name and asset tag could be missing in DCMI 1.1. From 1.5 on the byte is reserved, and clients read it still.
        bytes[IdentificationAt] = AllIdentification;
        return bytes;
    }

    private IpmiReply<GetDcmiConfigurationParametersResponse> GetParameter(
        in GetDcmiConfigurationParametersRequest request, BmcContext context)
    {
        if (request.Set != 0) return CompletionCode.ParameterOutOfRange;
        if (!dcmi.Parameters.TryGetValue(request.Parameter, out byte[]? value)) return CompletionCode.InvalidDataField;
        return new GetDcmiConfigurationParametersResponse
        {
            MajorVersion = MajorVersion,
            MinorVersion = MinorVersion,
            Revision = Revision,
            Data = value,
        };
    }

    private IpmiReply<SetDcmiConfigurationParametersResponse> SetParameter(
        in SetDcmiConfigurationParametersRequest request, BmcContext context)
    {
        if (request.Set != 0) return CompletionCode.ParameterOutOfRange;
        ReadOnlySpan<byte> value = request.Data.Span;
        if (request.Parameter == DcmiParameter.ActivateDhcp)
        {
            // There is no DHCP to start; it is as if no server answered.
            if (value.Length != 1) return CompletionCode.RequestDataLengthInvalid;
            return value[0] == ActivateDhcp ? default(SetDcmiConfigurationParametersResponse) : CompletionCode.InvalidDataField;
        }

        if (!dcmi.Parameters.TryGetValue(request.Parameter, out byte[]? before)) return CompletionCode.InvalidDataField;
        if (value.Length != before.Length) return CompletionCode.RequestDataLengthInvalid;
        bool hasUnknownBits = request.Parameter == DcmiParameter.DiscoveryConfiguration && (value[0] & ~KnownDiscoveryBits) != 0;
        if (hasUnknownBits) return CompletionCode.InvalidDataField;
        dcmi.Parameters[request.Parameter] = value.ToArray();
        return default(SetDcmiConfigurationParametersResponse);
    }

    private IpmiReply<GetAssetTagResponse> GetAssetTag(in GetAssetTagRequest request, BmcContext context)
    {
        CompletionCode code = Piece(dcmi.AssetTagBytes, request.Offset, request.Count, out Octets piece);
        return new(code, new() { TotalLength = (byte)dcmi.AssetTagBytes.Length, Text = piece });
    }

    private IpmiReply<SetAssetTagResponse> SetAssetTag(in SetAssetTagRequest request, BmcContext context) =>
        dcmi.WriteAssetTag(request.Offset, request.Text.Span)
            ? new SetAssetTagResponse { TotalLength = (byte)dcmi.AssetTagBytes.Length }
            : CompletionCode.ParameterOutOfRange;

    private IpmiReply<GetManagementControllerIdentifierStringResponse> GetIdentifier(
        in GetManagementControllerIdentifierStringRequest request, BmcContext context)
    {
        CompletionCode code = Piece(dcmi.IdentifierBytes, request.Offset, request.Count, out Octets piece);
        return new(code, new() { TotalLength = (byte)dcmi.IdentifierBytes.Length, Text = piece });
    }

    private IpmiReply<SetManagementControllerIdentifierStringResponse> SetIdentifier(
        in SetManagementControllerIdentifierStringRequest request, BmcContext context) =>
        dcmi.WriteIdentifier(request.Offset, request.Text.Span)
            ? new SetManagementControllerIdentifierStringResponse { TotalLength = (byte)dcmi.IdentifierBytes.Length }
            : CompletionCode.ParameterOutOfRange;

    private static CompletionCode Piece(ReadOnlyMemory<byte> whole, byte offset, byte count, out Octets piece)
    {
        piece = default;
        if (count > LongestPiece) return CompletionCode.ParameterOutOfRange;
        if (offset > whole.Length) return CompletionCode.ParameterOutOfRange;
        piece = whole.Slice(offset, Math.Min(count, whole.Length - offset));
        return CompletionCode.Ok;
    }

    private static byte[] Bytes<T>(T layout) where T : struct, IWireMessage<T>
    {
        byte[] bytes = new byte[layout.EncodedLength];
        layout.Encode(bytes);
        return bytes;
    }
}

using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Platform event filtering and alerting (IPMI v2.0 §30), and who receives events (§29.1, §29.2).</summary>
internal sealed class PefCommands(VirtualMachine machine, BmcClock clock)
{
    private const byte Version = 0x51;
    private const byte Revision = 0x11;
    private const byte ShortFilterLength = 2;
    private const int NoRecord = 0xFFFF;
    private const byte NoReceiver = 0xFF;

    private MessageAddress _receiver = MessageAddress.Bmc;
    private Lun _receiverLun;

    /// <summary>Whether events go to anybody: sensors send none when no receiver is set.</summary>
    public bool SendsEvents => _receiver.Value != NoReceiver;

    private PlatformEventFilters Filters => machine.EventFilters;

    /// <summary>The parameters, made when they are needed.</summary>
    public ParameterStore Parameters => Filters.Parameters(machine.Identity.DeviceGuid);

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetPefCapabilitiesRequest, GetPefCapabilitiesResponse>((in _, _) => new GetPefCapabilitiesResponse
        {
            Version = new(Version),
            DiagnosticInterrupt = true,
            PowerCycle = true,
            Reset = true,
            PowerDown = true,
            Alert = true,
            EventFilters = EventFilterTable.Filters,
        });
        dispatcher.Handle<ArmPefPostponeTimerRequest, ArmPefPostponeTimerResponse>((in request, _) =>
            new ArmPefPostponeTimerResponse { Countdown = Filters.Postpone(request.Timeout, clock.Elapsed) });
        dispatcher.Handle<GetPefConfigurationParametersRequest, GetPefConfigurationParametersResponse>(Get);
        dispatcher.Handle<SetPefConfigurationParametersRequest, SetPefConfigurationParametersResponse>(Set);
        dispatcher.Handle<GetLastProcessedEventIdRequest, GetLastProcessedEventIdResponse>(GetLast);
        dispatcher.Handle<SetLastProcessedEventIdRequest, SetLastProcessedEventIdResponse>(SetLast);
        dispatcher.Handle<AlertImmediateRequest, AlertImmediateResponse>(Alert);
        dispatcher.Handle<PetAcknowledgeRequest, PetAcknowledgeResponse>((in _, _) => default(PetAcknowledgeResponse));
        dispatcher.Handle<GetEventReceiverRequest, GetEventReceiverResponse>((in _, _) =>
            new GetEventReceiverResponse { Receiver = _receiver, Lun = _receiverLun });
        dispatcher.Handle<SetEventReceiverRequest, SetEventReceiverResponse>(SetReceiver);
    }

    /// <summary>Looks at new events.</summary>
    public void Advance() => Filters.Advance(machine.EventLog, machine.Chassis, clock.Elapsed);

    private IpmiReply<GetPefConfigurationParametersResponse> Get(in GetPefConfigurationParametersRequest request, BmcContext context)
    {
        // Parameter 7 is a window on the first byte of parameter 6.
        bool isShort = request.Parameter == PefParameter.EventFilterTableData1;
        PefParameter parameter = isShort ? PefParameter.EventFilterTable : request.Parameter;
        CompletionCode code = Parameters.Get((byte)parameter, request.Set, request.Block, out ReadOnlyMemory<byte> value);
        if (code == CompletionCode.Ok && isShort) value = value[..ShortFilterLength];
        return new(code, new() { Revision = Revision, Data = request.RevisionOnly ? Octets.Empty : value });
    }

    private IpmiReply<SetPefConfigurationParametersResponse> Set(in SetPefConfigurationParametersRequest request, BmcContext context)
    {
        ReadOnlySpan<byte> value = request.Data.Span;
        if (request.Parameter != PefParameter.EventFilterTableData1) return new(Parameters.Set((byte)request.Parameter, value), default);
        if (value.Length != ShortFilterLength) return CompletionCode.RequestDataLengthInvalid;
        CompletionCode code = Parameters.Get((byte)PefParameter.EventFilterTable, value[0], out ReadOnlyMemory<byte> before);
        if (code != CompletionCode.Ok) return code;
        return new(Parameters.Set((byte)PefParameter.EventFilterTable, [.. value, .. before.Span[ShortFilterLength..]]), default);
    }

    private IpmiReply<GetLastProcessedEventIdResponse> GetLast(in GetLastProcessedEventIdRequest request, BmcContext context)
    {
        ReadOnlyMemory<byte>? newest = machine.EventLog.Find(SystemEventLog.Last, out _);
        return new GetLastProcessedEventIdResponse
        {
            LastAddition = machine.EventLog.LastAddition,
            LastRecordId = newest is { } entry
                ? System.Buffers.Binary.BinaryPrimitives.ReadUInt16LittleEndian(entry.Span)
                : (ushort)NoRecord,
            LastSoftwareProcessed = Filters.LastProcessedBySoftware,
            LastBmcProcessed = Filters.LastProcessed,
        };
    }

    private IpmiReply<SetLastProcessedEventIdResponse> SetLast(in SetLastProcessedEventIdRequest request, BmcContext context)
    {
        if (request.ByBmc) Filters.SetLastProcessed(request.RecordId, machine.EventLog);
        else Filters.LastProcessedBySoftware = request.RecordId;
        return default(SetLastProcessedEventIdResponse);
    }

    private IpmiReply<AlertImmediateResponse> Alert(in AlertImmediateRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel) || request.DestinationSelector > LanConfiguration.Destinations)
        {
            return CompletionCode.InvalidDataField;
        }

        switch (request.Operation)
        {
            case AlertOperation.Initiate:
                Filters.Send(new(LanChannel.Number, request.DestinationSelector, null));
                return default(AlertImmediateResponse);
            case AlertOperation.GetStatus:
                return new AlertImmediateResponse { Status = Filters.AlertStatus };
            case AlertOperation.ClearStatus:
                Filters.AlertStatus = AlertStatus.None;
                return default(AlertImmediateResponse);
            default:
                return CompletionCode.InvalidDataField;
        }
    }

    private IpmiReply<SetEventReceiverResponse> SetReceiver(in SetEventReceiverRequest request, BmcContext context)
    {
        if (request.Receiver.IsSoftware && request.Receiver.Value != NoReceiver) return CompletionCode.InvalidDataField;
        (_receiver, _receiverLun) = (request.Receiver, request.Lun);

        // Whoever receives events from now on is told what is so already.
        foreach (Sensor sensor in machine.Sensors) sensor.Rearm(ushort.MaxValue, ushort.MaxValue);
        return default(SetEventReceiverResponse);
    }
}

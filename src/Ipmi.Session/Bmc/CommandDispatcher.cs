using System.Collections.Concurrent;
using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>
/// The commands that a BMC answers: finds the handler, checks the privilege by the command's declaration, decodes, encodes. Handlers may be
/// added and replaced while it serves.
/// </summary>
public sealed class CommandDispatcher
{
    /// <summary>What a <see cref="ResponseFilter"/> returns when nothing is to be answered.</summary>
    public const int NoAnswer = -1;

    private readonly ConcurrentDictionary<CommandId, Entry> _handlers = new();

    /// <summary>The commands that have a handler.</summary>
    public IEnumerable<CommandInfo> Commands => _handlers.Values.Select(e => e.Info);

    /// <summary>Asked before a command is executed; anything but success refuses it.</summary>
    public Func<CommandId, BmcContext, CompletionCode>? Gate { get; set; }

    /// <summary>Asked before a command is executed, with what followed the command code; anything but success refuses it.</summary>
    public RequestGate? Refusal { get; set; }

    /// <summary>
    /// Called before a request from a session or from the system is executed, so that its handler finds everything as it is now. What comes from
    /// outside a session comes from anybody, and has nothing done for it.
    /// </summary>
    public Action? Executing { get; set; }

    /// <summary>Sees every response before it is sent, and may change it.</summary>
    public ResponseFilter? Filter { get; set; }

    /// <summary>Tells which commands are switched off, and answered with D6h; none unless set (IPMI v2.0 §21).</summary>
    public Func<CommandId, BmcContext, bool>? IsDisabled { get; set; }

    /// <summary>Adds or replaces the handler of a command.</summary>
    public void Handle<TRequest, TResponse>(CommandHandler<TRequest, TResponse> handler)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handlers[TRequest.Info.Id] = new Entry<TRequest, TResponse>(handler);
    }

    /// <summary>What is known of a command that has a handler.</summary>
    public CommandInfo? Find(CommandId id) => _handlers.GetValueOrDefault(id)?.Info;

    /// <summary>Executes one request.</summary>
    /// <param name="netFn">The network function of the request.</param>
    /// <param name="command">The command code.</param>
    /// <param name="data">What follows the command code.</param>
    /// <param name="context">Where it comes from.</param>
    /// <param name="response">Receives the completion code and what follows it.</param>
    /// <returns>Bytes of the response, at least one unless a filter made them fewer; <see cref="NoAnswer"/> when there is none.</returns>
    public int Execute(NetFn netFn, byte command, ReadOnlyMemory<byte> data, BmcContext context, Span<byte> response)
    {
        CommandId id = CommandId.Of(netFn, command, data.Span);
        Entry? entry = _handlers.GetValueOrDefault(id);
        bool isTrusted = context.Session is not null || context.IsFromSystem;
        bool mayExecute = isTrusted
            ? entry is null || context.Privilege >= entry.Info.Privilege
            : entry is { Info.BeforeSession: true };
        CompletionCode refusal = !mayExecute ? CompletionCode.InsufficientPrivilege
            : entry is null ? CompletionCode.InvalidCommand
            : IsDisabled?.Invoke(id, context) == true ? CompletionCode.SubFunctionDisabled
            : Gate?.Invoke(id, context) ?? CompletionCode.Ok;
        if (refusal == CompletionCode.Ok && Refusal is { } refuse) refusal = refuse(id, data.Span);
        if (refusal == CompletionCode.Ok && isTrusted) Executing?.Invoke();
        int length = refusal == CompletionCode.Ok ? entry!.Execute(data, context, response) : Refuse(refusal, id, response);
        return Filter is { } filter ? filter(id, data.Span, response, length) : length;
    }

    /// <summary>A completion code, and after it what every response of a group or an OEM starts with.</summary>
    private static int Refuse(CompletionCode code, CommandId id, Span<byte> response)
    {
        response[0] = (byte)code;
        if (id.Body != Body.None)
        {
            response[1] = (byte)id.Body;
            return 2;
        }

        if (id.Iana == 0) return 1;
        new UInt24(id.Iana).Write(response[1..]);
        return 1 + UInt24.Size;
    }

    private abstract class Entry(CommandInfo info)
    {
        public CommandInfo Info { get; } = info;

        public abstract int Execute(ReadOnlyMemory<byte> data, BmcContext context, Span<byte> response);
    }

    private sealed class Entry<TRequest, TResponse>(CommandHandler<TRequest, TResponse> handler) : Entry(TRequest.Info)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        public override int Execute(ReadOnlyMemory<byte> data, BmcContext context, Span<byte> response)
        {
            DecodeStatus status = TRequest.Decode(data, out TRequest request, out int consumed);
            if (status == DecodeStatus.Malformed) return Refuse(CompletionCode.InvalidDataField, Info.Id, response);
            if (status == DecodeStatus.Truncated || consumed != data.Length)
            {
                return Refuse(CompletionCode.RequestDataLengthInvalid, Info.Id, response);
            }

            IpmiReply<TResponse> reply = handler(request, context);
            if (!reply.IsSuccess && !reply.CarriesResponse) return Refuse(reply.Code, Info.Id, response);
            if (reply.Response.EncodedLength >= response.Length)
            {
                return Refuse(CompletionCode.CannotReturnRequestedBytes, Info.Id, response);
            }

            response[0] = (byte)reply.Code;
            return 1 + reply.Response.Encode(response[1..]);
        }
    }
}

/// <summary>Says whether a request is refused.</summary>
/// <param name="id">The command.</param>
/// <param name="request">What followed the command code.</param>
/// <returns>The completion code; success when it is to be executed.</returns>
public delegate CompletionCode RequestGate(CommandId id, ReadOnlySpan<byte> request);

/// <summary>Changes a response in place.</summary>
/// <param name="id">The command.</param>
/// <param name="request">What followed the command code.</param>
/// <param name="response">Room for the response, with the response at its start: completion code first.</param>
/// <param name="length">Bytes of the response.</param>
/// <returns>
/// Bytes of the changed response; 0 is a response without a completion code, and <see cref="CommandDispatcher.NoAnswer"/> none.
/// </returns>
public delegate int ResponseFilter(CommandId id, ReadOnlySpan<byte> request, Span<byte> response, int length);

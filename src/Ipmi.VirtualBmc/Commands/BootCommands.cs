using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Boot options (IPMI v2.0 §28.12, §28.13).</summary>
internal sealed class BootCommands(BootOptions boot, BmcClock clock)
{
    private const byte Version = 1;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetSystemBootOptionsRequest, GetSystemBootOptionsResponse>(Get);
        dispatcher.Handle<SetSystemBootOptionsRequest, SetSystemBootOptionsResponse>(Set);
    }

    private IpmiReply<GetSystemBootOptionsResponse> Get(in GetSystemBootOptionsRequest request, BmcContext context)
    {
        CompletionCode code = boot.Get(request.Parameter, request.Set, out ReadOnlyMemory<byte> value, out bool isInvalid);
        return new(code, new() { Version = Version, IsInvalid = isInvalid, Parameter = request.Parameter, Data = value });
    }

    private IpmiReply<SetSystemBootOptionsResponse> Set(in SetSystemBootOptionsRequest request, BmcContext context) =>
        new(boot.Set(request.Parameter, request.Data.Span, request.MarkInvalid, clock.Elapsed), default);
}

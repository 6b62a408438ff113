using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>FRU devices, read and written in bytes (IPMI v2.0 §34).</summary>
internal sealed class FruCommands(IReadOnlyList<FruDevice> devices)
{
    private readonly Dictionary<byte, FruDevice> _devices = devices.ToDictionary(d => d.Id);

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetFruInventoryAreaInfoRequest, GetFruInventoryAreaInfoResponse>(GetInfo);
        dispatcher.Handle<ReadFruDataRequest, ReadFruDataResponse>(Read);
        dispatcher.Handle<WriteFruDataRequest, WriteFruDataResponse>(Write);
    }

    private IpmiReply<GetFruInventoryAreaInfoResponse> GetInfo(in GetFruInventoryAreaInfoRequest request, BmcContext context) =>
        _devices.TryGetValue(request.DeviceId, out FruDevice? device)
            ? new GetFruInventoryAreaInfoResponse { Size = (ushort)device.Data.Length }
            : CompletionCode.NotPresent;

    private IpmiReply<ReadFruDataResponse> Read(in ReadFruDataRequest request, BmcContext context)
    {
        if (!_devices.TryGetValue(request.DeviceId, out FruDevice? device)) return CompletionCode.NotPresent;
        if (request.Offset >= device.Data.Length) return CompletionCode.ParameterOutOfRange;
        byte count = (byte)Math.Min(request.Count, device.Data.Length - request.Offset);
        return new ReadFruDataResponse { Count = count, Data = new Octets(device.Data.Slice(request.Offset, count)) };
    }

    private IpmiReply<WriteFruDataResponse> Write(in WriteFruDataRequest request, BmcContext context)
    {
        if (!_devices.TryGetValue(request.DeviceId, out FruDevice? device)) return CompletionCode.NotPresent;
        if (request.Offset + request.Data.Length > device.Data.Length) return CompletionCode.ParameterOutOfRange;
        if (request.Data.Length > byte.MaxValue) return CompletionCode.RequestDataFieldLengthLimitExceeded;
        request.Data.Memory.CopyTo(device.Data[request.Offset..]);
        return new WriteFruDataResponse { Count = (byte)request.Data.Length };
    }
}

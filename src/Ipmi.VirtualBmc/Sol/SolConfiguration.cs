using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The parameters of Serial over LAN (IPMI v2.0 §26.3, table 26-5), and what follows from them.</summary>
internal sealed class SolConfiguration
{
    private const byte Speed115200 = 0x0A;

    private static readonly TimeSpan AccumulationStep = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan RetryStep = TimeSpan.FromMilliseconds(10);

    public SolConfiguration(SolOptions options, int port)
    {
        Add(SolParameter.Enable, new SolEnable { IsEnabled = options.IsEnabled });
        Add(SolParameter.Authentication, options.Authentication);
        Add(SolParameter.CharacterAccumulation, options.Accumulation);
        Add(SolParameter.Retry, options.Retry);
        Add(SolParameter.NonVolatileBitRate, new SolBitRate { BitRate = (SerialBitRate)Speed115200 });
        Add(SolParameter.VolatileBitRate, new SolBitRate { BitRate = (SerialBitRate)Speed115200 });
        Add(SolParameter.PayloadChannel, new SolPayloadChannel { Channel = LanChannel.Number }, isFixed: true);
        Add(SolParameter.PayloadPort, new SolPayloadPort { Port = (ushort)port }, isFixed: true);
    }

    public ParameterStore Store { get; } = new();

    public bool IsEnabled => Read<SolEnable>(SolParameter.Enable).IsEnabled;

    public SolAuthentication Authentication => Read<SolAuthentication>(SolParameter.Authentication);

    /// <summary>How the BMC's end of an activation gathers and repeats.</summary>
    public SolLinkOptions LinkOptions
    {
        get
        {
            SolCharacterAccumulation accumulation = Read<SolCharacterAccumulation>(SolParameter.CharacterAccumulation);
            SolRetry retry = Read<SolRetry>(SolParameter.Retry);
            return new()
            {
                AccumulateInterval = AccumulationStep * accumulation.Interval,
                SendThreshold = Math.Max((byte)1, accumulation.SendThreshold),
                RetryCount = retry.Count,
                RetryInterval = RetryStep * Math.Max((byte)1, retry.Interval),
            };
        }
    }

    private void Add<T>(SolParameter parameter, T value, bool isFixed = false) where T : struct, IWireMessage<T>
    {
        byte[] bytes = new byte[value.EncodedLength];
        value.Encode(bytes);
        Store.Add((byte)parameter, bytes, isFixed);
    }

    /// <summary>What is stored has the layout's length, so it decodes.</summary>
    private T Read<T>(SolParameter parameter) where T : struct, IWireMessage<T>
    {
        _ = T.Decode(Store.Value((byte)parameter).ToArray(), out T value, out _);
        return value;
    }
}

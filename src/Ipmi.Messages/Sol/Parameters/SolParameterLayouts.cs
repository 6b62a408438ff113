namespace Ipmi.Messages;

/// <summary>Which layout the value of a Serial over LAN parameter has (IPMI v2.0 §26.3, table 26-5).</summary>
public static class SolParameterLayouts
{
    /// <summary>The layout of a parameter; none of one that is not known.</summary>
    public static LayoutEntry? Of(SolParameter parameter) => parameter switch
    {
        SolParameter.SetInProgress => new LayoutEntry<SetInProgress>(),
        SolParameter.Enable => new LayoutEntry<SolEnable>(),
        SolParameter.Authentication => new LayoutEntry<SolAuthentication>(),
        SolParameter.CharacterAccumulation => new LayoutEntry<SolCharacterAccumulation>(),
        SolParameter.Retry => new LayoutEntry<SolRetry>(),
        SolParameter.NonVolatileBitRate or SolParameter.VolatileBitRate => new LayoutEntry<SolBitRate>(),
        SolParameter.PayloadChannel => new LayoutEntry<SolPayloadChannel>(),
        SolParameter.PayloadPort => new LayoutEntry<SolPayloadPort>(),
        _ => null,
    };
}

namespace Ipmi.Messages;

/// <summary>Which layout the value of a system info parameter has (IPMI v2.0 §22.14a, table 22-16c).</summary>
public static class SystemInfoLayouts
{
    /// <summary>The layout of a parameter; none of one that is not known.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="set">The block of its text, from 0.</param>
    public static LayoutEntry? Of(SystemInfoParameter parameter, byte set) => parameter switch
    {
        SystemInfoParameter.SetInProgress => new LayoutEntry<SetInProgress>(),
        > SystemInfoParameter.ManageabilityUrl => null,
        _ when set == 0 => new LayoutEntry<SystemInfoFirstBlock>(),
        _ => new LayoutEntry<SystemInfoBlock>(),
    };
}

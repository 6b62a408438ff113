namespace Ipmi.Messages;

/// <summary>Which layout a DCMI configuration parameter has (DCMI §6.1.2, table 6-6).</summary>
public static class DcmiParameterLayouts
{
    /// <summary>The layout of a parameter; none of one that is not known.</summary>
    public static LayoutEntry? Of(DcmiParameter parameter) => parameter switch
    {
        DcmiParameter.ActivateDhcp => new LayoutEntry<DcmiActivateDhcp>(),
        DcmiParameter.DiscoveryConfiguration => new LayoutEntry<DcmiDiscoveryConfiguration>(),
        DcmiParameter.DhcpInitialTimeout => new LayoutEntry<DcmiDhcpInitialTimeout>(),
        DcmiParameter.DhcpServerContactTimeout or DcmiParameter.DhcpServerContactRetry => new LayoutEntry<DcmiDhcpTiming>(),
        _ => null,
    };
}

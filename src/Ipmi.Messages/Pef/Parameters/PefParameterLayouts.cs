namespace Ipmi.Messages;

/// <summary>Which layout the value of a PEF parameter has (IPMI v2.0 §30.4, table 30-6).</summary>
public static class PefParameterLayouts
{
    /// <summary>The layout of a parameter; none of one that is not known.</summary>
    public static LayoutEntry? Of(PefParameter parameter) => parameter switch
    {
        PefParameter.SetInProgress => new LayoutEntry<SetInProgress>(),
        PefParameter.Control => new LayoutEntry<PefControl>(),
        PefParameter.ActionGlobalControl => new LayoutEntry<PefActions>(),
        PefParameter.StartupDelay or PefParameter.AlertStartupDelay => new LayoutEntry<PefDelay>(),
        PefParameter.NumberOfEventFilters or PefParameter.NumberOfAlertPolicyEntries
            or PefParameter.NumberOfAlertStrings or PefParameter.NumberOfGroupControlEntries =>
            new LayoutEntry<PefCount>(),
        PefParameter.EventFilterTable => new LayoutEntry<EventFilter>(),
        PefParameter.EventFilterTableData1 => new LayoutEntry<EventFilterData1>(),
        PefParameter.AlertPolicyTable => new LayoutEntry<AlertPolicy>(),
        PefParameter.SystemGuid => new LayoutEntry<PefSystemGuid>(),
        PefParameter.AlertStringKeys => new LayoutEntry<AlertStringKey>(),
        PefParameter.AlertStrings => new LayoutEntry<AlertStringBlock>(),
        PefParameter.GroupControlTable => new LayoutEntry<GroupControlEntry>(),
        _ => null,
    };
}

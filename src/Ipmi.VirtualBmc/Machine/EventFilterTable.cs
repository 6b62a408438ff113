using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The PEF configuration parameters, as they are made (IPMI v2.0 §30.4, table 30-6).</summary>
internal static class EventFilterTable
{
    /// <summary>How many event filters there are.</summary>
    public const byte Filters = 16;

    /// <summary>How many entries the alert policy table has.</summary>
    public const byte Policies = 8;

    /// <summary>How many alert strings there are beside string 0, which is volatile.</summary>
    public const byte Strings = 4;

    private const byte GroupControls = 4;
    private const byte BlocksOfString = 4;
    private const int BlockLength = 16;
    private const int FilterLength = 20;
    private const int PolicyLength = 3;
    private const int GroupControlLength = 10;
    private const byte AllActions = 0x2F;

    /// <summary>The parameters; nothing is filtered yet.</summary>
    /// <param name="guid">The GUID that traps may carry.</param>
    public static ParameterStore Make(Octets16 guid)
    {
        byte[] guidBytes = new byte[1 + Octets16.Size];
        guid.Write(guidBytes.AsSpan(1));

        var store = new ParameterStore();
        store.Add((byte)PefParameter.Control, [0]);
        store.Add((byte)PefParameter.ActionGlobalControl, [AllActions]);
        store.Add((byte)PefParameter.StartupDelay, [0]);
        store.Add((byte)PefParameter.AlertStartupDelay, [0]);
        store.Add((byte)PefParameter.NumberOfEventFilters, [Filters], isFixed: true);
        store.AddSets((byte)PefParameter.EventFilterTable, Enumerable.Repeat(new byte[FilterLength], Filters), first: 1);
        store.Add((byte)PefParameter.NumberOfAlertPolicyEntries, [Policies], isFixed: true);
        store.AddSets((byte)PefParameter.AlertPolicyTable, Enumerable.Repeat(new byte[PolicyLength], Policies), first: 1);
        store.Add((byte)PefParameter.SystemGuid, guidBytes);
        store.Add((byte)PefParameter.NumberOfAlertStrings, [Strings], isFixed: true);
        store.AddSets((byte)PefParameter.AlertStringKeys, Enumerable.Repeat(new byte[2], 1 + Strings));
        var text = new ParameterShape
        {
            HasSets = true,
            Sets = 1 + Strings,
            HasBlocks = true,
            FirstBlock = 1,
            Blocks = BlocksOfString,
            Least = 1,
            Most = BlockLength,
        };
        store.Add((byte)PefParameter.AlertStrings, text, new byte[BlockLength]);
        store.Add((byte)PefParameter.NumberOfGroupControlEntries, [GroupControls], isFixed: true);
        store.AddSets((byte)PefParameter.GroupControlTable, Enumerable.Repeat(new byte[GroupControlLength], GroupControls), first: 1);
        return store;
    }
}

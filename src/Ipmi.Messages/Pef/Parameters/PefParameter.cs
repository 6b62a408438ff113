namespace Ipmi.Messages;

/// <summary>Parameters of platform event filtering. Seven bits; 60h to 7Fh are OEM (IPMI v2.0 §30.4, table 30-6).</summary>
public enum PefParameter : byte
{
    /// <summary>Whether a writer is at work.</summary>
    SetInProgress = 0,

    /// <summary>Whether events are filtered.</summary>
    Control = 1,

    /// <summary>Which actions are enabled.</summary>
    ActionGlobalControl = 2,

    /// <summary>How long it waits after a start.</summary>
    StartupDelay = 3,

    /// <summary>How long alerts wait after a start.</summary>
    AlertStartupDelay = 4,

    /// <summary>How many filters there are.</summary>
    NumberOfEventFilters = 5,

    /// <summary>The filters.</summary>
    EventFilterTable = 6,

    /// <summary>The first byte of a filter.</summary>
    EventFilterTableData1 = 7,

    /// <summary>How many alert policies there are.</summary>
    NumberOfAlertPolicyEntries = 8,

    /// <summary>The alert policies.</summary>
    AlertPolicyTable = 9,

    /// <summary>The GUID in traps.</summary>
    SystemGuid = 10,

    /// <summary>How many alert strings there are.</summary>
    NumberOfAlertStrings = 11,

    /// <summary>Which string belongs to which filter.</summary>
    AlertStringKeys = 12,

    /// <summary>The strings.</summary>
    AlertStrings = 13,

    /// <summary>How many group control entries there are.</summary>
    NumberOfGroupControlEntries = 14,

    /// <summary>The group control entries.</summary>
    GroupControlTable = 15,
}

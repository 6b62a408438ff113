namespace Ipmi.Messages;

/// <summary>Parameter 0 of every family: a convention between those who write parameters (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct SetInProgress
{
    /// <summary>Whether somebody is at it.</summary>
    [Bits(1, 1, 0)] public SetInProgressState State { get; init; }
}

/// <summary>Whether somebody is writing parameters. Two bits (IPMI v2.0 §23.2, table 23-4).</summary>
public enum SetInProgressState : byte
{
    /// <summary>Nobody is.</summary>
    Complete = 0,

    /// <summary>Somebody is, and others should wait.</summary>
    InProgress = 1,

    /// <summary>Optional: what was written takes effect now.</summary>
    CommitWrite = 2,
}

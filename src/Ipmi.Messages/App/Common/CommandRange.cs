namespace Ipmi.Messages;

/// <summary>Which half of a network function's commands a bit set is about. Two bits (IPMI v2.0 §21.3).</summary>
public enum CommandRange : byte
{
    /// <summary>Commands 00h to 7Fh.</summary>
    Low = 0,

    /// <summary>Commands 80h to FFh.</summary>
    High = 1,
}

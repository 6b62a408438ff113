namespace Ipmi.Messages.Tests;

/// <summary>Where a record and the table differ, and why the record is as it is.</summary>
internal static class KnownDifferences
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
    };
}

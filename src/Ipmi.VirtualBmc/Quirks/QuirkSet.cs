using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The quirks of one virtual BMC, by the command that they change.</summary>
internal sealed class QuirkSet
{
    private readonly ILookup<(NetFn, byte), Quirk> _quirks;

    /// <exception cref="ArgumentException">There is no quirk of that name.</exception>
    public QuirkSet(IEnumerable<string> names) => _quirks = names.Distinct(StringComparer.Ordinal).Select(Find).ToLookup(q => (q.NetFn, q.Command));

    public bool IsEmpty => _quirks.Count == 0;

    /// <summary>Changes a response as each of the command's quirks does, in the order in which they were named.</summary>
    public int Filter(CommandId id, ReadOnlySpan<byte> request, Span<byte> response, int length)
    {
        foreach (Quirk quirk in _quirks[(id.NetFn, id.Command)]) length = quirk.Change(request, response, length);
        return length;
    }

    private static Quirk Find(string name) => Quirks.All.FirstOrDefault(q => q.Name == name)
        ?? throw new ArgumentException($"There is no quirk '{name}'.", nameof(name));
}

using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The quirks of one virtual BMC, by the command that they change.</summary>
internal sealed class QuirkSet
{
    private readonly ILookup<(NetFn, byte), Quirk> _quirks;

    /// <exception cref="ArgumentException">There is no quirk of that name.</exception>
    public QuirkSet(IEnumerable<string> names)
    {
        Quirk[] all = [.. names.Distinct(StringComparer.Ordinal).Select(Find)];
        AnswersPings = !Array.Exists(all, q => q.IsDeafToPings);
        _quirks = all.Where(q => !q.IsOfSessions).ToLookup(q => (q.NetFn, q.Command));
        Sessions = BmcQuirks.Parse(all.Where(q => q.IsOfSessions).Select(q => q.Name));
    }

    /// <summary>Whether no command is changed.</summary>
    public bool IsEmpty => _quirks.Count == 0;

    /// <summary>Whether RMCP pings are answered.</summary>
    public bool AnswersPings { get; }

    /// <summary>Those of sessions.</summary>
    public BmcQuirks Sessions { get; }

    /// <summary>Changes a response as each of the command's quirks does, in the order in which they were named.</summary>
    public int Filter(CommandId id, ReadOnlySpan<byte> request, Span<byte> response, int length)
    {
        foreach (Quirk quirk in _quirks[(id.NetFn, id.Command)]) length = quirk.Change(request, response, length);
        return length;
    }

    /// <summary>Refuses a request as the first of the command's quirks does that refuses it.</summary>
    public CompletionCode Refusal(CommandId id, ReadOnlySpan<byte> request)
    {
        foreach (Quirk quirk in _quirks[(id.NetFn, id.Command)])
        {
            if (quirk.Refusal?.Invoke(request) is > 0 and var code) return (CompletionCode)code;
        }

        return CompletionCode.Ok;
    }

    private static Quirk Find(string name) => Quirks.All.FirstOrDefault(q => q.Name == name)
        ?? throw new ArgumentException($"There is no quirk '{name}'.", nameof(name));
}

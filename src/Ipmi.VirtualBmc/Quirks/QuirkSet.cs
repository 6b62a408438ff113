using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The quirks of one virtual BMC, by the command that they change.</summary>
internal sealed class QuirkSet
{
    private readonly ILookup<(NetFn, byte), QuirkBehaviour> _behaviours;
    private readonly Quirk[] _all;

    /// <exception cref="ArgumentException">There is no quirk of that name.</exception>
    public QuirkSet(IEnumerable<string> names, QuirkHost host)
    {
        _all = [.. names.Select(Find).Distinct()];
        AnswersPings = !Array.Exists(_all, q => q.IsDeafToPings);
        Sessions = BmcQuirks.Parse(_all.Where(q => q.IsOfSessions).Select(q => q.Name));
        _behaviours = _all
            .Select(quirk => (quirk.Commands, Behaviour: quirk.Behaviour(host)))
            .SelectMany(quirk => quirk.Commands, (quirk, command) => (Command: command, quirk.Behaviour))
            .ToLookup(entry => entry.Command, entry => entry.Behaviour);
        foreach (Quirk quirk in _all) (Sol, Bridge) = (Sol | quirk.Sol, Bridge | quirk.Bridge);
    }

    /// <summary>Whether no command is changed.</summary>
    public bool IsEmpty => _behaviours.Count == 0;

    /// <summary>Whether RMCP pings are answered.</summary>
    public bool AnswersPings { get; }

    /// <summary>Those of sessions.</summary>
    public BmcQuirks Sessions { get; }

    /// <summary>Those of Serial over LAN.</summary>
    public SolQuirks Sol { get; }

    /// <summary>Those of Send Message.</summary>
    public BridgeQuirks Bridge { get; }

    /// <summary>The records of the SDR repository as the quirks have them.</summary>
    public List<byte[]> Records(IEnumerable<byte[]> records)
    {
        List<byte[]> changed = [.. records];
        foreach (Quirk quirk in _all) quirk.Records?.Invoke(changed);
        return changed;
    }

    /// <summary>Changes a response as each of the command's quirks does, in the order in which they were named.</summary>
    public int Filter(CommandId id, ReadOnlySpan<byte> request, Span<byte> response, int length)
    {
        foreach (QuirkBehaviour behaviour in Of(id))
        {
            if (length > 0 && behaviour.Changes is { } change) length = change(request, response, length);
        }

        return length;
    }

    /// <summary>Refuses a request as the first of the command's quirks does that refuses it.</summary>
    public CompletionCode Refusal(CommandId id, ReadOnlySpan<byte> request)
    {
        foreach (QuirkBehaviour behaviour in Of(id))
        {
            if (behaviour.Refuses?.Invoke(id, request) is > 0 and var code) return (CompletionCode)code;
        }

        return CompletionCode.Ok;
    }

    /// <summary>Of the group extensions, quirks are DCMI's.</summary>
    private IEnumerable<QuirkBehaviour> Of(CommandId id) =>
        id.NetFn == NetFn.GroupExtension && id.Body != Body.Dcmi ? [] : _behaviours[(id.NetFn, id.Command)];

    private static Quirk Find(string name) =>
        Quirks.Find(name) ?? throw new ArgumentException($"There is no quirk '{name}'.", nameof(name));
}

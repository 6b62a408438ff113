using System.Collections.Concurrent;

namespace Ipmi.Messages;

/// <summary>
/// The messages of one or more assemblies. The generator makes one for each assembly that declares any; programs join the
/// ones that they want. Nothing is found by reflection.
/// </summary>
public sealed class MessageCatalog
{
    private readonly Func<CommandId, CommandEntry?> _find;
    private readonly ConcurrentDictionary<CommandId, CommandEntry> _found = new();
    private readonly Lazy<CommandEntry[]> _commands;
    private readonly Lazy<LayoutEntry[]> _layouts;

    /// <summary>Makes a catalogue.</summary>
    /// <remarks>Nothing is called before it is needed: a program that sends one command has no use for all the others.</remarks>
    /// <param name="find">Makes the entry of the command with an identity, the network function being the request's.</param>
    /// <param name="commands">Makes all entries of commands.</param>
    /// <param name="layouts">Makes all entries of layouts that are no messages of their own.</param>
    public MessageCatalog(
        Func<CommandId, CommandEntry?> find,
        Func<IReadOnlyCollection<CommandEntry>> commands,
        Func<IReadOnlyCollection<LayoutEntry>> layouts)
    {
        ArgumentNullException.ThrowIfNull(find);
        ArgumentNullException.ThrowIfNull(commands);
        ArgumentNullException.ThrowIfNull(layouts);
        _find = find;
        _commands = new(() => [.. commands().OrderBy(c => c.Info.Id.NetFn).ThenBy(c => c.Info.Id.Command).ThenBy(c => c.Info.Id.Body)]);
        _layouts = new(() => [.. layouts()]);
    }

    /// <summary>The commands, by their numbers.</summary>
    public IReadOnlyList<CommandEntry> Commands => _commands.Value;

    /// <summary>Layouts that are no messages of their own: headers, records.</summary>
    public IReadOnlyList<LayoutEntry> Layouts => _layouts.Value;

    /// <summary>One catalogue of several. Where two know the same command, the first one's entry is found.</summary>
    public static MessageCatalog Join(params IEnumerable<MessageCatalog> catalogs)
    {
        MessageCatalog[] all = [.. catalogs];
        return new(
            id => all.Select(c => c.Find(id)).FirstOrDefault(found => found is not null),
            () => [.. all.SelectMany(c => c.Commands)],
            () => [.. all.SelectMany(c => c.Layouts)]);
    }

    /// <summary>The command with this identity, if it is known. What was found before is found again without an allocation.</summary>
    public CommandEntry? Find(CommandId id)
    {
        id = id with { NetFn = id.NetFn.Request };
        if (_found.TryGetValue(id, out CommandEntry? entry)) return entry;
        return _find(id) is { } made ? _found.GetOrAdd(id, made) : null;
    }

    /// <summary>Shows every message, layouts included, to a visitor: with its own type, and without reflection.</summary>
    public void Accept(IMessageVisitor visitor)
    {
        foreach (CommandEntry command in Commands) command.Accept(visitor);
        foreach (LayoutEntry layout in Layouts) layout.Accept(visitor);
    }
}

/// <summary>Does something with every message of a catalogue.</summary>
public interface IMessageVisitor
{
    /// <summary>Called once for every message.</summary>
    void Visit<T>() where T : struct, IWireMessage<T>;
}

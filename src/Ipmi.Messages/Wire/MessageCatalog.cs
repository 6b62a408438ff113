namespace Ipmi.Messages;

/// <summary>
/// The messages of one or more assemblies. The generator makes one for each assembly that declares any; programs join the
/// ones that they want. Nothing is found by reflection.
/// </summary>
public sealed class MessageCatalog
{
    private readonly CommandEntry[] _entries;
    private readonly Lazy<CommandEntry[]> _sorted;
    private readonly Lazy<Dictionary<CommandId, CommandEntry>> _byId;

    /// <summary>Makes a catalogue of entries.</summary>
    /// <remarks>It is sorted and indexed when that is first needed: a program that sends one command has no use for it.</remarks>
    public MessageCatalog(IEnumerable<CommandEntry> commands, IEnumerable<LayoutEntry> layouts)
    {
        _entries = [.. commands];
        Layouts = [.. layouts];
        _sorted = new(() => [.. _entries.OrderBy(c => c.Info.Id.NetFn).ThenBy(c => c.Info.Id.Command).ThenBy(c => c.Info.Id.Body)]);
        _byId = new(Index);
    }

    /// <summary>The commands, by their numbers.</summary>
    public IReadOnlyList<CommandEntry> Commands => _sorted.Value;

    /// <summary>Layouts that are no messages of their own: headers, records.</summary>
    public IReadOnlyList<LayoutEntry> Layouts { get; }

    /// <summary>One catalogue of several. Where two know the same command, the first one's entry stands.</summary>
    public static MessageCatalog Join(params IEnumerable<MessageCatalog> catalogs)
    {
        MessageCatalog[] all = [.. catalogs];
        return new(all.SelectMany(c => c.Commands), all.SelectMany(c => c.Layouts));
    }

    /// <summary>The command with this identity, if it is known.</summary>
    public CommandEntry? Find(CommandId id) => _byId.Value.GetValueOrDefault(id with { NetFn = id.NetFn.Request });

    /// <summary>Shows every message, layouts included, to a visitor: with its own type, and without reflection.</summary>
    public void Accept(IMessageVisitor visitor)
    {
        foreach (CommandEntry command in Commands) command.Accept(visitor);
        foreach (LayoutEntry layout in Layouts) layout.Accept(visitor);
    }

    private Dictionary<CommandId, CommandEntry> Index()
    {
        var byId = new Dictionary<CommandId, CommandEntry>(_entries.Length);
        foreach (CommandEntry command in _entries) byId.TryAdd(command.Info.Id, command);
        return byId;
    }
}

/// <summary>Does something with every message of a catalogue.</summary>
public interface IMessageVisitor
{
    /// <summary>Called once for every message.</summary>
    void Visit<T>() where T : struct, IWireMessage<T>;
}

namespace Ipmi.Transport;

/// <summary>What an <see cref="InMemoryNetwork"/> did so far.</summary>
/// <param name="Sent">Datagrams that were sent.</param>
/// <param name="Delivered">Copies that reached a handler.</param>
/// <param name="Lost">Datagrams lost on a link.</param>
/// <param name="Duplicated">Datagrams carried twice.</param>
/// <param name="Reordered">Copies held back.</param>
/// <param name="Corrupted">Copies with a changed byte.</param>
/// <param name="Filtered">Datagrams dropped by the filter.</param>
/// <param name="Injected">Datagrams put on a link by <see cref="InMemoryNetwork.Inject"/>.</param>
/// <param name="Undeliverable">Copies for an address where nobody listened.</param>
public readonly record struct NetworkCounters(
    long Sent,
    long Delivered,
    long Lost,
    long Duplicated,
    long Reordered,
    long Corrupted,
    long Filtered,
    long Injected,
    long Undeliverable);

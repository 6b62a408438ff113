using System.Collections.Immutable;

namespace Ipmi.Session;

/// <summary>
/// In what a BMC deviates from the specification, as far as sessions go: the other side of <see cref="Workarounds"/>, where each name is
/// described. Nothing unless set.
/// </summary>
public sealed record BmcQuirks
{
    /// <summary>None.</summary>
    public static BmcQuirks None { get; } = new(ImmutableSortedSet<string>.Empty);

    private readonly ImmutableSortedSet<string> _names;

    private BmcQuirks(ImmutableSortedSet<string> names) => _names = names;

    /// <summary>The names that there are: those of the workarounds that a BMC can need.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Workarounds.All.Where(w => w != Workarounds.IgnoreChecksums).Select(w => w.Name)];

    /// <summary>Whether it deviates in anything.</summary>
    public bool IsNone => _names.IsEmpty;

    /// <summary>Reads names, such as <c>opensesspriv</c>.</summary>
    /// <exception cref="ArgumentException">There is no quirk of such a name.</exception>
    public static BmcQuirks Parse(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        ImmutableSortedSet<string> found = ImmutableSortedSet<string>.Empty;
        foreach (string name in names)
        {
            found = found.Add(Names.FirstOrDefault(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentException($"There is no quirk '{name}' of sessions; there are {string.Join(", ", Names)}.", nameof(names)));
        }

        return new(found);
    }

    /// <summary>Quirks by their workarounds.</summary>
    /// <exception cref="ArgumentException">One of them is no quirk.</exception>
    public static BmcQuirks Of(params ReadOnlySpan<Workaround> quirks)
    {
        var names = new List<string>();
        foreach (Workaround quirk in quirks) names.Add(quirk.Name);
        return Parse(names);
    }

    /// <summary>These and others.</summary>
    public BmcQuirks With(BmcQuirks others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new(_names.Union(others._names));
    }

    /// <summary>Whether it has a quirk.</summary>
    public bool Has(Workaround quirk)
    {
        ArgumentNullException.ThrowIfNull(quirk);
        return _names.Contains(quirk.Name);
    }

    /// <summary>Whether the names are the same.</summary>
    public bool Equals(BmcQuirks? other) => other is not null && _names.SetEquals(other._names);

    /// <inheritdoc/>
    public override int GetHashCode() => string.Join(",", _names).GetHashCode(StringComparison.Ordinal);

    /// <summary>The names, with commas.</summary>
    public override string ToString() => string.Join(", ", _names);
}

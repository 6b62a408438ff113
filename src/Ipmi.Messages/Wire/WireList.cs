using System.Collections;
using System.Runtime.CompilerServices;

namespace Ipmi.Messages;

/// <summary>Elements one after another, with equality by content: the type of a property marked <see cref="TailAttribute"/>.</summary>
/// <typeparam name="T">A number, an enum, a wire value or a <see cref="WireStructAttribute">wire struct</see>.</typeparam>
/// <param name="items">The elements; they are not copied.</param>
[CollectionBuilder(typeof(WireList), nameof(WireList.Create))]
public readonly struct WireList<T>(ReadOnlyMemory<T> items) : IReadOnlyList<T>, IEquatable<WireList<T>> where T : struct
{
    /// <summary>The elements.</summary>
    public ReadOnlySpan<T> Span => items.Span;

    /// <summary>How many there are.</summary>
    public int Count => items.Length;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => items.IsEmpty;

    /// <summary>One of the elements, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none of that number.</exception>
    public T this[int index] => items.Span[index];

    /// <summary>Goes through the elements without allocating.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => items.Span.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items.ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.ToArray().GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(WireList<T> other) => Span.SequenceEqual(other.Span, EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WireList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in Span) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The elements in brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", items.ToArray())}]";

    /// <summary>Equality by content.</summary>
    public static bool operator ==(WireList<T> left, WireList<T> right) => left.Equals(right);

    /// <summary>Inequality by content.</summary>
    public static bool operator !=(WireList<T> left, WireList<T> right) => !left.Equals(right);
}

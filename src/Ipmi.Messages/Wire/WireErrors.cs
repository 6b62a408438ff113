using System.Diagnostics.CodeAnalysis;

namespace Ipmi.Messages;

/// <summary>A caller's mistakes, thrown by generated encoders. Kept apart so that the encoders stay small.</summary>
public static class WireErrors
{
    /// <summary>A property does not fit its bits.</summary>
    [DoesNotReturn]
    public static void OutOfRange(string property, long actual, long min, long max) =>
        throw new ArgumentOutOfRangeException(property, actual, $"{property} goes from {min} to {max}; it is {actual}.");

    /// <summary>A property does not fit its bits.</summary>
    [DoesNotReturn]
    public static void OutOfRange(string property, ulong actual, ulong min, ulong max) =>
        throw new ArgumentOutOfRangeException(property, actual, $"{property} goes from {min} to {max}; it is {actual}.");

    /// <summary>A secret does not fit its bits. What it is nobody is told.</summary>
    [DoesNotReturn]
    public static void SecretOutOfRange(string property, long min, long max) =>
        throw new ArgumentOutOfRangeException(property, $"{property} goes from {min} to {max}.");

    /// <summary>A tail is longer than it may be.</summary>
    [DoesNotReturn]
    public static void TooLong(string property, int actual, int max) =>
        throw new ArgumentOutOfRangeException(property, actual, $"{property} may have {max} bytes; it has {actual}.");

    /// <summary>A list has more elements than its count can say.</summary>
    [DoesNotReturn]
    public static void TooMany(string property, int actual, int max) =>
        throw new ArgumentOutOfRangeException(property, actual, $"{property} may have {max} elements; it has {actual}.");

    /// <summary>A tail has another length than the one that a field before it tells.</summary>
    [DoesNotReturn]
    public static void WrongLength(string property, int actual, int expected, string field) =>
        throw new ArgumentOutOfRangeException(property, actual,
            $"{property} has {expected} bytes, as {field} says, or none; it has {actual}.");

    /// <summary>A field is set that another one says is not there.</summary>
    [DoesNotReturn]
    public static void NotPresent(string property, string field) =>
        throw new InvalidOperationException($"{property} is set, but {field} says that it is not there.");

    /// <summary>The destination is shorter than the message.</summary>
    [DoesNotReturn]
    public static void TooShort(string parameter, int actual, int needed) =>
        throw new ArgumentException($"The {parameter} has {actual} bytes; {needed} are needed.", parameter);

    /// <summary>A field is set that can only follow one that is not.</summary>
    [DoesNotReturn]
    public static void OptionalAfterUnset(string property, string before) =>
        throw new InvalidOperationException($"{property} is set, but {before}, which comes before it, is not.");
}

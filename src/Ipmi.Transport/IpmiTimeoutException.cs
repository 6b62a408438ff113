using System.Globalization;
using Ipmi.Messages;

namespace Ipmi.Transport;

/// <summary>Nothing came back in time.</summary>
/// <param name="operation">What was asked, such as <c>Get Device ID</c>.</param>
/// <param name="attempts">How often it was sent.</param>
/// <param name="elapsed">How long it was waited for.</param>
public class IpmiTimeoutException(string operation, int attempts, TimeSpan elapsed)
    : IpmiException(string.Create(
        CultureInfo.InvariantCulture,
        $"{operation}: no answer after {attempts} {(attempts == 1 ? "attempt" : "attempts")} in {elapsed.TotalSeconds:0.###} s."))
{
    /// <summary>What was asked.</summary>
    public string Operation { get; } = operation;

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; } = attempts;

    /// <summary>How long it was waited for.</summary>
    public TimeSpan Elapsed { get; } = elapsed;
}

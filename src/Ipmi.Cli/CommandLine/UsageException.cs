namespace Ipmi.Cli;

/// <summary>The command line cannot be followed; nothing was sent.</summary>
/// <param name="message">Why, a line or more.</param>
internal sealed class UsageException(string message) : Exception(message);

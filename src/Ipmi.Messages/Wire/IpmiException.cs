namespace Ipmi.Messages;

/// <summary>What goes wrong with a BMC, as opposed to a mistake of the caller.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">What caused it, if anything.</param>
public abstract class IpmiException(string message, Exception? innerException = null) : Exception(message, innerException);

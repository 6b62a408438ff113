namespace Ipmi.Virtual;

/// <summary>A machine file, or a saved state, says something that cannot be.</summary>
public sealed class MachineFileException : FormatException
{
    /// <summary>Says where it is wrong.</summary>
    /// <param name="path">The place, as a JSON path: <c>$.sensors[2].unit</c>.</param>
    /// <param name="expected">What can stand there.</param>
    /// <param name="actual">What stands there.</param>
    /// <param name="inner">What noticed it, if it was an exception.</param>
    public MachineFileException(string path, string expected, string actual, Exception? inner = null)
        : base($"{path}: expected {expected}, found {actual}.", inner) => (Path, Expected, Actual) = (path, expected, actual);

    /// <summary>The place, as a JSON path.</summary>
    public string Path { get; }

    /// <summary>What can stand there.</summary>
    public string Expected { get; }

    /// <summary>What stands there.</summary>
    public string Actual { get; }
}

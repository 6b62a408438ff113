namespace Ipmi.Virtual.Tests;

/// <summary>Tests that measure the memory of the whole process: while one of them runs, nothing else does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

namespace Ipmi.Virtual.Interop.Tests.Matrix;

/// <summary>
/// A task: for each client the steps that do it, as <see cref="Step.Parse"/> reads them, or one reason why it does not do it.
/// </summary>
/// <param name="Name">The task.</param>
internal sealed record Row(string Name)
{
    public Scene Scene { get; init; }

    public required string[] Ipmitool { get; init; }

    /// <summary>ipmitool's other interface, where it differs.</summary>
    public string[]? IpmitoolLan { get; init; }

    public required string[] FreeIpmi { get; init; }

    /// <summary>FreeIPMI with IPMI 1.5, where it differs.</summary>
    public string[]? FreeIpmiLan { get; init; }

    public required string[] Ipmiutil { get; init; }

    public required string[] Pyghmi { get; init; }

    public required string[] PythonIpmi { get; init; }

    public required string[] OpenIpmi { get; init; }

    /// <summary>What a scrape is of, since it does nothing else.</summary>
    public string[] Exporter { get; init; } = ["it scrapes power, sensors, the event log and what the BMC is, and nothing else"];
}

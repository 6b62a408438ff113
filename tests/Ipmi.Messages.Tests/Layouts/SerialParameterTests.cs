namespace Ipmi.Messages.Tests;

/// <summary>The parameters of a serial channel.</summary>
public class SerialParameterTests
{
    [Theory]
    [MemberData(nameof(Parameters))]
    public void Every_parameter_has_a_layout(SerialParameter parameter) => Assert.NotNull(SerialParameterLayouts.Of(parameter));

    public static TheoryData<SerialParameter> Parameters => [.. Enum.GetValues<SerialParameter>()];
}

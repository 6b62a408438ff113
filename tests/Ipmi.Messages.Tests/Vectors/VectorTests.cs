namespace Ipmi.Messages.Tests;

/// <summary>Laws show that the two directions agree with each other; only vectors show that they agree with the specification.</summary>
public class VectorTests
{
    internal static IReadOnlyList<WireVector> All { get; } =
        [.. RmcpVectors.All, .. HeaderVectors.All, .. RakpVectors.All, .. AppVectors.All, .. ChassisVectors.All, .. SensorEventVectors.All,
            .. StorageVectors.All, .. SdrVectors.All, .. SupportVectors.All, .. LanParameterVectors.All, .. TransportVectors.All,
            .. BootOptionVectors.All, .. PefVectors.All, .. DcmiVectors.All, .. RecordVectors.All, .. PicmgVectors.All, .. FruVectors.All,
            .. OemVectors.All, .. VitaVectors.All, .. SerialParameterVectors.All];

    public static TheoryData<int, string> Vectors => [.. All.Select((v, i) => new TheoryDataRow<int, string>(i, $"{v.Message.Name} ({v.Origin})"))];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Known_bytes_mean_what_they_should_and_come_out_again(int index, string name)
    {
        Assert.NotEmpty(name);
        All[index].Check();
    }

    [Fact]
    public void Every_message_with_bytes_has_a_vector()
    {
        var visitor = new Missing([.. All.Select(v => v.Message)]);
        IpmiMessagesCatalog.Messages.Accept(visitor);
        Assert.Empty(visitor.Names);
    }

    private sealed class Missing(HashSet<Type> known) : IMessageVisitor
    {
        public List<string> Names { get; } = [];

        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            if (T.MaxLength > 0 && !known.Contains(typeof(T))) Names.Add(typeof(T).Name);
        }
    }
}

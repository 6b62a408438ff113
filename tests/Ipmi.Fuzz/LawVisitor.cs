using Ipmi.Messages;

namespace Ipmi.Fuzz;

/// <summary>Holds bytes against a layout that is chosen by the bytes themselves.</summary>
internal sealed class LawVisitor(ReadOnlyMemory<byte> input) : IMessageVisitor
{
    public static void Check(LayoutEntry? layout, ReadOnlyMemory<byte> input)
    {
        layout?.Accept(new LawVisitor(input));
        layout?.Explain(input);
    }

    public void Visit<T>() where T : struct, IWireMessage<T> => MessageLaws.Check<T>(input);
}

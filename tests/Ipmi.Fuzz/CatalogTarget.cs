using System.Buffers.Binary;
using System.Text;
using Ipmi.Messages;

namespace Ipmi.Fuzz;

/// <summary>Every message of the catalogue. The first two bytes choose it, the others are held against it.</summary>
internal abstract class CatalogTarget : FuzzTarget
{
    private const int KeyLength = sizeof(ushort);

    private readonly SortedList<ushort, Choice> _choices = [];

    protected CatalogTarget() => IpmiMessagesCatalog.Messages.Accept(new Collector(this));

    private delegate void Law(ReadOnlyMemory<byte> message);

    private readonly record struct Choice(Law Check, byte[] Empty);

    public override IEnumerable<byte[]> Seeds => _choices.Select(c => (byte[])[(byte)c.Key, (byte)(c.Key >> 8), .. c.Value.Empty]);

    public override void Run(ReadOnlyMemory<byte> input)
    {
        // A short input chooses with zeros and decodes nothing: afl++ gives up when the first input reaches no branch that is counted, and
        // SharpFuzz may read that input before afl++ has written it.
        Span<byte> key = stackalloc byte[KeyLength];
        key.Clear();
        input.Span[..Math.Min(KeyLength, input.Length)].CopyTo(key);
        Find(BinaryPrimitives.ReadUInt16LittleEndian(key)).Check(input[Math.Min(KeyLength, input.Length)..]);
    }

    /// <summary>Holds bytes against the message that was chosen.</summary>
    protected abstract void Check<T>(ReadOnlyMemory<byte> input) where T : struct, IWireMessage<T>;

    // The next key upwards: an input chooses the same message after others were added, save for the few that stand next to them.
    private Choice Find(ushort key)
    {
        foreach (KeyValuePair<ushort, Choice> choice in _choices)
        {
            if (choice.Key >= key) return choice.Value;
        }

        return _choices.Values[0];
    }

    private sealed class Collector(CatalogTarget target) : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            ushort key = Key(typeof(T).Name);
            while (target._choices.ContainsKey(key)) key++;
            target._choices.Add(key, new(target.Check<T>, MessageLaws.Encode(default(T))));
        }

        // FNV-1a, folded: the same in every process, unlike a string's hash code.
        private static ushort Key(string name)
        {
            uint hash = 2166136261;
            foreach (byte b in Encoding.UTF8.GetBytes(name)) hash = unchecked((hash ^ b) * 16777619);
            return (ushort)(hash ^ hash >> 16);
        }
    }
}

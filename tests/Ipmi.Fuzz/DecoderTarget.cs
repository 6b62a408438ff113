using System.Buffers.Binary;
using System.Text;
using Ipmi.Messages;

namespace Ipmi.Fuzz;

/// <summary>Every decoder of the catalogue. The first two bytes choose it, the others are the message.</summary>
internal sealed class DecoderTarget : FuzzTarget
{
    private const int KeyLength = sizeof(ushort);

    private readonly SortedList<ushort, Decoder> _decoders = [];

    public DecoderTarget() => IpmiMessagesCatalog.Messages.Accept(new Collector(_decoders));

    private delegate void Law(ReadOnlyMemory<byte> message);

    private readonly record struct Decoder(Law Check, byte[] Empty);

    public override IEnumerable<byte[]> Seeds => _decoders.Select(d => (byte[])[(byte)d.Key, (byte)(d.Key >> 8), .. d.Value.Empty]);

    public override void Run(ReadOnlyMemory<byte> input)
    {
        // A short input chooses with zeros and decodes nothing: afl++ gives up when the first input reaches no branch that is counted, and
        // SharpFuzz may read that input before afl++ has written it.
        Span<byte> key = stackalloc byte[KeyLength];
        key.Clear();
        input.Span[..Math.Min(KeyLength, input.Length)].CopyTo(key);
        Find(BinaryPrimitives.ReadUInt16LittleEndian(key)).Check(input[Math.Min(KeyLength, input.Length)..]);
    }

    // The next key upwards: an input chooses the same message after others were added, save for the few that stand next to them.
    private Decoder Find(ushort key)
    {
        foreach (KeyValuePair<ushort, Decoder> decoder in _decoders)
        {
            if (decoder.Key >= key) return decoder.Value;
        }

        return _decoders.Values[0];
    }

    private sealed class Collector(SortedList<ushort, Decoder> decoders) : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            ushort key = Key(typeof(T).Name);
            while (decoders.ContainsKey(key)) key++;
            decoders.Add(key, new(MessageLaws.Check<T>, MessageLaws.Encode(default(T))));
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

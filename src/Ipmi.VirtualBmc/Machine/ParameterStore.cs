using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// Configuration parameters with the lock that all such commands have (IPMI v2.0 §23.1, §28.12): parameter 0 tells that a writer is at
/// work, what the writer wrote is kept with "commit write", and "set complete" without it takes everything back.
/// </summary>
internal sealed class ParameterStore
{
    private const byte SetInProgress = 0;
    private const byte SetComplete = 0;
    private const byte InProgress = 1;
    private const byte CommitWrite = 2;
    private const byte StateMask = 0x03;

    private static readonly CompletionCode NotSupported = (CompletionCode)0x80;
    private static readonly CompletionCode Locked = (CompletionCode)0x81;
    private static readonly CompletionCode ReadOnly = (CompletionCode)0x82;
    private static readonly CompletionCode WriteOnly = (CompletionCode)0x83;

    private readonly Dictionary<byte, Parameter> _parameters = [];
    private Dictionary<byte, Parameter>? _before;

    /// <summary>Declares a parameter that can be read and, unless it is fixed, written with as many bytes.</summary>
    public void Add(byte number, byte[] value, bool isFixed = false) => Add(
        number, new()
        {
            Least = value.Length,
            Most = value.Length,
            Access = isFixed ? ParameterAccess.ReadOnly : ParameterAccess.ReadWrite,
        }, value);

    /// <summary>Declares a parameter of several sets; the first byte of each is its number.</summary>
    public void AddSets(byte number, IEnumerable<byte[]> sets, byte first = 0, bool isFixed = false)
    {
        byte[][] values = [.. sets];
        int length = values.Length == 0 ? 0 : values[0].Length;
        var shape = new ParameterShape
        {
            HasSets = true,
            FirstSet = first,
            Sets = values.Length,
            Least = length,
            Most = length,
            Access = isFixed ? ParameterAccess.ReadOnly : ParameterAccess.ReadWrite,
        };
        _parameters.Add(number, new(shape, [.. values.Select((value, i) => (byte[])[(byte)(first + i), .. value])]));
    }

    /// <summary>Declares a parameter of any shape; every set and block of it starts with the same value.</summary>
    public void Add(byte number, ParameterShape shape, byte[] value)
    {
        byte[][] values = new byte[shape.Sets * shape.Blocks][];
        for (int i = 0; i < values.Length; i++)
        {
            byte[] set = shape.HasSets ? [(byte)(shape.FirstSet + i / shape.Blocks)] : [];
            byte[] block = shape.HasBlocks ? [(byte)(shape.FirstBlock + i % shape.Blocks)] : [];
            values[i] = [.. set, .. block, .. value];
        }

        _parameters.Add(number, new(shape, values));
    }

    /// <summary>A parameter's value without what is not committed.</summary>
    public ReadOnlySpan<byte> CommittedValue(byte number) => Committed[number].Values[0];

    private Dictionary<byte, Parameter> Committed => _before ?? _parameters;

    /// <summary>A parameter's value, for whoever acts upon it: that of its first set and block, selectors included.</summary>
    public ReadOnlySpan<byte> Value(byte number) => _parameters[number].Values[0];

    /// <summary>The values of all sets and blocks of a parameter, selectors included.</summary>
    public IReadOnlyList<byte[]> Values(byte number) => _parameters[number].Values;

    /// <summary>Reads a parameter.</summary>
    public CompletionCode Get(byte number, byte set, out ReadOnlyMemory<byte> value) => Get(number, set, 0, out value);

    /// <summary>Reads one block of a parameter.</summary>
    public CompletionCode Get(byte number, byte set, byte block, out ReadOnlyMemory<byte> value)
    {
        value = default;
        if (number == SetInProgress)
        {
            value = new byte[] { _before is null ? SetComplete : InProgress };
            return CompletionCode.Ok;
        }

        if (!_parameters.TryGetValue(number, out Parameter? parameter)) return NotSupported;
        if (parameter.Shape.Access == ParameterAccess.WriteOnly) return WriteOnly;
        int index = parameter.Shape.IndexOf(set, block);
        if (index < 0) return CompletionCode.ParameterOutOfRange;
        value = parameter.Values[index];
        return CompletionCode.Ok;
    }

    /// <summary>Writes a parameter.</summary>
    public CompletionCode Set(byte number, ReadOnlySpan<byte> value)
    {
        if (number == SetInProgress) return value.Length == 1 ? Lock(value[0]) : CompletionCode.RequestDataLengthInvalid;
        if (!_parameters.TryGetValue(number, out Parameter? parameter)) return NotSupported;
        ParameterShape shape = parameter.Shape;
        if (shape.Access == ParameterAccess.ReadOnly) return ReadOnly;
        if (shape.Access == ParameterAccess.Unchanging) return value.SequenceEqual(parameter.Values[0]) ? CompletionCode.Ok : ReadOnly;
        int length = value.Length - shape.Selectors;
        if (length < shape.Least || length > shape.Most) return CompletionCode.RequestDataLengthInvalid;
        byte set = shape.HasSets ? value[0] : (byte)0;
        byte block = shape.HasBlocks ? value[shape.Selectors - 1] : (byte)0;
        int index = shape.IndexOf(set, block);
        if (index < 0) return CompletionCode.ParameterOutOfRange;
        byte[][] values = [.. parameter.Values];
        values[index] = value.ToArray();
        _parameters[number] = parameter with { Values = values };
        return CompletionCode.Ok;
    }

    /// <summary>Gives a parameter of one value another one, whoever may write it: a set in progress can take it back.</summary>
    public void Put(byte number, byte[] value) => _parameters[number] = _parameters[number] with { Values = [value] };

    /// <summary>The parameters that can be written, with the values of their sets and blocks. What is not committed is not there.</summary>
    public IEnumerable<(byte Number, byte[][] Values)> Writable => Committed
        .Where(p => p.Value.Shape.IsWritable)
        .OrderBy(p => p.Key)
        .Select(p => (p.Key, p.Value.Values));

    /// <summary>Takes values that were saved. What does not fit the parameters that there are is left out.</summary>
    public void Restore(byte number, byte[][] values)
    {
        if (!_parameters.TryGetValue(number, out Parameter? parameter) || !parameter.Shape.IsWritable) return;
        ParameterShape shape = parameter.Shape;
        bool fits = values.Length == parameter.Values.Length
            && values.All(value => value.Length - shape.Selectors >= shape.Least && value.Length - shape.Selectors <= shape.Most);
        if (fits) _parameters[number] = parameter with { Values = values };
    }

    /// <summary>A restart ends what a writer had begun: it is taken back.</summary>
    public void Restart() => Lock(SetComplete);

    private CompletionCode Lock(byte state)
    {
        switch (state & StateMask)
        {
            case InProgress when _before is not null:
                return Locked;
            case InProgress:
                _before = new(_parameters);
                return CompletionCode.Ok;
            case CommitWrite:
                _before = null;
                return CompletionCode.Ok;
            case SetComplete:
                foreach ((byte number, Parameter parameter) in _before ?? []) _parameters[number] = parameter;
                _before = null;
                return CompletionCode.Ok;
            default:
                return CompletionCode.InvalidDataField;
        }
    }

    private sealed record Parameter(ParameterShape Shape, byte[][] Values);
}

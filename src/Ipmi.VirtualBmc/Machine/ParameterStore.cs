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

    private readonly Dictionary<byte, Parameter> _parameters = [];
    private Dictionary<byte, Parameter>? _before;

    /// <summary>Declares a parameter that can be read and, unless it is fixed, written with as many bytes.</summary>
    public void Add(byte number, byte[] value, bool isFixed = false) => _parameters.Add(number, new([value], HasSets: false, isFixed));

    /// <summary>Declares a parameter of several sets; the first byte of each is its number, from 0.</summary>
    public void AddSets(byte number, IEnumerable<byte[]> sets) =>
        _parameters.Add(number, new([.. sets.Select((value, i) => (byte[])[(byte)i, .. value])], HasSets: true, IsFixed: false));

    /// <summary>A parameter's value, for whoever acts upon it.</summary>
    public ReadOnlySpan<byte> Value(byte number) => _parameters[number].Sets[0];

    /// <summary>Reads a parameter.</summary>
    public CompletionCode Get(byte number, byte set, out ReadOnlyMemory<byte> value)
    {
        value = default;
        if (number == SetInProgress)
        {
            value = new byte[] { _before is null ? SetComplete : InProgress };
            return CompletionCode.Ok;
        }

        if (!_parameters.TryGetValue(number, out Parameter? parameter)) return NotSupported;
        int index = parameter.HasSets ? set : 0;
        if (index >= parameter.Sets.Length) return CompletionCode.ParameterOutOfRange;
        value = parameter.Sets[index];
        return CompletionCode.Ok;
    }

    /// <summary>Writes a parameter.</summary>
    public CompletionCode Set(byte number, ReadOnlySpan<byte> value)
    {
        if (number == SetInProgress) return value.Length == 1 ? Lock(value[0]) : CompletionCode.RequestDataLengthInvalid;
        if (!_parameters.TryGetValue(number, out Parameter? parameter)) return NotSupported;
        if (parameter.IsFixed) return ReadOnly;
        if (value.Length != parameter.Sets[0].Length) return CompletionCode.RequestDataLengthInvalid;
        int index = parameter.HasSets ? value[0] : 0;
        if (index >= parameter.Sets.Length) return CompletionCode.ParameterOutOfRange;
        byte[][] sets = [.. parameter.Sets];
        sets[index] = value.ToArray();
        _parameters[number] = parameter with { Sets = sets };
        return CompletionCode.Ok;
    }

    /// <summary>The parameters that can be written, with their sets.</summary>
    public IEnumerable<(byte Number, byte[][] Sets)> Writable =>
        _parameters.Where(p => !p.Value.IsFixed).OrderBy(p => p.Key).Select(p => (p.Key, p.Value.Sets));

    /// <summary>Takes values that were saved. What does not fit the parameters that there are is left out.</summary>
    public void Restore(byte number, byte[][] sets)
    {
        if (!_parameters.TryGetValue(number, out Parameter? parameter) || parameter.IsFixed) return;
        bool fits = sets.Length == parameter.Sets.Length && sets.Zip(parameter.Sets).All(pair => pair.First.Length == pair.Second.Length);
        if (fits) _parameters[number] = parameter with { Sets = sets };
    }

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

    private sealed record Parameter(byte[][] Sets, bool HasSets, bool IsFixed);
}

using System.CommandLine;
using System.Globalization;
using Ipmi.Virtual;

namespace Ipmi.Cli.Serving;

/// <summary>The options of <c>serve</c> that make things go wrong.</summary>
internal sealed class FaultOptions
{
    private const string Default = "5%";

    private readonly Option<string> _latency = new("--latency") { Description = "How much later answers are sent, such as 50ms or 1s" };
    private readonly Option<string> _jitter = new("--jitter") { Description = "The most that is added to the latency, such as 10ms" };
    private readonly Option<string> _drop = Share("--drop", "How many datagrams get lost, such as 5%");
    private readonly Option<string> _duplicate = Share("--duplicate", "How many datagrams are carried twice");
    private readonly Option<string> _reorder = Share("--reorder", "How many datagrams are held back by 5 ms");
    private readonly Option<string> _corrupt = Share("--corrupt", "How many datagrams have a byte changed");
    private readonly Option<string> _busy = Share("--busy", "How many commands are answered with \"node busy\"");
    private readonly Option<int?> _seed = new("--seed") { Description = "Decides which of them; 1 unless given" };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_latency, _jitter, _drop, _duplicate, _reorder, _corrupt, _busy, _seed])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The faults that the command line asks for; what it does not name stays.</summary>
    public BmcFaults Apply(BmcFaults faults, ParseResult line) => new()
    {
        Link = faults.Link with
        {
            Delay = DurationOf(line, _latency) ?? faults.Link.Delay,
            Jitter = DurationOf(line, _jitter) ?? faults.Link.Jitter,
            Loss = ShareOf(line, _drop) ?? faults.Link.Loss,
            Duplication = ShareOf(line, _duplicate) ?? faults.Link.Duplication,
            Reordering = ShareOf(line, _reorder) ?? faults.Link.Reordering,
            Corruption = ShareOf(line, _corrupt) ?? faults.Link.Corruption,
        },
        Busy = ShareOf(line, _busy) ?? faults.Busy,
        Seed = line.GetValue(_seed) ?? faults.Seed,
    };

    private static Option<string> Share(string name, string description) =>
        new(name) { Description = $"{description}; {Default} without a number", Arity = ArgumentArity.ZeroOrOne };

    private static double? ShareOf(ParseResult line, Option<string> option)
    {
        if (line.GetResult(option) is null) return null;
        string text = line.GetValue(option) ?? Default;
        bool isPercent = text.EndsWith('%');
        return double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && (isPercent ? number / 100 : number) is >= 0 and <= 1 and var share
            ? share
            : throw new UsageException($"{option.Name} takes a share such as 5% or 0.05, not '{text}'.");
    }

    private static TimeSpan? DurationOf(ParseResult line, Option<string> option)
    {
        if (line.GetValue(option) is not { } text) return null;
        (string digits, double seconds) =
            text.EndsWith("ms", StringComparison.Ordinal) ? (text[..^2], 0.001)
            : text.EndsWith('s') ? (text[..^1], 1)
            : ("", 0);
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number is >= 0 and <= 86_400_000
            ? TimeSpan.FromSeconds(number * seconds)
            : throw new UsageException($"{option.Name} takes a time such as 50ms or 1s, not '{text}'.");
    }
}

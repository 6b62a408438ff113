using System.CommandLine;
using Ipmi.Virtual;

namespace Ipmi.Cli.Serving;

/// <summary>The options of <c>serve</c> that make it behave as a certain device.</summary>
internal sealed class QuirkOptions
{
    private readonly Option<string[]> _quirks = new("--quirk")
    {
        Description = "A way in which it differs from the specification; may be given again. --list-quirks names them",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _profile = new("--profile")
    {
        Description = "The known device that it behaves like. --list-quirks names them",
    };
    private readonly Option<bool> _list = new("--list-quirks") { Description = "Lists quirks and profiles, and ends" };

    private static IEnumerable<Quirk> ByName => Quirks.All.OrderBy(q => q.Name, StringComparer.Ordinal);

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_quirks, _profile, _list]) command.Options.Add(option);
    }

    public bool WantsList(ParseResult line) => line.GetValue(_list);

    public VirtualBmcOptions Apply(VirtualBmcOptions options, ParseResult line)
    {
        if (line.GetValue(_profile) is { } name)
        {
            BmcProfile profile = BmcProfile.Find(name) ?? throw new UsageException(
                $"There is no profile '{name}'. --list-quirks names them.");
            options = profile.Apply(options);
        }

        string[] quirks = line.GetValue(_quirks) ?? [];
        if (Array.Find(quirks, quirk => Quirks.Find(quirk) is null) is { } unknown)
        {
            throw new UsageException($"There is no quirk '{unknown}'. --list-quirks names them.");
        }

        return options with { Quirks = [.. options.Quirks, .. quirks] };
    }

    public static void List(Verbs.VerbContext context) => context.Write(
        text =>
        {
            text.WriteLine("Quirks:");
            foreach (Quirk quirk in ByName)
            {
                string flag = quirk.Flag is null ? "" : $"; {quirk.Flag}";
                text.WriteLine($"  {quirk.Name,-32}{quirk.Summary} ({quirk.SeenOn}{flag})");
            }

            text.WriteLine("Profiles:");
            foreach (BmcProfile profile in BmcProfile.All)
            {
                text.WriteLine($"  {profile.Name,-32}{profile.Summary}: {string.Join(", ", profile.Quirks)}");
            }
        },
        json =>
        {
            json.WriteStartArray("quirks");
            foreach (Quirk quirk in ByName)
            {
                json.WriteStartObject();
                json.WriteString("name", quirk.Name);
                json.WriteString("summary", quirk.Summary);
                json.WriteString("seenOn", quirk.SeenOn);
                if (quirk.Flag is not null) json.WriteString("flag", quirk.Flag);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("profiles");
            foreach (BmcProfile profile in BmcProfile.All)
            {
                json.WriteStartObject();
                json.WriteString("name", profile.Name);
                json.WriteString("summary", profile.Summary);
                json.WriteStartArray("quirks");
                foreach (string quirk in profile.Quirks) json.WriteStringValue(quirk);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
}

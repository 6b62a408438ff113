using System.CommandLine;

namespace Ipmi.Cli;

/// <summary>The options that every verb has, before it or after it.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Host { get; } = new("--host", "-H") { Description = "The BMC: a name or address, with :port or [v6]:port" };

    public Option<int?> Port { get; } = new("--port", "-p") { Description = "The UDP port (623)" };

    public Option<string?> User { get; } = new("--username", "-U") { Description = "The user name; none is the null user" };

    public Option<string?> Password { get; } = new("--password", "-P")
    {
        Description = "The password. Other users of this machine can see it in the process list: prefer -E or -f",
    };

    public Option<bool> PasswordFromEnvironment { get; } = new("--password-env", "-E")
    {
        Description = "Take the password from IPMITOOL_PASSWORD, else from IPMI_PASSWORD",
    };

    public Option<string?> PasswordFile { get; } = new("--password-file", "-f")
    {
        Description = "Take the password from the first line of a file",
    };

    public Option<bool> AskPassword { get; } = new("--ask-password", "-a") { Description = "Ask for the password on the terminal" };

    public Option<string?> Kg { get; } = new("--kg", "-k") { Description = "K_G, the key of the channel, as text" };

    public Option<string?> KgHex { get; } = new("--kg-hex", "-y") { Description = "K_G, in hexadecimal digits" };

    public Option<byte?> CipherSuite { get; } = new("--cipher-suite", "-C")
    {
        Description = "The cipher suite of RMCP+, 0 to 19; by default 17, else 3, else the best that the BMC has",
    };

    public Option<string?> Privilege { get; } = new("--privilege", "-L")
    {
        Description = "CALLBACK, USER, OPERATOR, ADMINISTRATOR (the default) or OEM",
    };

    public Option<string?> AuthType { get; } = new("--auth-type", "-A")
    {
        Description = "With -I lan: NONE, PASSWORD, MD2 or MD5; by default MD5, else MD2",
    };

    public Option<string?> Interface { get; } = new("--interface", "-I") { Description = "lanplus (RMCP+, the default) or lan (IPMI 1.5)" };

    public Option<bool> AllowIpmi15 { get; } = new("--allow-ipmi15")
    {
        Description = "Use IPMI 1.5, which encrypts nothing, with a BMC that does not answer RMCP+ and says that it has no IPMI 2.0",
    };

    public Option<string[]> Workarounds { get; } = new("--workaround")
    {
        Description =
            "A workaround that gives security up (noauthcodecheck, ignorechecksums or supermicro); all others need no option. "
            + "May be given again",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<double?> Seconds { get; } = new("--seconds", "-N")
    {
        Description = "How long the first copy of a request is waited for; by default it follows the measured round trip",
    };

    public Option<int?> Retries { get; } = new("--retries", "-R")
    {
        Description = "How often a request is sent again. With -N or -R a request has seconds x (retries + 1), else 20 s",
    };

    public Option<bool> Repeat { get; } = new("--repeat")
    {
        Description = "Send commands again when their answer is lost, also where executing them twice may be something else than once",
    };

    public Option<string?> Target { get; } = new("--target", "-t")
    {
        Description = "The slave address of a controller behind the BMC to talk to",
    };

    public Option<string?> TargetChannel { get; } = new("--target-channel", "-b") { Description = "The channel that the target is on (0)" };

    public Option<string?> Transit { get; } = new("--transit", "-T")
    {
        Description = "The slave address of the controller between BMC and target",
    };

    public Option<string?> TransitChannel { get; } = new("--transit-channel", "-B")
    {
        Description = "The channel that the transit controller is on (0)",
    };

    public Option<bool[]> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "-v: what was negotiated, and how long it took; -vv: every datagram, secrets left out",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.Zero,
    };

    public Option<string> Format { get; } = new("--format") { Description = "text (as ipmitool prints it, the default) or json" };

    public bool IsJson(ParseResult line) => line.GetValue(Format) == "json";

    /// <summary>How often -v was given.</summary>
    public int Verbosity(ParseResult line) => line.GetResult(Verbose)?.IdentifierTokenCount ?? 0;

    /// <summary>Adds those that the arguments may mean: each takes a while to describe, and most lines name a few.</summary>
    public void AddTo(Command root, string[] args)
    {
        Format.AcceptOnlyFromAmong("text", "json");
        Interface.AcceptOnlyFromAmong("lanplus", "lan");
        Option[] all =
        [
            Host, Port, User, Password, PasswordFromEnvironment, PasswordFile, AskPassword, Kg, KgHex, CipherSuite, Privilege, AuthType,
            Interface, AllowIpmi15, Workarounds, Seconds, Retries, Repeat, Target, TargetChannel, Transit, TransitChannel, Verbose, Format,
        ];
        bool isHelp = IpmiApplication.AsksForHelp(args);
        foreach (Option option in all)
        {
            if (!isHelp && !Array.Exists(args, arg => arg.StartsWith(option.Name, StringComparison.Ordinal))) continue;
            option.Recursive = true;
            root.Options.Add(option);
        }
    }
}

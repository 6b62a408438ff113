using System.Globalization;
using System.Net;
using Ipmi.SideBySide;

// Our side of the comparison with other clients and servers: what each verb measures stands in its class.
// Each prints one line of name=value pairs, times in microseconds.
string verb = args.ElementAtOrDefault(0) ?? "";
string[] rest = args.Length > 1 ? args[1..] : [];
switch (verb)
{
    case "loop" when rest.Length >= 2:
        await RequestLoop.RunAsync(Bmc.Parse(rest), Seconds(rest[1]), Number(rest.ElementAtOrDefault(2), 1));
        return 0;
    case "open" when rest.Length >= 2:
        await OpenLoop.RunAsync(Bmc.Parse(rest), Seconds(rest[1]));
        return 0;
    case "serve" when rest.Length >= 1:
        await Server.RunAsync(Number(rest[0], 0), Number(rest.ElementAtOrDefault(1), 1));
        return 0;
    case "sessions" when rest.Length >= 3:
        await ManySessions.RunAsync(Bmc.Parse(rest), Number(rest[1], 1), Seconds(rest[2]));
        return 0;
    case "flows" when rest.Length >= 3:
        var responder = new IPEndPoint(IPAddress.Loopback, Number(rest[0], 0));
        await Flows.RunAsync(responder, Seconds(rest[1]), Number(rest[2], 1), rest.ElementAtOrDefault(3) == "awaited");
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: ipmi-side-by-side loop HOST:PORT SECONDS [IN-FLIGHT] | open HOST:PORT SECONDS | serve PORT [BMCS]"
            + " | sessions HOST:FIRST-PORT COUNT SECONDS | flows PORT SECONDS COUNT [awaited]");
        Console.Error.WriteLine("Environment: IPMI_USER, IPMI_PASSWORD, SUITE (3 unless set), CONTINUE=pool.");
        return 2;
}

static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));

static int Number(string? text, int otherwise) => text is null ? otherwise : int.Parse(text, CultureInfo.InvariantCulture);

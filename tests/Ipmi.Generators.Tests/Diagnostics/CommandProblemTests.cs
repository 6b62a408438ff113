using Microsoft.CodeAnalysis;
using static Ipmi.Generators.Tests.Verdict;

namespace Ipmi.Generators.Tests;

/// <summary>What is wrong with a request, its response, and their identity.</summary>
public sealed class CommandProblemTests
{
    [Fact]
    public void IPMI201_a_request_says_what_answers_it()
    {
        Fires("IPMI201", "S", "'S' must list IIpmiRequest<TResponse>, with TResponse the record of its response",
            "[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S;");
        Passes("[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<R>;" + Response);
    }

    [Fact]
    public void IPMI202_a_request_has_an_even_network_function()
    {
        Fires("IPMI202", "S", "'S' has network function 07h, which is a response's; requests have 06h",
            "[IpmiRequest((NetFn)7, 1)] public readonly partial record struct S : IIpmiRequest<R>;" + Response);
        Passes("[IpmiRequest((NetFn)0x30, 1)] public readonly partial record struct S : IIpmiRequest<R>;" + Response);
    }

    [Theory]
    [InlineData("NetFn.GroupExtension, 1", "network function 2Ch needs a Body")]
    [InlineData("NetFn.Oem, 1", "network function 2Eh needs an Iana number")]
    [InlineData("NetFn.App, 1, Body = Body.Dcmi", "a Body belongs to network function 2Ch alone")]
    [InlineData("NetFn.Oem, 1, Iana = 0x1000000", "an Iana number has three bytes")]
    [InlineData("NetFn.App, 1, Iana = 7154", "an Iana number belongs to network function 2Eh alone")]
    public void IPMI203_a_body_goes_with_Group_Extension_an_IANA_number_with_OEM(string request, string problem)
    {
        int body = request.IndexOf("Body", StringComparison.Ordinal);
        int identity = Math.Max(body, request.IndexOf("Iana", StringComparison.Ordinal));
        string same = identity < 0 ? "" : $"({request[identity..]})";
        Fires("IPMI203", "S", $"'S': {problem}", $$"""
            [IpmiRequest({{request}})] public readonly partial record struct S : IIpmiRequest<Q>;
            [IpmiResponse{{same}}] public readonly partial record struct Q;
            """);
        Passes("""
            [IpmiRequest(NetFn.GroupExtension, 1, Body = Body.Picmg)] public readonly partial record struct S : IIpmiRequest<Q>;
            [IpmiResponse(Body = Body.Picmg)] public readonly partial record struct Q;
            """);
    }

    [Fact]
    public void IPMI203_a_body_has_one_byte()
    {
        Fires("IPMI203", "S", "'S': a Body has one byte",
            "[IpmiResponse(Body = (Body)500)] public readonly partial record struct R; "
            + "[IpmiRequest(NetFn.GroupExtension, 1, Body = (Body)500)] public readonly partial record struct S : IIpmiRequest<R>;");
    }

    [Fact]
    public void IPMI204_request_and_response_agree()
    {
        Fires("IPMI204", "S", "'S' is answered by 'Q': its Body or Iana number is another one", """
            [IpmiRequest(NetFn.GroupExtension, 1, Body = Body.Dcmi)] public readonly partial record struct S : IIpmiRequest<Q>;
            [IpmiResponse] public readonly partial record struct Q;
            """);
        Fires("IPMI204", "S", "'S' is answered by 'Q': it is not marked [IpmiResponse]", """
            [IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<Q>;
            [WireStruct] public readonly partial record struct Q;
            """);
        Passes("""
            [IpmiRequest(NetFn.Oem, 1, Iana = 0x1BF2)] public readonly partial record struct S : IIpmiRequest<Q>;
            [IpmiResponse(Iana = 0x1BF2)] public readonly partial record struct Q;
            """);
    }

    [Fact]
    public void IPMI205_a_command_is_declared_once()
    {
        const string Oem = "[IpmiResponse(Iana = 5)] public readonly partial record struct Q;";
        Fires("IPMI205", "T", "'S' and 'T' both declare command 2Eh/01h (000005h)",
            "[IpmiRequest(NetFn.Oem, 1, Iana = 5)] public readonly partial record struct S : IIpmiRequest<Q>;"
            + "[IpmiRequest(NetFn.Oem, 1, Iana = 5)] public readonly partial record struct T : IIpmiRequest<Q>;" + Oem);
        Fires("IPMI205", "T", "'S' and 'T' both declare command 06h/01h",
            "[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<R>;"
            + "[IpmiRequest(NetFn.App, 1)] public readonly partial record struct T : IIpmiRequest<R>;" + Response);
        Passes("[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<R>;"
            + "[IpmiRequest(NetFn.App, 2)] public readonly partial record struct T : IIpmiRequest<R>;" + Response);
    }

    [Fact]
    public void IPMI206_a_request_has_one_response()
    {
        const string Other = "[IpmiResponse] public readonly partial record struct Q;";
        Fires("IPMI206", "S", "'S' is answered by both 'R' and 'Q'; a command has one response",
            "[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<R>, IIpmiRequest<Q>;" + Response + Other);
        Passes("[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<R>;"
            + "[IpmiRequest(NetFn.App, 2)] public readonly partial record struct T : IIpmiRequest<R>;" + Response);
    }

    [Fact]
    public void IPMI207_a_network_function_has_six_bits()
    {
        Fires("IPMI207", "S", "'S' has network function 40h; the last one is 3Fh",
            "[IpmiRequest((NetFn)0x40, 1)] public readonly partial record struct S : IIpmiRequest<R>;" + Response);
        Passes("[IpmiRequest((NetFn)0x3E, 1)] public readonly partial record struct S : IIpmiRequest<R>;" + Response);
    }

    [Fact]
    public void IPMI208_a_completion_code_has_one_meaning()
    {
        const string Record = "public readonly partial record struct S : IIpmiRequest<R>;" + Response;
        Fires("IPMI208", "S", "'S' gives completion code 80h two meanings; keep one",
            "[IpmiRequest(NetFn.App, 1), Completion(0x80, \"a\"), Completion(0x80, \"b\")] " + Record);
        Passes("[IpmiRequest(NetFn.App, 1), Completion(0x80, \"a\"), Completion(0x81, \"a\")] " + Record);
    }

    [Fact]
    public void IPMI209_a_completion_code_says_why_a_command_failed()
    {
        const string S = " public readonly partial record struct S : IIpmiRequest<R>;";
        Fires("IPMI209", "S", "'S' gives completion code 00h a meaning; 00h says that it was done",
            "[IpmiRequest(NetFn.App, 1), Completion(0, \"done\")]" + S + Response);
        Fires("IPMI209", "S", "'S' gives completion code 80h a meaning; say which",
            "[IpmiRequest(NetFn.App, 1), Completion(0x80, \" \")]" + S + Response);
        Fires("IPMI209", "S", "'S' gives completion code 80h a meaning; completion codes belong to the request",
            "[WireStruct, Completion(0x80, \"busy\")] public readonly partial record struct S;");
        Passes("[IpmiRequest(NetFn.App, 1), Completion(0x80, \"busy\")]" + S + Response);
    }

    [Fact]
    public void IPMI210_a_command_has_a_name_of_one_line()
    {
        const string S = " public readonly partial record struct S : IIpmiRequest<R>;";
        Fires("IPMI210", "S", "'S' has the name \" \"; give it the command's title with Name",
            "[IpmiRequest(NetFn.App, 1, Name = \" \")]" + S + Response);
        Fires("IPMI210", "S", "'S' has the name \"Two\\u000Alines\"; give it the command's title with Name",
            "[IpmiRequest(NetFn.App, 1, Name = \"Two\\nlines\")]" + S + Response);
        Fires("IPMI210", "Request", "'Request' has the name \"\"; give it the command's title with Name",
            "[IpmiRequest(NetFn.App, 1)] public readonly partial record struct Request : IIpmiRequest<R>;" + Response);
        Passes("[IpmiRequest(NetFn.App, 1, Name = \"One <line> & \\\"more\\\"\")]" + S + Response);
    }

    [Fact]
    public void IPMI211_a_response_answers_a_request()
    {
        Diagnostic lonely = Assert.Single(GeneratorRun.Of(Response).Result.Diagnostics);
        Assert.Equal("IPMI211", lonely.Id);
        Assert.Equal(DiagnosticSeverity.Warning, lonely.Severity);
        Assert.Equal("'R' answers no request of this assembly; let a request list IIpmiRequest<R>", lonely.GetMessage(null));
        Assert.Contains(GeneratorRun.Of(Response).Result.GeneratedSources, s => s.HintName == "R.g.cs");

        const string S = " public readonly partial record struct S : IIpmiRequest<R>;";
        Assert.Empty(GeneratorRun.Of("[IpmiRequest(NetFn.App, 1)]" + S + Response).Result.Diagnostics);
        Assert.DoesNotContain(GeneratorRun.Of("[IpmiRequest((NetFn)1, 1)]" + S + Response).Result.Diagnostics, d => d.Id == "IPMI211");
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipmi.Generators.Tests;

/// <summary>Projects that are set otherwise than ours: codecs compile there too, or a diagnostic says what is needed.</summary>
public sealed class ConsumerTests
{
    private const string Record = "[WireStruct] public readonly partial record struct S { [Field(1)] public byte? A { get; init; } }";

    /// <summary>Records with every kind of field.</summary>
    private static string[] Samples =>
        [.. Directory.GetFiles(Repository.File("tests/Ipmi.Generators.Tests/Samples"), "*.cs").Order().Select(File.ReadAllText)];

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void Every_kind_of_field_is_compiled_as_an_older_C_sharp(LanguageVersion language) =>
        GeneratorRun.Of(new GeneratorRun.Project { Language = language }, Samples).Compiles();

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public void IPMI014_a_message_is_declared_in_CSharp_12_or_later(LanguageVersion language, string name)
    {
        GeneratorRun run = GeneratorRun.Of(new GeneratorRun.Project { Language = language }, Record);
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(
            ("IPMI014", $"'S' is compiled as C# {name}, and its codec needs 12 or later; raise <LangVersion>"),
            (diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        if (language == LanguageVersion.CSharp11) Assert.Empty(run.Errors);
    }

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Warnings)]
    [InlineData(NullableContextOptions.Annotations)]
    public void Nullable_annotations_may_be_switched_off(NullableContextOptions nullable) =>
        GeneratorRun.Of(new GeneratorRun.Project { Nullable = nullable }, Samples).Compiles();

    [Fact]
    public void Usings_may_be_missing() => GeneratorRun.Of(new GeneratorRun.Project { HasUsings = false }, """
        #nullable disable
        [Ipmi.Messages.IpmiRequest(Ipmi.Messages.NetFn.App, 1)]
        public readonly partial record struct S : Ipmi.Messages.IIpmiRequest<R>
        {
            [Ipmi.Messages.Field(1)] public byte? A { get; init; }
            [Ipmi.Messages.Tail(2), Ipmi.Messages.Secret] public Ipmi.Messages.WireList<uint> B { get; init; }
        }

        [Ipmi.Messages.IpmiResponse] public readonly partial record struct R;
        """).Compiles();

    [Theory]
    [InlineData("Acme.System")]
    [InlineData("Acme.Ipmi")]
    [InlineData("System.Ipmi")]
    [InlineData("Ipmi")]
    [InlineData("Ipmi.Messages.Own")]
    [InlineData("Ipmi.System.Buffers.Binary")]
    public void Namespaces_may_be_called_as_those_that_codecs_name(string name)
    {
        const string Own = "namespace Ipmi.Generators.Tests.Samples";
        GeneratorRun.Of([.. Samples.Select(s => s.Replace(Own, $"namespace {name}", StringComparison.Ordinal))]).Compiles();
    }

    [Theory]
    [InlineData("Acme.Ipmi.System")]
    [InlineData("class")]
    [InlineData("9lives")]
    [InlineData("my-app")]
    [InlineData("Acme Board (2)")]
    public void An_assembly_may_have_any_name(string name) =>
        GeneratorRun.Of(new GeneratorRun.Project { Assembly = name }, Record).Compiles();
}

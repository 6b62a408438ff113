using BenchmarkDotNet.Attributes;
using Ipmi.Generators;
using Ipmi.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipmi.Benchmarks;

/// <summary>What the compiler of records costs a build, and an edit in the editor, with 400 records in the project.</summary>
[MemoryDiagnoser]
public class GeneratorRun
{
    private const int Files = 200;

    private CSharpCompilation? _before;
    private CSharpCompilation? _oneRecordEdited;
    private CSharpCompilation? _otherFileEdited;
    private GeneratorDriver? _driver;

    [GlobalSetup]
    public void Setup()
    {
        MetadataReference[] references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal))
                .Append(typeof(IIpmiChannel).Assembly.Location)
                .Select(p => MetadataReference.CreateFromFile(p)),
        ];
        SyntaxTree[] trees = [Parse("class Unrelated;"), .. Enumerable.Range(0, Files).Select(i => Parse(Records(i, "Value")))];
        _before = CSharpCompilation.Create("Sample", trees, references, new(OutputKind.DynamicallyLinkedLibrary));
        _oneRecordEdited = _before.ReplaceSyntaxTree(trees[7], Parse(Records(6, "Other")));
        _otherFileEdited = _before.ReplaceSyntaxTree(trees[0], Parse("class Unrelated { int _more; }"));
        _driver = NewDriver().RunGenerators(_before);
    }

    [Benchmark]
    public GeneratorDriver Everything() => NewDriver().RunGenerators(_before!);

    [Benchmark]
    public GeneratorDriver One_record_edited() => _driver!.RunGenerators(_oneRecordEdited!);

    [Benchmark]
    public GeneratorDriver Another_file_edited() => _driver!.RunGenerators(_otherFileEdited!);

    private static CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(new MessageGenerator());

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text);

    private static string Records(int i, string field) => $$"""
        using Ipmi.Messages;
        namespace Acme;
        [IpmiRequest((NetFn)0x30, {{i}})]
        public readonly partial record struct Get{{i}}Request : IIpmiRequest<Get{{i}}Response>
        {
            [Field(1, 2)] public ushort Id { get; init; }
        }
        [IpmiResponse] public readonly partial record struct Get{{i}}Response
        {
            [Field(2)] public byte {{field}} { get; init; }
            [Bit(3, 7)] public bool Flag { get; init; }
            [Bits(3, 6, 0)] public byte Number { get; init; }
            [Tail(5, CountAt = 4)] public WireList<ushort> Items { get; init; }
        }
        """;
}

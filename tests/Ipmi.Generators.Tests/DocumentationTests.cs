using System.Reflection;
using System.Text.RegularExpressions;
using Ipmi.Messages;
using Microsoft.CodeAnalysis.Emit;

namespace Ipmi.Generators.Tests;

/// <summary>The examples of docs/attributes.md compile, and have the bytes that stand beside them.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Examples_have_the_bytes_that_stand_beside_them()
    {
        string page = File.ReadAllText(Repository.File("docs/attributes.md"));
        string[] records = [.. Blocks().Matches(page).Select(m => m.Groups[1].Value)];
        (string Value, string Bytes)[] examples = [.. Examples().Matches(page).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];
        Assert.Equal(16, examples.Length);

        string cases = string.Join(",\n", examples.Select(e => $"Bytes({e.Value})"));
        GeneratorRun run = GeneratorRun.Of([
            "[IpmiResponse] public readonly partial record struct GetDeviceIdResponse;",
            .. records,
            $$"""
            public static class Cases
            {
                public static byte[][] All() => [{{cases}}];
                private static byte[] Bytes<T>(T message) where T : struct, IWireMessage<T>
                {
                    var bytes = new byte[message.EncodedLength];
                    message.Encode(bytes);
                    return bytes;
                }
            }
            """]).Compiles();

        using var image = new MemoryStream();
        EmitResult emitted = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success);
        MethodInfo all = Assembly.Load(image.ToArray()).GetType("Cases")!.GetMethod("All")!;
        string[] actual = [.. ((byte[][])all.Invoke(null, null)!).Select(b => new Octets(b).ToString())];
        Assert.Equal(examples.Select(e => e.Bytes), actual);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("`(new [^`]+)` is `([0-9A-F ]+)`")]
    private static partial Regex Examples();
}

using System.Collections.Immutable;
using System.Text;
using Ipmi.Generators.Emission;
using Ipmi.Generators.Model;
using Ipmi.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ipmi.Generators;

/// <summary>The compiler of message records: parse, model, text.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MessageGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ParseResult> requests = Parse(context, AttributeNames.IpmiRequest, MessageKind.Request);
        IncrementalValuesProvider<ParseResult> responses = Parse(context, AttributeNames.IpmiResponse, MessageKind.Response);
        IncrementalValuesProvider<ParseResult> structs = Parse(context, AttributeNames.WireStruct, MessageKind.Struct);
        IncrementalValueProvider<string> assembly = context.CompilationProvider.Select((c, _) => c.AssemblyName ?? "Messages");

        IncrementalValueProvider<EquatableArray<string>> clashes = Stems(requests).Combine(Stems(responses)).Combine(Stems(structs))
            .Select((all, _) => FileName.Clashes([.. all.Left.Left, .. all.Left.Right, .. all.Right]));

        foreach (IncrementalValuesProvider<ParseResult> results in new[] { requests, responses, structs })
        {
            IncrementalValuesProvider<MessageModel> models = Models(results).WithTrackingName(Steps.Model);
            context.RegisterSourceOutput(models.Combine(assembly.Combine(clashes)), static (output, pair) =>
                output.AddSource(FileName.Of(pair.Left, pair.Right.Right), Text(MessageEmitter.Emit(pair.Left, pair.Right.Left))));
            IncrementalValuesProvider<StubModel> stubs = results.Where(r => r.Stub is not null).Select((r, _) => r.Stub!);
            context.RegisterSourceOutput(stubs.Combine(assembly), static (output, pair) =>
                output.AddSource($"{pair.Left.Stem.Replace("@", "")}-refused.g.cs", Text(StubEmitter.Emit(pair.Left, pair.Right))));
            context.RegisterSourceOutput(results.SelectMany((r, _) => r.Problems), static (output, problem) =>
                output.ReportDiagnostic(problem.ToDiagnostic()));
        }

        var catalog = Models(requests).Select((m, _) => CatalogItem.Of(m)).Collect()
            .Combine(Models(structs).Select((m, _) => CatalogItem.Of(m)).Collect())
            .Combine(assembly)
            .Select((all, _) => CatalogModel.Of(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(Steps.Catalog);
        context.RegisterSourceOutput(catalog, static (output, model) =>
        {
            if (!model.IsEmpty) output.AddSource($"{model.ClassName}-Messages.g.cs", Text(CatalogEmitter.Emit(model)));
        });

        context.RegisterSourceOutput(
            context.SyntaxProvider.CreateSyntaxProvider(
                static (node, _) => Forgotten.IsCandidate(node),
                static (found, cancellation) =>
                    Forgotten.Check(found.SemanticModel.GetDeclaredSymbol(found.Node, cancellation) as INamedTypeSymbol)),
            static (output, problem) =>
            {
                if (problem is not null) output.ReportDiagnostic(problem.ToDiagnostic());
            });

        IncrementalValueProvider<EquatableArray<DiagnosticInfo>> lonely = responses.Collect()
            .Combine(requests.Where(r => r.AnsweredBy is not null).Select((r, _) => r.AnsweredBy!).Collect())
            .Select((all, _) => Lonely.Find(all.Left, all.Right).ToEquatableArray());
        context.RegisterSourceOutput(lonely, static (output, problems) =>
        {
            foreach (DiagnosticInfo problem in problems) output.ReportDiagnostic(problem.ToDiagnostic());
        });

        IncrementalValueProvider<EquatableArray<DiagnosticInfo>> duplicates =
            requests.Select((r, _) => Declared.Of(r)).Where(d => d is not null).Select((d, _) => d!)
                .Collect().Select((all, _) => Duplicates.Find(all).ToEquatableArray());
        context.RegisterSourceOutput(duplicates, static (output, problems) =>
        {
            foreach (DiagnosticInfo problem in problems) output.ReportDiagnostic(problem.ToDiagnostic());
        });
    }

    private static IncrementalValuesProvider<ParseResult> Parse(
        IncrementalGeneratorInitializationContext context, string attribute, MessageKind kind) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is TypeDeclarationSyntax,
            (found, cancellation) => MessageParser.Parse((INamedTypeSymbol)found.TargetSymbol, found.TargetNode, kind, cancellation))
            .WithTrackingName(Steps.Parse);

    private static IncrementalValueProvider<ImmutableArray<string>> Stems(IncrementalValuesProvider<ParseResult> results) =>
        Models(results).Select((m, _) => FileName.Stem(m)).Collect();

    private static IncrementalValuesProvider<MessageModel> Models(IncrementalValuesProvider<ParseResult> results) =>
        results.Where(r => r.Model is not null).Select((r, _) => r.Model!);

    private static SourceText Text(string source) => SourceText.From(source, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}

/// <summary>The names of the pipeline's steps, by which tests ask why a step ran.</summary>
public static class Steps
{
    /// <summary>From symbol to model and problems.</summary>
    public const string Parse = "Parse";

    /// <summary>The models that will be written.</summary>
    public const string Model = "Model";

    /// <summary>The catalogue of the assembly.</summary>
    public const string Catalog = "Catalog";
}

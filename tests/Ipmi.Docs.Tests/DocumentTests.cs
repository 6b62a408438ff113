using Ipmi.Virtual;

namespace Ipmi.Docs.Tests;

/// <summary>The code of the documents compiles, runs, and prints what stands beside it.</summary>
public sealed class DocumentTests
{
    private const string DocumentationAddress = "192.0.2.10";

    [Fact]
    public void Adding_a_command_is_one_whole_program()
    {
        DocumentCode page = DocumentCode.Of("docs/adding-a-command.md");
        Assert.NotEmpty(page.Declarations);
        Assert.NotEmpty(page.Output);
        DocumentProgram program = DocumentProgram.Compile([DocumentCode.Join(page.Statements), .. page.Declarations]);
        Assert.Equal(page.Output, program.Run());
    }

    [Fact]
    public async Task Each_example_of_the_readme_is_a_program()
    {
        DocumentCode page = DocumentCode.Of("README.md");
        await using var bmc = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, "admin", "secret")] });
        Assert.NotEmpty(page.Statements);
        foreach (string statements in page.Statements)
        {
            string reachable = statements.Replace(DocumentationAddress, bmc.EndPoint.ToString(), StringComparison.Ordinal);
            Assert.NotEmpty(DocumentProgram.Compile([reachable, .. page.Declarations]).Run());
        }
    }
}

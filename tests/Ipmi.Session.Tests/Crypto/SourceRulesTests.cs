namespace Ipmi.Session.Tests.Crypto;

/// <summary>Rules of the security folder that the compiler does not know.</summary>
public class SourceRulesTests
{
    [Fact]
    public void Nothing_in_the_crypto_folder_compares_bytes_in_varying_time()
    {
        foreach (string file in Sources("Ipmi.Session/Crypto"))
        {
            string text = File.ReadAllText(file);
            Assert.DoesNotContain("SequenceEqual", text, StringComparison.Ordinal);
            Assert.DoesNotContain("SequenceCompareTo", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_the_crypto_folder_names_BouncyCastle()
    {
        foreach (string file in Sources(""))
        {
            if (file.Contains("/Ipmi.Session/Crypto/", StringComparison.Ordinal)) continue;
            Assert.DoesNotContain("Org.BouncyCastle", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    private static string[] Sources(string folder)
    {
        DirectoryInfo root = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Ipmi.sln"))) root = root.Parent!;
        string[] files = Directory.GetFiles(Path.Combine(root.FullName, "src", folder), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        return files;
    }
}

using System.Reflection;

namespace Ipmi.Messages.Tests;

/// <summary>Guards against generated code that grows unnoticed.</summary>
public sealed class CodeSizeTests
{
    // What a message takes of the assembly, its share of everything else included, and a fifth more.
    private const int MostBytesPerMessage = 5500;

    [Fact]
    public void A_message_takes_no_more_code_than_it_did()
    {
        Assembly assembly = typeof(GetDeviceIdRequest).Assembly;
        int messages = assembly.GetTypes().Count(type => type.GetInterfaces().Any(
            one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IWireMessage<>)));
        long bytes = new FileInfo(assembly.Location).Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes / messages} bytes for each of {messages} messages");
        Assert.InRange(messages, 300, int.MaxValue);
        Assert.InRange(bytes / messages, 1, MostBytesPerMessage);
    }
}

using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Ipmi.Session;

namespace Ipmi.Cli.Verbs;

/// <summary><c>decode --vectors FILE</c>: opens every datagram of a recorded conversation, one line of JSON each.</summary>
internal static class ConversationReader
{
    /// <summary>Reads the file and writes what it says; what the peers got wrong is told beside.</summary>
    /// <exception cref="UsageException">The file cannot be read, is no recorded conversation, or a secret is too long.</exception>
    public static ExitCode Run(VerbContext context, string file)
    {
        ConversationFile conversation = Read(context, file);
        using IpmiCredentials secrets = SecretsOf(context, conversation);
        using var reader = new CapturedConversation(secrets);
        var writer = new ConversationJson();
        foreach ((int index, RecordedDatagram datagram) in conversation.Datagrams.Index())
        {
            CapturedDatagram read = reader.Read(datagram.Bytes, datagram.FromConsole);
            JsonOutput.WriteLine(context.Console.Out, json => writer.Write(json, index, datagram, read));
        }

        foreach (string peculiarity in reader.Peculiarities) context.Console.Error.WriteLine($"Note: {peculiarity}.");
        return ExitCode.Done;
    }

    private static ConversationFile Read(VerbContext context, string file)
    {
        if (file == "-") return ConversationFile.Read(context.Console.OpenIn());
        try
        {
            using var lines = new StreamReader(file);
            return ConversationFile.Read(lines);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' cannot be read: {e.Message}");
        }
    }

    /// <summary>The secrets of the options, else those of the file.</summary>
    private static IpmiCredentials SecretsOf(VerbContext context, ConversationFile conversation)
    {
        (ParseResult line, CommonOptions options) = (context.Line, context.Options);
        byte[] password = LoginRequest.FindPassword(line, options, context.Console) is { } text ? Latin(text) : conversation.Password;
        byte[] kg = line.GetValue(options.Kg) is { } given ? Latin(given)
            : line.GetValue(options.KgHex) is not null ? LoginRequest.KgOf(line, options)
            : conversation.Kg;
        try
        {
            CheckLength("password", password, IpmiCredentials.MaxPasswordLength);
            CheckLength("K_G", kg, IpmiCredentials.MaxKgLength);
            return new([], password, kg);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(password);
            CryptographicOperations.ZeroMemory(kg);
        }
    }

    /// <summary>Recordings have their secrets in Latin-1, so that each character is a byte; the options follow them.</summary>
    private static byte[] Latin(string secret) => secret.All(character => character <= byte.MaxValue)
        ? Encoding.Latin1.GetBytes(secret)
        : throw new UsageException("The secrets of a recorded conversation are text in Latin-1.");

    private static void CheckLength(string name, byte[] secret, int most)
    {
        if (secret.Length > most)
        {
            throw new UsageException($"The {name} of the conversation has {secret.Length} bytes; {most} are possible.");
        }
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ipmi.Client;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;

namespace Ipmi.Cli;

/// <summary>What the common options say about whom to talk to, as whom, and how.</summary>
/// <param name="Address">The BMC.</param>
/// <param name="Credentials">Who logs in.</param>
/// <param name="Options">How; without the link.</param>
internal sealed record LoginRequest(BmcAddress Address, IpmiCredentials Credentials, IpmiClientOptions Options)
{
    private const double DefaultSeconds = 1;
    private const int DefaultRetries = 4;

    /// <summary>Reads the options.</summary>
    /// <exception cref="UsageException">They make no sense, or something is too long for the protocol.</exception>
    public static LoginRequest Of(ParseResult line, CommonOptions options, CliConsole console)
    {
        bool isIpmi15 = line.GetValue(options.Interface) == "lan";
        BmcAddress address = AddressOf(line, options);
        TimeSpan total = BudgetOf(line, options, new IpmiClientOptions().ConnectTimeout);
        var client = new IpmiClientOptions
        {
            Protocol = isIpmi15 ? SessionProtocol.Ipmi15 : SessionProtocol.RmcpPlus,
            CipherSuite = CipherSuiteOf(line, options),
            AuthenticationType = line.GetValue(options.AuthType) is { } type ? AuthenticationTypeOf(type) : null,
            Privilege = line.GetValue(options.Privilege) is { } privilege ? PrivilegeOf(privilege) : PrivilegeLevel.Administrator,
            AllowIpmi15 = line.GetValue(options.AllowIpmi15),
            Workarounds = WorkaroundsOf(line, options),
            ConnectTimeout = total,
            Time = console.Time,
            Random = new PooledRandomSource(new KernelRandomSource()),
            Requests = new()
            {
                RequestTimeout = total,
                FirstInterval = line.GetValue(options.Seconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                RepeatAnyCommand = line.GetValue(options.Repeat),
                MaxCopies = line.GetValue(options.Retries) is { } retries ? retries + 1 : int.MaxValue,
            },
        };
        string user = line.GetValue(options.User) ?? "";
        if (Encoding.UTF8.GetByteCount(user) > IpmiCredentials.MaxUserNameLength)
        {
            throw new UsageException($"The user name is longer than {IpmiCredentials.MaxUserNameLength} bytes.");
        }

        byte[] password = Encoding.UTF8.GetBytes(FindPassword(line, options, console) ?? "");
        byte[] kg = KgOf(line, options);
        try
        {
            CheckLength(isIpmi15, password);
            return new(address, new IpmiCredentials(Encoding.UTF8.GetBytes(user), password, kg), client);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(password);
            CryptographicOperations.ZeroMemory(kg);
        }
    }

    /// <summary>The BMC's address.</summary>
    /// <exception cref="UsageException">There is none, or it is none.</exception>
    public static BmcAddress AddressOf(ParseResult line, CommonOptions options)
    {
        if (line.GetValue(options.Host) is not { Length: > 0 } host) throw new UsageException("No hostname specified!");
        int port = line.GetValue(options.Port) ?? Transport.RmcpEndpoint.DefaultPort;
        if (port is < 1 or > ushort.MaxValue) throw new UsageException($"Port {port} is none of 1 to 65535.");
        return BmcAddress.TryParse(host, out BmcAddress? address, port)
            ? address
            : throw new UsageException($"'{host}' is no host, host:port or [v6]:port.");
    }

    /// <summary>The time for a request, all copies together: what -N and -R say, or <paramref name="otherwise"/> without them.</summary>
    /// <exception cref="UsageException">It is not positive.</exception>
    public static TimeSpan BudgetOf(ParseResult line, CommonOptions options, TimeSpan otherwise)
    {
        double seconds = line.GetValue(options.Seconds) ?? DefaultSeconds;
        int retries = line.GetValue(options.Retries) ?? DefaultRetries;
        if (seconds is not (> 0 and <= 3600)) throw new UsageException("-N takes seconds, more than 0 and at most 3600.");
        if (retries is < 0 or > 100) throw new UsageException("-R takes a number from 0 to 100.");
        bool isAsked = line.GetValue(options.Seconds) is not null || line.GetValue(options.Retries) is not null;
        return isAsked ? TimeSpan.FromSeconds(seconds * (retries + 1)) : otherwise;
    }

    /// <summary>None without the option: asked for its value all the same, the parser makes an empty array by reflection.</summary>
    private static ImmutableArray<Workaround> WorkaroundsOf(ParseResult line, CommonOptions options) =>
        line.GetResult(options.Workarounds) is null ? [] : [.. line.GetValue(options.Workarounds)!.Select(WorkaroundOf)];

    private static byte? CipherSuiteOf(ParseResult line, CommonOptions options)
    {
        byte? suite = line.GetValue(options.CipherSuite);
        if (suite is { } id && !CipherSuites.TryFind(id, out _)) throw new UsageException($"Cipher suite {id} is none of 0 to 19.");
        return suite;
    }

    /// <summary>The password that the options give, read from where they say; none when they do not speak of one.</summary>
    /// <exception cref="UsageException">It is not where it should be.</exception>
    public static string? FindPassword(ParseResult line, CommonOptions options, CliConsole console)
    {
        if (line.GetValue(options.Password) is { } password) return password;
        if (line.GetValue(options.PasswordFile) is { } file) return FirstLineOf(file);
        if (line.GetValue(options.PasswordFromEnvironment))
        {
            return console.Environment("IPMITOOL_PASSWORD") ?? console.Environment("IPMI_PASSWORD")
                ?? throw new UsageException("Neither IPMITOOL_PASSWORD nor IPMI_PASSWORD is set.");
        }

        if (!line.GetValue(options.AskPassword)) return null;
        return console.ReadSecret("Password: ") ?? throw new UsageException("There is nobody to ask for the password.");
    }

    private static string FirstLineOf(string file)
    {
        try
        {
            using var reader = new StreamReader(file);
            return reader.ReadLine() ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Unable to read password from file {file}");
        }
    }

    /// <summary>K_G; empty when none was given.</summary>
    /// <exception cref="UsageException">It is too long, or not hexadecimal where it should be.</exception>
    public static byte[] KgOf(ParseResult line, CommonOptions options)
    {
        byte[] kg = line.GetValue(options.Kg) is { } text ? Encoding.UTF8.GetBytes(text)
            : line.GetValue(options.KgHex) is { } hex ? BytesOf(hex)
            : [];
        return kg.Length <= IpmiCredentials.MaxKgLength
            ? kg
            : throw new UsageException($"K_G is longer than {IpmiCredentials.MaxKgLength} bytes.");
    }

    private static byte[] BytesOf(string hex)
    {
        string digits = hex.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? hex[2..] : hex;
        if (digits.Length % 2 != 0 || !digits.All(char.IsAsciiHexDigit))
        {
            throw new UsageException("K_G is not pairs of hexadecimal digits.");
        }

        return Convert.FromHexString(digits);
    }

    private static void CheckLength(bool isIpmi15, byte[] password)
    {
        int longest = isIpmi15 ? Ipmi15Session.MaxPasswordLength : IpmiCredentials.MaxPasswordLength;
        if (password.Length > longest)
        {
            throw new UsageException($"{(isIpmi15 ? "lan" : "lanplus")}: password is longer than {longest} bytes.");
        }
    }

    /// <summary>A privilege by its name.</summary>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public static PrivilegeLevel PrivilegeOf(string name) => name.ToUpperInvariant() switch
    {
        "CALLBACK" => PrivilegeLevel.Callback,
        "USER" => PrivilegeLevel.User,
        "OPERATOR" => PrivilegeLevel.Operator,
        "ADMINISTRATOR" or "ADMIN" => PrivilegeLevel.Administrator,
        "OEM" => PrivilegeLevel.Oem,
        _ => throw new UsageException($"Invalid privilege level {name}"),
    };

    private static Workaround WorkaroundOf(string name)
    {
        Workaround[] choice = [.. Workarounds.All.Where(workaround => workaround.Use == WorkaroundUse.OnRequest)];
        return Array.Find(choice, workaround => workaround.Name == name)
            ?? throw new UsageException($"'{name}' is none of {string.Join(", ", choice.Select(workaround => workaround.Name))}.");
    }

    private static AuthenticationType AuthenticationTypeOf(string name) => name.ToUpperInvariant() switch
    {
        "NONE" => AuthenticationType.None,
        "PASSWORD" => AuthenticationType.StraightPassword,
        "MD2" => AuthenticationType.Md2,
        "MD5" => AuthenticationType.Md5,
        _ => throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"Invalid authtype \"{name}\"")),
    };
}

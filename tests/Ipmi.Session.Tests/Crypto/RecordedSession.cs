using System.Buffers.Binary;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Crypto;

/// <summary>One vector of Data/rakp_vectors.csv: fields of a recorded conversation by name.</summary>
public sealed class RecordedSession
{
    private static readonly Dictionary<string, RecordedSession> All = ReadAll();

    private readonly Dictionary<string, string> _fields = [];

    public static IEnumerable<string> Names => All.Keys;

    public static RecordedSession Named(string name) => All[name];

    /// <summary>Names of the vectors that have all of these fields.</summary>
    public static TheoryData<string> With(params string[] fields) =>
        [.. All.Where(entry => fields.All(entry.Value.Has)).Select(entry => entry.Key)];

    public bool Has(string field) => _fields.ContainsKey(field);

    public byte[] this[string field] => Convert.FromHexString(_fields[field]);

    public CipherSuite Suite => CipherSuites.TryFind(
        (AuthenticationAlgorithm)Number("auth_alg"),
        (IntegrityAlgorithm)Number("integrity_alg"),
        (ConfidentialityAlgorithm)Number("confidentiality_alg"),
        out CipherSuite suite)
        ? suite
        : throw new InvalidDataException("No such suite.");

    public RakpExchange Exchange => new()
    {
        ConsoleSessionId = BinaryPrimitives.ReadUInt32LittleEndian(this["SIDM_console_session_id"]),
        BmcSessionId = BinaryPrimitives.ReadUInt32LittleEndian(this["SIDC_bmc_session_id"]),
        ConsoleNonce = new(this["RM_console_random"]),
        BmcNonce = new(this["RC_bmc_random"]),
        BmcGuid = new(this["GUIDC"]),
        Role = this["RoleM_byte"][0],
        UserName = this["user_name"],
    };

    public byte[] KUid => this["key_Kuid"];

    public byte[] KG => Has("key_Kg") ? this["key_Kg"] : [];

    public SessionKeys DeriveKeys() => RakpKeys.DeriveSessionKeys(Suite.Algorithms.Authentication, Exchange, KUid, KG);

    private int Number(string field) => int.Parse(_fields[field], System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, RecordedSession> ReadAll()
    {
        using Stream stream = typeof(RecordedSession).Assembly.GetManifestResourceStream("rakp_vectors.csv")!;
        using var reader = new StreamReader(stream);
        var all = new Dictionary<string, RecordedSession>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(',', 4);
            if (!all.TryGetValue(cells[0], out RecordedSession? session)) all[cells[0]] = session = new();
            session._fields[cells[1]] = cells[2];
        }

        return all;
    }
}

namespace Ipmi.Messages;

/// <summary>One cipher suite that a channel takes (IPMI v2.0 §22.15.1, table 22-18).</summary>
/// <param name="Id">The suite's number; 80h to FFh are the manufacturer's.</param>
/// <param name="Iana">The enterprise number of whoever defined the suite; <see langword="null"/> for a standard one.</param>
/// <param name="Authentication">The authentication algorithms, mostly one. None at all means RAKP-none.</param>
/// <param name="Integrity">The integrity algorithms; none at all means that packets carry no code.</param>
/// <param name="Confidentiality">The confidentiality algorithms; none at all means that payloads are in the clear.</param>
public sealed record CipherSuiteRecord(
    byte Id,
    uint? Iana,
    IReadOnlyList<AuthenticationAlgorithm> Authentication,
    IReadOnlyList<IntegrityAlgorithm> Integrity,
    IReadOnlyList<ConfidentialityAlgorithm> Confidentiality);

/// <summary>Reads the records of Get Channel Cipher Suites, pieces put together (IPMI v2.0 §22.15.1, tables 22-18 and 22-19).</summary>
public static class CipherSuiteRecords
{
    private const byte Standard = 0xC0;
    private const byte Oem = 0xC1;
    private const int TagMask = 0xC0;

    /// <summary>
    /// All suites, in their order. Bytes that fit nowhere are passed over, and a record that the end cuts before its algorithms
    /// is left out: it never throws.
    /// </summary>
    public static IReadOnlyList<CipherSuiteRecord> Parse(ReadOnlySpan<byte> records)
    {
        var suites = new List<CipherSuiteRecord>();
        while (!records.IsEmpty)
        {
            int header = records[0] switch { Standard => 2, Oem => 5, _ => 0 };
            if (header == 0)
            {
                records = records[1..];
                continue;
            }

            if (records.Length < header) break;
            int length = header;
            while (length < records.Length && (records[length] & TagMask) != TagMask) length++;
            suites.Add(Read(records[..length], header));
            records = records[length..];
        }

        return suites;
    }

    private static CipherSuiteRecord Read(ReadOnlySpan<byte> record, int header)
    {
        var authentication = new List<AuthenticationAlgorithm>();
        var integrity = new List<IntegrityAlgorithm>();
        var confidentiality = new List<ConfidentialityAlgorithm>();
        foreach (byte tagged in record[header..])
        {
            byte algorithm = (byte)(tagged & ~TagMask);
            switch (tagged & TagMask)
            {
                case 0x00: authentication.Add((AuthenticationAlgorithm)algorithm); break;
                case 0x40: integrity.Add((IntegrityAlgorithm)algorithm); break;
                default: confidentiality.Add((ConfidentialityAlgorithm)algorithm); break;
            }
        }

        uint? iana = record[0] == Oem ? (uint)(record[2] | record[3] << 8 | record[4] << 16) : null;
        return new(record[1], iana, authentication, integrity, confidentiality);
    }
}

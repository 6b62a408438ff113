using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Ipmi.Session.Crypto;

namespace Ipmi.Benchmarks;

/// <summary>
/// The cryptography of one Get Device ID: encrypt and sign 8 bytes, verify and decrypt 23. The baseline is what the framework's calls for
/// single messages cost; its random vectors come from the same pool.
/// </summary>
[MemoryDiagnoser]
public class CryptoRoundTrip
{
    private const int RequestLength = 8;
    private const int RequestCovered = 48;
    private const int ResponseCovered = 64;
    private const int IvLength = 16;

    private readonly byte[] _request = new byte[128];
    private readonly byte[] _response = new byte[128];
    private readonly byte[] _sealedResponse = new byte[128];
    private readonly byte[] _scratch = new byte[64];
    private readonly byte[] _k1 = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] _k2 = RandomNumberGenerator.GetBytes(32);
    private readonly PooledRandomSource _random = new();
    private readonly Aes _aes = Aes.Create();
    private IIntegrityCode? _code;
    private IPayloadEncryptor? _encryptor;
    private IPayloadDecryptor? _decryptor;
    private int _encryptedLength;

    /// <summary>The cipher suite.</summary>
    [Params(3, 17)]
    public int Suite { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        CipherSuiteAlgorithms algorithms = CipherSuites.All[Suite].Algorithms;
        _code = algorithms.Integrity.Create(_k1, default);
        _encryptor = algorithms.Confidentiality.CreateEncryptor(_k2, _random);
        _decryptor = algorithms.Confidentiality.CreateDecryptor(_k2);
        _encryptedLength = _encryptor.Encrypt(_sealedResponse, 23);
        _aes.Key = _k2[..16];
    }

    [Benchmark(Baseline = true)]
    public int Framework_one_shots()
    {
        _random.Fill(_request.AsSpan(0, IvLength));
        _aes.EncryptCbc(_request.AsSpan(IvLength, 16), _request.AsSpan(0, IvLength), _scratch, PaddingMode.None);
        Hash(_request.AsSpan(0, RequestCovered));
        Hash(_response.AsSpan(0, ResponseCovered));
        return _aes.DecryptCbc(_sealedResponse.AsSpan(IvLength, 32), _sealedResponse.AsSpan(0, IvLength), _scratch, PaddingMode.None);
    }

    [Benchmark]
    public bool Ours()
    {
        _encryptor!.Encrypt(_request, RequestLength);
        _code!.Compute(_request.AsSpan(0, RequestCovered), _scratch);
        _code.Verify(_response.AsSpan(0, ResponseCovered), _scratch.AsSpan(0, _code.CodeLength));
        _sealedResponse.CopyTo(_response, 0);
        return _decryptor!.TryDecrypt(_response.AsSpan(0, _encryptedLength), out _, out _);
    }

    [SuppressMessage("Security", "CA5350", Justification = "SHA-1 is what cipher suite 3 is made of.")]
    private void Hash(ReadOnlySpan<byte> covered)
    {
        if (Suite == 3) HMACSHA1.HashData(_k1.AsSpan(0, 20), covered, _scratch);
        else HMACSHA256.HashData(_k1, covered, _scratch);
    }
}

using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Crypto;

public class RakpKeysTests
{
    public static TheoryData<string> Sessions => RecordedSession.With("SIK", "rakp2_auth_code", "rakp4_integrity_check_value");

    [Fact]
    public void Every_suite_with_keys_but_xRC4_was_recorded_at_least_once()
    {
        var recorded = Sessions.Select(row => (int)RecordedSession.Named(row.Data).Suite.Id).Distinct().Order();
        Assert.Equal([1, 2, 3, 6, 7, 8, 11, 12, 15, 16, 17], recorded);
    }

    [Theory, MemberData(nameof(Sessions))]
    public void Codes_of_RAKP_2_and_3_are_those_on_the_wire(string name)
    {
        RecordedSession session = RecordedSession.Named(name);
        IAuthenticationAlgorithm algorithm = session.Suite.Algorithms.Authentication;
        byte[] code = new byte[algorithm.KeyExchangeCodeLength];

        RakpKeys.ComputeRakp2Code(algorithm, session.Exchange, session.KUid, code);
        Assert.Equal(session["rakp2_auth_code"], code);
        Assert.True(RakpKeys.VerifyRakp2Code(algorithm, session.Exchange, session["password"], code));

        RakpKeys.ComputeRakp3Code(algorithm, session.Exchange, session.KUid, code);
        Assert.Equal(session["rakp3_auth_code"], code);
        Assert.True(RakpKeys.VerifyRakp3Code(algorithm, session.Exchange, session["password"], code));
    }

    [Theory, MemberData(nameof(Sessions))]
    public void Session_keys_and_the_value_of_RAKP_4_are_those_on_the_wire(string name)
    {
        RecordedSession session = RecordedSession.Named(name);
        IAuthenticationAlgorithm algorithm = session.Suite.Algorithms.Authentication;
        using SessionKeys keys = session.DeriveKeys();

        Assert.Equal(session["SIK"], keys.Sik);
        Assert.Equal(session["K1"], keys.K1);
        Assert.Equal(session["K2"], keys.K2);

        byte[] value = new byte[algorithm.IntegrityCheckLength];
        RakpKeys.ComputeRakp4Value(algorithm, session.Exchange, keys.Sik, value);
        Assert.Equal(session["rakp4_integrity_check_value"], value);
        Assert.True(RakpKeys.VerifyRakp4Value(algorithm, session.Exchange, keys.Sik, value));
    }

    [Theory, MemberData(nameof(Sessions))]
    public void A_wrong_password_or_a_shortened_code_is_refused(string name)
    {
        RecordedSession session = RecordedSession.Named(name);
        IAuthenticationAlgorithm algorithm = session.Suite.Algorithms.Authentication;

        Assert.False(RakpKeys.VerifyRakp2Code(algorithm, session.Exchange, "wrong"u8, session["rakp2_auth_code"]));
        Assert.False(RakpKeys.VerifyRakp3Code(algorithm, session.Exchange, "wrong"u8, session["rakp3_auth_code"]));
        Assert.False(RakpKeys.VerifyRakp4Value(algorithm, session.Exchange, "wrong"u8, session["rakp4_integrity_check_value"]));
        Assert.False(RakpKeys.VerifyRakp2Code(algorithm, session.Exchange, session.KUid, session["rakp2_auth_code"].AsSpan(1)));
        Assert.False(RakpKeys.VerifyRakp2Code(algorithm, session.Exchange, session.KUid, []));
        Assert.False(RakpKeys.VerifyRakp3Code(algorithm, session.Exchange, session.KUid, []));
        Assert.False(RakpKeys.VerifyRakp4Value(algorithm, session.Exchange, session["SIK"], []));
    }

    [Fact]
    public void A_K_G_of_zeros_is_one_that_is_not_set()
    {
        RecordedSession session = RecordedSession.Named("cs3-ipmitool");
        using SessionKeys keys = RakpKeys.DeriveSessionKeys(
            session.Suite.Algorithms.Authentication, session.Exchange, session.KUid, new byte[20]);
        Assert.Equal(session["SIK"], keys.Sik);
    }

    [Fact]
    public void RAKP_none_has_no_codes_and_no_keys()
    {
        RakpExchange exchange = RecordedSession.Named("cs3-ipmitool").Exchange;
        IAuthenticationAlgorithm none = CipherSuites.All[0].Algorithms.Authentication;
        using SessionKeys keys = RakpKeys.DeriveSessionKeys(none, exchange, "test"u8, []);

        Assert.Equal(0, keys.Length);
        Assert.True(keys.Sik.IsEmpty && keys.K1.IsEmpty && keys.K2.IsEmpty);
        Assert.True(RakpKeys.VerifyRakp2Code(none, exchange, "test"u8, []));
        Assert.True(RakpKeys.VerifyRakp4Value(none, exchange, keys.Sik, []));
        Assert.False(RakpKeys.VerifyRakp3Code(none, exchange, "test"u8, [0]));
    }

    [Fact]
    public void A_user_name_of_seventeen_bytes_is_the_callers_mistake() =>
        Assert.Throws<ArgumentException>(() => RecordedSession.Named("cs3-ipmitool").Exchange with { UserName = new byte[17] });

    [Fact]
    public void Disposing_clears_every_key()
    {
        SessionKeys keys = RecordedSession.Named("cs17-ipmitool").DeriveKeys();
        ReadOnlySpan<byte> sik = keys.Sik, k1 = keys.K1, k2 = keys.K2;
        Assert.True(sik.ContainsAnyExcept((byte)0) && k1.ContainsAnyExcept((byte)0) && k2.ContainsAnyExcept((byte)0));

        keys.Dispose();

        Assert.False(sik.ContainsAnyExcept((byte)0) || k1.ContainsAnyExcept((byte)0) || k2.ContainsAnyExcept((byte)0));
        Assert.Throws<ObjectDisposedException>(() => keys.K1.Length);
    }

    [Fact]
    public void Keys_do_not_print_themselves()
    {
        using SessionKeys keys = RecordedSession.Named("cs17-ipmitool").DeriveKeys();
        Assert.Equal("SessionKeys (***)", keys.ToString());
    }
}

using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <content>The answers of the BMC, in the order in which they come.</content>
public sealed partial class RakpConsoleHandshake
{
    private const int NonceAtRakp2 = 8;
    private const int CodeAtRakp2 = 40;
    private const int ValueAtRakp4 = 8;
    private const int NameAtRakp1 = 28;

    // Suite 0 has no key that RAKP 4 could prove; some BMCs send a value all the same.
    private bool _isValueIgnored;

    private OpenSessionRequest OpenSession(uint consoleId) => new()
    {
        MessageTag = _tag,
        MaximumPrivilege = _login.OpenedPrivilege,
        ConsoleSessionId = consoleId,
        Authentication = AlgorithmPayload.Of(_login.Suite.Authentication),
        Integrity = AlgorithmPayload.Of(_login.Suite.Integrity),
        Confidentiality = AlgorithmPayload.Of(_login.Suite.Confidentiality),
    };

    private void OnOpenSessionResponse(State.AwaitOpenSession s, ReadOnlyMemory<byte> payload, TimeSpan now)
    {
        const string During = "Open Session";
        if (OpenSessionResponse.Decode(payload, out var response, out _) != DecodeStatus.Ok) return;
        if (response.Status is not { } status)
        {
            // One byte, and nobody knows which: the tag, or the status.
            Fail(new(HandshakeFailureCause.CipherSuiteRefused, During, "Open Session: the BMC refused with one byte, most likely the cipher suite."));
            return;
        }

        bool isRefusal = status != RmcpStatus.Ok;
        if (!IsOurs(response.MessageTag, response.ConsoleSessionId, s.ConsoleId, isRefusal)) return;
        if (isRefusal)
        {
            Fail(HandshakeFailure.Of(status, During));
            return;
        }

        if (response.BmcSessionId is not { } bmcId || bmcId == 0 || response.Confidentiality is null) return;
        if (!Confirms(response))
        {
            Fail(ViolationOf(During, "the BMC chose other algorithms than those asked for") with { Chosen = ChosenBy(response) });
            return;
        }

        _sending.Answered(now);
        _state = new State.AwaitRakp2(s.ConsoleId, bmcId, s.Nonce);
        Octets name = _login.Credentials.UserName;
        if (_login.Form.PadsName) name = new RakpInput(RakpRoleInput.AsSent, PadsUserName: true).NameOf(name);
        var next = new RakpMessage1
        {
            MessageTag = _tag,
            BmcSessionId = bmcId,
            Challenge = s.Nonce,
            Role = _login.Role,
            UserName = name,
        };
        _sending.Start(PayloadType.RakpMessage1, next, now, NameAtRakp1 + RakpExchange.MaxUserNameLength);
    }

    /// <summary>
    /// Whether an answer belongs to this handshake. A refusal may end before the session ID or leave it zero; OpenBMC's come with tag 0.
    /// </summary>
    private bool IsOurs(byte tag, uint? consoleId, uint ourId, bool isRefusal) =>
        (tag == _tag || (isRefusal && tag == 0)) && (consoleId == ourId || (isRefusal && consoleId is null or 0));

    private static CipherSuite ChosenBy(in OpenSessionResponse response) => new(
        0,
        (AuthenticationAlgorithm)(response.Authentication?.Algorithm ?? 0),
        (IntegrityAlgorithm)(response.Integrity?.Algorithm ?? 0),
        (ConfidentialityAlgorithm)(response.Confidentiality?.Algorithm ?? 0));

    private bool Confirms(in OpenSessionResponse response) =>
        response.Authentication?.Algorithm == (byte)_login.Suite.Authentication
        && response.Integrity?.Algorithm == (byte)_login.Suite.Integrity
        && response.Confidentiality?.Algorithm == (byte)_login.Suite.Confidentiality;

    private void OnRakpMessage2(State.AwaitRakp2 s, ReadOnlyMemory<byte> payload, TimeSpan now)
    {
        const string During = "RAKP 2";

        // One that ends inside a number still says whose it is, and need not be waited for again.
        bool isCut = RakpMessage2.Decode(payload, out var message, out _) != DecodeStatus.Ok;
        if (isCut && (payload.Length < NonceAtRakp2 || RakpMessage2.Decode(payload[..NonceAtRakp2], out message, out _) != DecodeStatus.Ok)) return;
        if (message.Status is not { } status) return;
        bool isRefusal = status != RmcpStatus.Ok;
        if (!IsOurs(message.MessageTag, message.ConsoleSessionId, s.ConsoleId, isRefusal))
        {
            HearsLate = true;
            return;
        }

        if (isRefusal)
        {
            // One that refuses a repeat has answered the first, in its own way.
            if (s.Doubt is null) Fail(HandshakeFailure.Of(status, During));
            else EndDoubt(isCertain: false, now);
            return;
        }

        if (message.Challenge is not { } bmcNonce || message.BmcGuid is not { } guid)
        {
            Question(s, payload.Span, ViolationOf(During, "the BMC left out its random number or GUID"), now);
            return;
        }

        ReadOnlySpan<byte> code = payload.Span[CodeAtRakp2..];
        if (code.Length - _hash.KeyExchangeCodeLength is not (0 or 1))
        {
            Question(s, payload.Span, ViolationOf(During, $"the authentication code has {code.Length} bytes, not {_hash.KeyExchangeCodeLength}"), now);
            return;
        }

        var exchange = new RakpExchange
        {
            ConsoleSessionId = s.ConsoleId,
            BmcSessionId = s.BmcId,
            ConsoleNonce = s.Nonce,
            BmcNonce = bmcNonce,
            BmcGuid = guid,
            Role = _login.Role.Raw,
            UserName = _login.Credentials.UserName,
        };
        if (RakpVariant.Find(_hash, exchange, _login.OpenedPrivilege, _login.Credentials.Password, code) is { } variant)
        {
            Prove(exchange, variant, now);
        }
        else Question(s, payload.Span, new(HandshakeFailureCause.WrongPassword, During, "RAKP 2: the BMC knows another password for this user."), now);
    }

    private void Question(State.AwaitRakp2 s, ReadOnlySpan<byte> answer, HandshakeFailure why, TimeSpan now)
    {
        if (Question(s.Doubt, answer, why, now) is { } doubt) _state = s with { Doubt = doubt };
    }

    private void Question(State.AwaitRakp4 s, ReadOnlySpan<byte> answer, HandshakeFailure why, TimeSpan now)
    {
        if (Question(s.Doubt, answer, why, now) is { } doubt) _state = s with { Doubt = doubt };
    }

    /// <summary>Asks again what was answered wrong, or ends the handshake. Null when there is nothing to doubt any more.</summary>
    private AnswerInDoubt? Question(AnswerInDoubt? before, ReadOnlySpan<byte> answer, HandshakeFailure why, TimeSpan now)
    {
        if (before is not null) return Judge(before, answer, now);
        _sending.AskAgain(now);
        return new(answer.ToArray(), why, now, now);
    }

    /// <summary>Sends RAKP 3.</summary>
    private void Prove(in RakpExchange exchange, RakpVariant variant, TimeSpan now)
    {
        if (_login.Form.LeavesNameOnlyOut) variant = variant with { Rakp3 = new(RakpRoleInput.WithoutNameOnly) };
        _sending.Answered(now);
        byte[] code = new byte[_hash.KeyExchangeCodeLength];
        ReadOnlySpan<byte> password = variant.KeyOf(_login.Credentials.Password);
        RakpKeys.ComputeRakp3Code(_hash, variant.Rakp3.Of(exchange, _login.OpenedPrivilege), password, code);
        SessionKeys keys = variant.DeriveKeys(_hash, exchange, _login.OpenedPrivilege, _login.Credentials.Password, _login.Credentials.Kg);
        _state = new State.AwaitRakp4(exchange, variant, keys);
        var next = new RakpMessage3 { MessageTag = _tag, BmcSessionId = exchange.BmcSessionId, AuthCode = code };
        _sending.Start(PayloadType.RakpMessage3, next, now);
    }

    private void OnRakpMessage4(State.AwaitRakp4 s, ReadOnlyMemory<byte> payload, TimeSpan now)
    {
        const string During = "RAKP 4";
        if (RakpMessage4.Decode(payload, out var message, out _) != DecodeStatus.Ok || message.Status is not { } status) return;
        bool isRefusal = status != RmcpStatus.Ok;
        if (!IsOurs(message.MessageTag, message.ConsoleSessionId, s.Exchange.ConsoleSessionId, isRefusal))
        {
            HearsLate = true;
            return;
        }

        if (isRefusal)
        {
            if (s.Doubt is null) FailWith(s, HandshakeFailure.Of(status, During));
            else EndDoubt(isCertain: false, now);
            return;
        }

        if (payload.Length < ValueAtRakp4)
        {
            Question(s, payload.Span, ViolationOf(During, "the message ends early"), now);
            return;
        }

        ReadOnlySpan<byte> value = payload.Span[ValueAtRakp4..];
        if (_hash.Id == AuthenticationAlgorithm.None)
        {
            _isValueIgnored = !value.IsEmpty;
            _state = new State.Active(s.Exchange, s.Variant, s.Keys);
        }
        else if (value.Length != _hash.IntegrityCheckLength)
        {
            Question(s, payload.Span, ViolationOf(During, $"the integrity check value has {value.Length} bytes, not {_hash.IntegrityCheckLength}"), now);
        }
        else if (RakpKeys.VerifyRakp4Value(_hash, s.Exchange, s.Keys.Sik, value))
        {
            _state = new State.Active(s.Exchange, s.Variant, s.Keys);
        }
        else if (s.Variant.FindSik(_hash, s.Exchange, _login.OpenedPrivilege, _login.Credentials, _login.Credentials.Kg, value) is { } variant)
        {
            s.Keys.Dispose();
            SessionKeys keys = variant.DeriveKeys(
                _hash, s.Exchange, _login.OpenedPrivilege, _login.Credentials.Password, _login.Credentials.Kg);
            _state = new State.Active(s.Exchange, variant, keys);
        }
        else Question(s, payload.Span, WrongKg(s, value), now);
    }

    /// <summary>Another answer that does not fit either: goes on doubting, or ends the handshake.</summary>
    private AnswerInDoubt? Judge(AnswerInDoubt doubt, ReadOnlySpan<byte> answer, TimeSpan now)
    {
        switch (doubt.Judge(answer, _sending.RoundTrip, now))
        {
            case AnswerInDoubt.Verdict.Certain:
                EndDoubt(isCertain: true, now);
                return null;
            case AnswerInDoubt.Verdict.AskAgain:
                _sending.AskAgain(now);
                return doubt with { AskedAt = now, Different = doubt.Different + 1 };
            default:
                return doubt;
        }
    }

    private void EndDoubt(bool isCertain, TimeSpan now)
    {
        // The BMC is told, so that it can free the slot.
        if (_state is State.AwaitRakp2 { Doubt: { } doubt } s)
        {
            Refuse(s.BmcId, now);
            Fail(doubt.Why with { IsCertain = isCertain });
        }
        else if (_state is State.AwaitRakp4 { Doubt: { } last } s4)
        {
            Refuse(s4.Exchange.BmcSessionId, now);
            FailWith(s4, last.Why with { IsCertain = isCertain });
        }
    }

    /// <summary>Which of three things is wrong with K_G.</summary>
    private HandshakeFailure WrongKg(State.AwaitRakp4 s, ReadOnlySpan<byte> value)
    {
        bool wasGiven = _login.Credentials.Kg.ContainsAnyExcept((byte)0);
        bool isUnset = wasGiven && s.Variant.FindSik(_hash, s.Exchange, _login.OpenedPrivilege, _login.Credentials, [], value) is not null;
        string why = isUnset ? "the BMC has no K_G; leave it out" : wasGiven ? "K_G is wrong" : "K_G is needed";
        return new(HandshakeFailureCause.WrongKg, "RAKP 4", $"RAKP 4: the session keys differ although the password fits: {why}.");
    }

    private void Refuse(uint bmcId, TimeSpan now) => _sending.Start(
        PayloadType.RakpMessage3,
        new RakpMessage3 { MessageTag = _tag, Status = RmcpStatus.InvalidIntegrityCheckValue, BmcSessionId = bmcId },
        now);

    private static HandshakeFailure ViolationOf(string during, string what) => new(HandshakeFailureCause.ProtocolViolation, during, $"{during}: {what}.");

    private void Violation(string during, string what) => Fail(ViolationOf(during, what));

    private void FailWith(State.AwaitRakp4 s, HandshakeFailure why)
    {
        s.Keys.Dispose();
        Fail(why);
    }

    private void Fail(HandshakeFailure why) => _state = new State.Failed(why);
}

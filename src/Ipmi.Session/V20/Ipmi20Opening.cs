using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>One attempt to open an RMCP+ session: handshake after handshake, until one succeeds or the reason why none does is sure.</summary>
internal sealed class Ipmi20Opening(
    SessionPump pump, IpmiCredentials credentials, IReadOnlyList<CipherSuite> suites, PrivilegeLevel role, TimeSpan deadline, SessionOptions options)
{
    private const string What = "Opening an RMCP+ session";

    // A BMC that does not even answer Open Session may not know the suite: the next one is tried then, and both again with more time.
    private static readonly TimeSpan FirstPatience = TimeSpan.FromMilliseconds(400);

    // Some BMCs answer no repeated RAKP message, so that the loss of one answer costs the whole handshake. The next one has more time:
    // little more, since on a network that loses much it takes several, and much more when an answer to the one before comes after all.
    private static readonly TimeSpan FirstSilence = TimeSpan.FromMilliseconds(750);
    private const double GrowthOfSilence = 1.25;

    // A BMC that takes so long for an answer is given the time of two logins: what it is slow at is no refusal.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    private const int Growth = 2;
    private const int GrowthWhenLate = 4;

    // How often in a row the same failure is seen before it is believed.
    private const int TimesOnGoodNetwork = 2;
    private const int TimesOnBadNetwork = 4;

    private readonly List<CipherSuite> _left = [.. suites];
    private readonly List<string> _refusals = [];

    // Those whose Open Session was not answered in time, and may be answered yet.
    private readonly List<RakpConsoleHandshake> _unanswered = [];

    // Those whose Open Session was accepted late, while a better suite was asked for. When it is their suite's turn, they go on.
    private readonly List<RakpConsoleHandshake> _accepted = [];
    private readonly TimeSpan _started = pump.Now;
    private TimeSpan _patience = FirstPatience;
    private TimeSpan _silence = FirstSilence;
    private RoundTripEstimate _roundTrip;
    private RakpForm _form = RakpForm.Usual;
    private int _attempts;
    private long _received = pump.Received;
    private bool _isNetworkBad;
    private HandshakeFailure? _lastFailure;
    private int _timesSeen;
    private HandshakeFailure? _firstRefusal;

    /// <summary>Why the suite that was agreed on is the one, where nothing more is to be said.</summary>
    public SuiteChoice ChoiceOf(CipherSuite suite) =>
        _refusals.Count > 0 || suite != suites[0] ? SuiteChoice.Another
        : suites.Count > 1 ? SuiteChoice.First
        : SuiteChoice.Only;

    /// <summary>Why it is another than the first choice; nothing when it is not.</summary>
    public string ReasonFor(CipherSuite suite) =>
        _refusals.Count > 0 ? $"{suite}: {string.Join("; ", _refusals)}."
        : suite != suites[0] ? $"{suite}: {suites[0]} was not answered."
        : "";

    /// <summary>Shakes hands.</summary>
    public async Task<(RakpConsoleHandshake Handshake, CipherSuite Suite)> ShakeHandsAsync(CancellationToken cancellationToken)
    {
        for (int i = 0; ; i++)
        {
            RakpConsoleHandshake handshake = await TryAsync(_left[i % _left.Count], cancellationToken).ConfigureAwait(false);
            CipherSuite suite = handshake.Suite;
            RakpForm form = _form;
            if (handshake is { IsOver: true, Failure: null }) return (handshake, suite);
            if (handshake.Failure is not { } failure)
            {
                if (pump.Now >= deadline) throw OutOfTime(handshake.IsAnswered);
                if (handshake.IsAnswered) _silence *= handshake.HearsLate ? GrowthWhenLate : GrowthOfSilence;
                if (i % _left.Count == _left.Count - 1) _patience *= PatienceGrowth();
            }
            else if (TriesOtherForm(failure) && pump.Now < deadline)
            {
                if (_form != form) ForgetEarlier();
                i--;
            }
            else if (IsRefusal(failure) && _left.Count > 1)
            {
                _firstRefusal ??= failure;
                _refusals.Add($"the BMC refused {suite} with status {(byte)(failure.Status ?? 0):X2}h");
                _left.Remove(suite);
                _unanswered.RemoveAll(other => other.Suite == suite);
                i = -1;
            }
            else if (failure.Chosen is { } chosen && _left.Any(s => s != suite && s == chosen with { Id = s.Id }))
            {
                // pyghmi's BMC answers every proposal with suite 3. It is asked for what it wants, if that was to be asked for anyway.
                _refusals.Add($"the BMC answered {suite} with other algorithms");
                _left.Remove(suite);
                i = -1;
            }
            else if (IsRefusal(failure) && failure.Cause != HandshakeFailureCause.NoSlotFree && !_form.AsksForHighest)
            {
                // Some BMCs bind suites to a privilege, and take Open Session only for the highest.
                _firstRefusal ??= failure;
                _form = _form with { AsksForHighest = true };
                ForgetEarlier();
                _left.Clear();
                _left.AddRange(suites);
                i = -1;
            }
            else throw LoginFailure.ToException(IsRefusal(failure) && _firstRefusal is not null ? _firstRefusal : failure);
        }
    }

    /// <summary>One handshake. One that came to nothing is given up, with all that the BMC may have opened.</summary>
    private async Task<RakpConsoleHandshake> TryAsync(CipherSuite suite, CancellationToken cancellationToken)
    {
        RakpConsoleHandshake handshake = TakeAccepted(suite) ?? Begin(suite);
        var staggered = new StaggeredHandshakes(handshake, [.. _unanswered], other => Rank(other) <= Rank(suite));
        bool isOpen = false;
        try
        {
            TimeSpan limit = _left.Count == 1 ? deadline : pump.Now + _patience;
            bool isOver = await pump.RunAsync(staggered, limit < deadline ? limit : deadline, cancellationToken).ConfigureAwait(false);
            if (!handshake.IsAnswered && !handshake.IsOver) _unanswered.Add(handshake);
            handshake = staggered.Current;
            _accepted.AddRange(_unanswered.Where(other => other is { IsAnswered: true, IsOver: false } && other != handshake));
            _unanswered.RemoveAll(other => other.IsAnswered || other.IsOver);
            while (!isOver && handshake.IsAnswered && pump.Now < handshake.GivesUpAt && pump.Now < DeadlineFor(handshake))
            {
                isOver = await pump.RunAsync(staggered, DeadlineFor(handshake), cancellationToken).ConfigureAwait(false);
            }

            _attempts += 1 + handshake.Repeats;
            _roundTrip = handshake.RoundTrip;
            _isNetworkBad |= handshake.Repeats > 0 || pump.Counters.Dropped > 0;
            isOpen = isOver && handshake.Failure is null;
            return handshake;
        }
        finally
        {
            if (!isOpen) await GiveUpAsync(staggered.Current).ConfigureAwait(false);
        }
    }

    private RakpConsoleHandshake Begin(CipherSuite suite)
    {
        var login = new RakpLogin(credentials, suite, role) { Form = _form };
        return new(login, options.Random, options.Pump.FirstInterval, pump.Now) { Patience = _silence, RoundTrip = _roundTrip };
    }

    private RakpConsoleHandshake? TakeAccepted(CipherSuite suite)
    {
        RakpConsoleHandshake? accepted = _accepted.FindLast(handshake => handshake.Suite == suite);
        _accepted.RemoveAll(handshake => handshake.Suite == suite);
        accepted?.Resume(pump.Now);
        return accepted;
    }

    private void ForgetEarlier()
    {
        _unanswered.Clear();
        _accepted.Clear();
    }

    private int Rank(CipherSuite suite)
    {
        int rank = 0;
        while (rank < suites.Count && suites[rank] != suite) rank++;
        return rank;
    }

    private TimeSpan DeadlineFor(RakpConsoleHandshake handshake) =>
        handshake.SlowestAnswer >= Slow ? deadline + options.ConnectTimeout : deadline;

    /// <summary>Packets that answered no handshake in time mean that the BMC is there, and slower than the patience was.</summary>
    private int PatienceGrowth()
    {
        long received = pump.Received;
        int growth = received > _received ? GrowthWhenLate : Growth;
        _received = received;
        return growth;
    }

    private async Task GiveUpAsync(RakpConsoleHandshake handshake)
    {
        if (handshake.MayBeOpen)
        {
            // With what the handshake measured there is time for many copies.
            pump.RoundTrip = handshake.RoundTrip;
            pump.Use(handshake.CreateWrapper(options.Random));
            await new PumpChannel(pump, options.Catalog).CloseSessionAsync(handshake.BmcSessionId).ConfigureAwait(false);
            pump.Use(new SessionlessWrapper(inRmcpPlus: true));
        }

        handshake.Dispose();
    }

    /// <summary>
    /// Whether another handshake is worth it: the failure may be an accident, or come of the way in which something was said.
    /// </summary>
    private bool TriesOtherForm(HandshakeFailure failure)
    {
        if (failure.IsCertain || (IsRefusal(failure) && _form.AsksForHighest)) return false;
        if (failure is { During: "RAKP 4", Status: RmcpStatus.InvalidIntegrityCheckValue })
        {
            // RAKP 2 fitted, so the password is right: the BMC has another random number by now, or checks RAKP 3 otherwise.
            _form = _form with { LeavesNameOnlyOut = !_form.LeavesNameOnlyOut };
            return !IsSure(failure, TimesOnBadNetwork);
        }

        if (!IsSure(failure, TimesOnGoodNetwork)) return true;
        bool isAboutName = failure is { During: "RAKP 2", Status: { } status } && IsAboutName(status);
        if (!isAboutName || _form.PadsName || credentials.UserName.IsEmpty) return false;
        _form = _form with { PadsName = true };
        return true;
    }

    /// <summary>Whether the BMC said no to Open Session. One that answered with another suite than the one asked for did not.</summary>
    private static bool IsRefusal(HandshakeFailure failure) =>
        failure is { During: "Open Session", Cause: not HandshakeFailureCause.ProtocolViolation };

    private static bool IsAboutName(RmcpStatus status) =>
        status is RmcpStatus.UnauthorizedName or RmcpStatus.InvalidNameLength or (RmcpStatus)CompletionCode.RequestDataLengthInvalid;

    /// <summary>
    /// Whether a failure is no accident. Nothing protects the messages of a handshake, so a damaged one looks like a refusal; and a BMC that
    /// answers each copy of RAKP 1 with another random number refuses the RAKP 3 that answers the first. Fresh handshakes tell: two on a
    /// network that seems sound, more on another.
    /// </summary>
    private bool IsSure(HandshakeFailure failure, int timesOnGoodNetwork)
    {
        bool isSame = failure.Cause == _lastFailure?.Cause;
        _isNetworkBad |= _lastFailure is not null && !isSame;
        _timesSeen = isSame ? _timesSeen + 1 : 1;
        _lastFailure = failure;
        return _timesSeen >= (_isNetworkBad ? TimesOnBadNetwork : timesOnGoodNetwork);
    }

    private IpmiNoAnswerException OutOfTime(bool wasAnswered) =>
        new(What, _attempts, pump.Now - _started, wasAnswered ? 0 : pump.Received, pump.Refused) { Earlier = _lastFailure };
}

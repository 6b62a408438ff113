namespace Ipmi.Session;

/// <summary>
/// An answer whose code does not fit, or has not the length that it must have. Nothing protects the messages of a handshake, so it may have been damaged on its way, or what it answers
/// was: the same question is asked again in the same handshake, which costs the BMC nothing and locks nobody out.
/// </summary>
/// <param name="First">The answer.</param>
/// <param name="Why">What is wrong with it, if the BMC means it.</param>
/// <param name="Since">When it came.</param>
/// <param name="AskedAt">When the question was sent last.</param>
/// <param name="Different">How many different answers came, none of which fits.</param>
internal sealed record AnswerInDoubt(byte[] First, HandshakeFailure Why, TimeSpan Since, TimeSpan AskedAt, int Different = 1)
{
    private const int DifferentAnswers = 4;
    private const int RoundTripsOfPatience = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>When nobody answers any more: BMCs may drop what they have answered before.</summary>
    public TimeSpan EndsAt(RoundTripEstimate roundTrip)
    {
        TimeSpan patience = roundTrip.Smoothed * RoundTripsOfPatience;
        return Since + (patience > Patience ? patience : Patience);
    }

    /// <summary>What another answer that does not fit either means.</summary>
    public Verdict Judge(ReadOnlySpan<byte> answer, RoundTripEstimate roundTrip, TimeSpan now)
    {
        // What comes this soon is a copy that the network made of the first.
        if (now - AskedAt < roundTrip.Smoothed / 2) return Verdict.Copy;
        return answer.SequenceEqual(First) || Different + 1 >= DifferentAnswers ? Verdict.Certain : Verdict.AskAgain;
    }

    /// <summary>What an answer that does not fit means.</summary>
    public enum Verdict
    {
        /// <summary>Nothing: the network doubled the first.</summary>
        Copy,

        /// <summary>It has to be asked again.</summary>
        AskAgain,

        /// <summary>The BMC means it.</summary>
        Certain,
    }
}

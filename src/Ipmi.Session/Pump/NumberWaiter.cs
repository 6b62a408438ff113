namespace Ipmi.Session;

/// <summary>Somebody who waits for a request number, and until when.</summary>
/// <param name="deadline">Until when.</param>
/// <param name="continueInline">Whether it continues on the thread that has a number for it.</param>
internal sealed class NumberWaiter(TimeSpan deadline, bool continueInline) : TaskCompletionSource<RequestSlot>(
    continueInline ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously)
{
    public TimeSpan Deadline { get; } = deadline;

    /// <summary>Whether a number is still of use.</summary>
    public bool Waits(TimeSpan now) => Deadline > now && !Task.IsCompleted;
}

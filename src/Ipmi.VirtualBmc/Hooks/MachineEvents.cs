namespace Ipmi.Virtual;

/// <summary>
/// Tells what happens, in the order in which it happens, and what code of others threw. A subscriber that throws harms neither the others
/// nor the BMC.
/// </summary>
internal sealed class MachineEvents
{
    public event Action<MachineEvent>? Happened;

    public event Action<Exception>? Failed;

    public void Tell(MachineEvent what) => Happened.Tell(what, TellFailure);

    /// <summary>Tells what code of others threw.</summary>
    public void TellFailure(Exception e)
    {
        try
        {
            Failed?.Invoke(e);
        }
        catch (Exception)
        {
            // Whoever listens for failures and fails has been told enough.
        }
    }
}

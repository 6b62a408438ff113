namespace Ipmi.Virtual;

/// <summary>Tells what happens, in the order in which it happens. A subscriber that throws harms neither the others nor the BMC.</summary>
internal sealed class MachineEvents
{
    public event Action<MachineEvent>? Happened;

    public event Action<Exception>? Failed;

    public void Tell(MachineEvent what)
    {
        foreach (Action<MachineEvent> subscriber in Happened?.GetInvocationList() ?? [])
        {
            try
            {
                subscriber(what);
            }
            catch (Exception e)
            {
                TellFailure(e);
            }
        }
    }

    private void TellFailure(Exception e)
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

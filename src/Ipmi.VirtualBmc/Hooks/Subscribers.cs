namespace Ipmi.Virtual;

/// <summary>Calls code of others.</summary>
internal static class Subscribers
{
    /// <summary>Tells subscribers one by one, each whatever the ones before did.</summary>
    /// <param name="subscribers">Whom; may be nobody.</param>
    /// <param name="what">What they are told.</param>
    /// <param name="failed">Told what one of them threw. Where there is nobody to tell, it is let go.</param>
    public static void Tell<T>(this Action<T>? subscribers, T what, Action<Exception>? failed)
    {
        foreach (Action<T> subscriber in Delegate.EnumerateInvocationList(subscribers))
        {
            try
            {
                subscriber(what);
            }
            catch (Exception e) when (failed is not null)
            {
                failed(e);
            }
        }
    }
}

using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>Whose command it is, of a network function that several share.</summary>
internal readonly record struct FirewallBody(Body Body, uint Iana)
{
    /// <summary>What a request says of it; none when it does not say.</summary>
    public static FirewallBody? Of(byte? definingBody, UInt24? iana) => (definingBody, iana) switch
    {
        ({ } body, _) => new((Body)body, 0),
        (_, { } number) => new(Body.None, number.Value),
        _ => null,
    };
}

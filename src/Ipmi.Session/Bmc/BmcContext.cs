using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>Where a request comes from, for the handler that answers it.</summary>
/// <param name="Session">The session; none for what was sent outside one.</param>
/// <param name="Lun">The logical unit that was addressed.</param>
public readonly record struct BmcContext(BmcSession? Session, Lun Lun)
{
    /// <summary>Whether it comes from the system that the BMC manages, over the system interface, which has no sessions and may do everything.</summary>
    public bool IsFromSystem { get; init; }

    /// <summary>
    /// The privilege at which the request is executed; <see cref="PrivilegeLevel.Unspecified"/> outside a session, and above all others, as
    /// <see cref="PrivilegeLevel.NoAccess"/> is, from the system.
    /// </summary>
    public PrivilegeLevel Privilege => IsFromSystem ? PrivilegeLevel.NoAccess : Session?.Privilege ?? PrivilegeLevel.Unspecified;
}

/// <summary>Answers one command: with its response, or with a completion code.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResponse">Its response.</typeparam>
/// <param name="request">The request. Its tail, if it has one, is valid only during the call.</param>
/// <param name="context">Where it comes from.</param>
public delegate IpmiReply<TResponse> CommandHandler<TRequest, TResponse>(in TRequest request, BmcContext context)
    where TRequest : struct, IIpmiCommand<TRequest, TResponse>
    where TResponse : struct, IWireMessage<TResponse>;

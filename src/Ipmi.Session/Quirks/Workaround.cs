namespace Ipmi.Session;

/// <summary>Something that real BMCs do otherwise than the specification, and what a session does about it.</summary>
/// <param name="Name">What the field calls it, such as <c>opensesspriv</c>; the virtual BMC shows it under the same name.</param>
/// <param name="Deviation">What is different on the wire.</param>
/// <param name="Devices">Where it was seen.</param>
/// <param name="Remedy">What the console does.</param>
/// <param name="Use">When it does so.</param>
public sealed record Workaround(string Name, string Deviation, string Devices, string Remedy, WorkaroundUse Use)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>When a workaround is used.</summary>
public enum WorkaroundUse
{
    /// <summary>In every session: it costs nothing and harms no other BMC.</summary>
    Always,

    /// <summary>When the BMC is seen to need it. <see cref="SessionInfo.Workarounds"/> says so.</summary>
    WhenSeen,

    /// <summary>Only when the caller asks for it by name, since it gives security up.</summary>
    OnRequest,

    /// <summary>There is none: what such a BMC does is not taken, or is a hole that nobody should need.</summary>
    Never,
}

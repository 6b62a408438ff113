using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// Which commands are switched off on the LAN channel (IPMI v2.0 §21). Some never are: without them nobody could switch others on again.
/// </summary>
internal sealed class CommandFirewall
{
    private const byte GetDeviceId = 0x01;
    private const byte FirstFirewall = 0x09;
    private const byte LastFirewall = 0x0D;
    private const byte FirstSession = 0x37;
    private const byte LastSession = 0x3D;
    private const byte CipherSuites = 0x54;
    private const byte FirstEnables = 0x60;
    private const byte LastEnables = 0x64;

    private readonly HashSet<CommandId> _disabled = [];

    /// <summary>The commands that are switched off.</summary>
    public IEnumerable<CommandId> Disabled => _disabled;

    public bool IsDisabled(CommandId id) => _disabled.Count > 0 && _disabled.Contains(id);

    /// <summary>Switches a command on or off.</summary>
    public void Set(CommandId id, bool isEnabled)
    {
        if (isEnabled) _disabled.Remove(id);
        else _disabled.Add(id);
    }

    /// <summary>Whether a command may be switched off.</summary>
    public static bool IsConfigurable(CommandId id) => id is not
    {
        NetFn: NetFn.App,
        Command: GetDeviceId or CipherSuites or (>= FirstFirewall and <= LastFirewall) or (>= FirstSession and <= LastSession)
            or (>= FirstEnables and <= LastEnables),
    };
}

using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// Which authentication types of IPMI 1.5 open sessions of which privilege: LAN parameter 2, a byte of types for each privilege from
/// Callback to OEM (IPMI v2.0 §23.2, table 23-4).
/// </summary>
/// <param name="lan">Where the parameter is kept.</param>
internal sealed class TypeEnables(ParameterStore lan)
{
    private const byte Support = (byte)LanParameter.AuthenticationTypeSupport;
    private const byte Parameter = (byte)LanParameter.AuthenticationTypeEnables;

    /// <summary>Whether a type opens sessions of a privilege.</summary>
    public bool Allows(AuthenticationType type, PrivilegeLevel privilege)
    {
        ReadOnlySpan<byte> levels = lan.Value(Parameter);
        int place = privilege - PrivilegeLevel.Callback;
        return place >= 0 && place < levels.Length && (levels[place] >> (int)type & 1) != 0;
    }

    /// <summary>Writes the parameter. A type that there is not cannot be enabled.</summary>
    public CompletionCode Set(ReadOnlySpan<byte> value)
    {
        byte supported = lan.Value(Support)[0];
        foreach (byte types in value)
        {
            if ((types & ~supported) != 0) return CompletionCode.InvalidDataField;
        }

        return lan.Set(Parameter, value);
    }
}

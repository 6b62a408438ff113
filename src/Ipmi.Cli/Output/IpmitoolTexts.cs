using System.Globalization;
using Ipmi.Messages;

namespace Ipmi.Cli;

/// <summary>Texts that scripts know from ipmitool 1.8.19 and compare byte for byte, its misspelling included.</summary>
internal static class IpmitoolTexts
{
    /// <summary>What ipmitool calls a completion code; it knows the general ones only.</summary>
    public static string Of(CompletionCode code) => code switch
    {
        CompletionCode.FirmwareInUpdateMode => "Device firmeware in update mode",
        CompletionCode.Ok or CompletionCode.Unspecified or (>= CompletionCode.NodeBusy and <= CompletionCode.SubFunctionDisabled) =>
            code.Describe(),
        _ => Unknown((byte)code),
    };

    /// <summary>What ipmitool says to a value that it has no name for.</summary>
    public static string Unknown(uint value) => string.Create(CultureInfo.InvariantCulture, $"Unknown (0x{value:X2})");
}

using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>A packet of either direction: the two layouts differ in one byte (IPMI v2.0 §15.9, table 15-2).</summary>
/// <param name="Sequence">1 to 15; 0 when it only acknowledges or informs.</param>
/// <param name="Acknowledged">Which packet is acknowledged; 0 for none.</param>
/// <param name="Accepted">How many of its characters were accepted.</param>
/// <param name="IsNack">Whether it is to be sent again, in part or in full.</param>
/// <param name="Control">What a console asks for.</param>
/// <param name="Status">What a BMC tells.</param>
/// <param name="Characters">The characters.</param>
internal readonly record struct SolPacket(
    byte Sequence, byte Acknowledged, byte Accepted, bool IsNack, SolControl Control, SolStatus Status, ReadOnlyMemory<byte> Characters)
{
    /// <summary>Reads what one end sent.</summary>
    public static bool TryRead(SolRole sender, ReadOnlyMemory<byte> payload, out SolPacket packet)
    {
        packet = default;
        if (sender == SolRole.Console)
        {
            if (SolPacketToBmc.Decode(payload, out var toBmc, out _) != DecodeStatus.Ok) return false;
            SolControl control = (toBmc.RingWor ? SolControl.Ring : 0)
                | (toBmc.GenerateBreak ? SolControl.Break : 0)
                | (toBmc.PauseCts ? SolControl.PauseCts : 0)
                | (toBmc.DropDcdDsr ? SolControl.DropDcdDsr : 0)
                | (toBmc.FlushInbound ? SolControl.FlushInbound : 0)
                | (toBmc.FlushOutbound ? SolControl.FlushOutbound : 0);
            packet = new(
                toBmc.Sequence,
                toBmc.AcknowledgedSequence,
                toBmc.AcceptedCharacters,
                toBmc.IsNack,
                control,
                SolStatus.None,
                toBmc.Characters.Memory);
            return true;
        }

        if (SolPacketToConsole.Decode(payload, out var toConsole, out _) != DecodeStatus.Ok) return false;
        SolStatus status = (toConsole.TransferUnavailable ? SolStatus.TransferUnavailable : 0)
            | (toConsole.Deactivating ? SolStatus.Deactivating : 0)
            | (toConsole.TransmitOverrun ? SolStatus.TransmitOverrun : 0)
            | (toConsole.BreakDetected ? SolStatus.BreakDetected : 0);
        packet = new(
            toConsole.Sequence,
            toConsole.AcknowledgedSequence,
            toConsole.AcceptedCharacters,
            toConsole.IsNack,
            SolControl.None,
            status,
            toConsole.Characters.Memory);
        return true;
    }

    /// <summary>Writes what one end sends.</summary>
    public int Write(SolRole sender, Span<byte> destination) => sender == SolRole.Console
        ? new SolPacketToBmc
        {
            Sequence = Sequence,
            AcknowledgedSequence = Acknowledged,
            AcceptedCharacters = Accepted,
            IsNack = IsNack,
            RingWor = (Control & SolControl.Ring) != 0,
            GenerateBreak = (Control & SolControl.Break) != 0,
            PauseCts = (Control & SolControl.PauseCts) != 0,
            DropDcdDsr = (Control & SolControl.DropDcdDsr) != 0,
            FlushInbound = (Control & SolControl.FlushInbound) != 0,
            FlushOutbound = (Control & SolControl.FlushOutbound) != 0,
            Characters = Characters,
        }.Encode(destination)
        : new SolPacketToConsole
        {
            Sequence = Sequence,
            AcknowledgedSequence = Acknowledged,
            AcceptedCharacters = Accepted,
            IsNack = IsNack,
            TransferUnavailable = (Status & SolStatus.TransferUnavailable) != 0,
            Deactivating = (Status & SolStatus.Deactivating) != 0,
            TransmitOverrun = (Status & SolStatus.TransmitOverrun) != 0,
            BreakDetected = (Status & SolStatus.BreakDetected) != 0,
            Characters = Characters,
        }.Encode(destination);
}

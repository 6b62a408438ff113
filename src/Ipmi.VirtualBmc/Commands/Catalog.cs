using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>All commands of a virtual BMC but those that open and close sessions, which the session layer has.</summary>
internal static class Catalog
{
    public static void AddTo(CommandDispatcher dispatcher, VirtualMachine machine, VirtualBmcOptions options)
    {
        new DeviceCommands(machine.Identity).AddTo(dispatcher);
        new ChassisCommands(machine.Chassis).AddTo(dispatcher);
        new SensorCommands(machine.Sensors).AddTo(dispatcher);
        new SdrCommands(new SdrRepository(machine.Sensors)).AddTo(dispatcher);
        new ChannelCommands(options).AddTo(dispatcher);
    }
}

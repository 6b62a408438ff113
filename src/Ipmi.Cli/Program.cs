using System.Runtime.InteropServices;
using Ipmi.Cli;

using var stop = new CancellationTokenSource();
var stoppedBy = ExitCode.Interrupted;
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var time = new MainThreadTime();
ExitCode code = time.Run(IpmiApplication.RunAsync(args, CliConsole.System with { Time = time }, stop.Token));
return (int)(code == ExitCode.Interrupted ? stoppedBy : code);

// The session is closed before the program ends: BMCs have few. Who cannot wait for that sends the signal again.
void Stop(PosixSignalContext context)
{
    context.Cancel = !stop.IsCancellationRequested;
    if (context.Signal == PosixSignal.SIGTERM) stoppedBy = ExitCode.Terminated;
    stop.Cancel();
}

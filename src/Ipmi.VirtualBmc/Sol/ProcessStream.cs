using System.Diagnostics;

namespace Ipmi.Virtual;

/// <summary>A program's standard output and standard input as one stream. Disposing it ends the program.</summary>
internal sealed class ProcessStream : DuplexStream
{
    private readonly Process _process;

    private ProcessStream(Process process) : base(process.StandardOutput.BaseStream, process.StandardInput.BaseStream) => _process = process;

    /// <summary>Starts a program. Its standard error stays this process' own.</summary>
    public static ProcessStream Start(ProcessStartInfo program)
    {
        ArgumentNullException.ThrowIfNull(program);
        program.RedirectStandardInput = true;
        program.RedirectStandardOutput = true;
        program.UseShellExecute = false;
        return new(Process.Start(program)!);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
            _process.Dispose();
        }

        base.Dispose(disposing);
    }
}

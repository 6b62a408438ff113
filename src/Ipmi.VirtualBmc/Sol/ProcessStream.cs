using System.Diagnostics;

namespace Ipmi.Virtual;

/// <summary>
/// A program's standard output and standard input as one stream. Disposing it ends the program. Terminals send a carriage return for the
/// Enter key; the terminal that would make a newline of it on the system's side is missing here, so that this does.
/// </summary>
internal sealed class ProcessStream : DuplexStream
{
    private readonly Process _process;

    private ProcessStream(Process process) : base(process.StandardOutput.BaseStream, process.StandardInput.BaseStream) =>
        _process = process;

    /// <summary>Starts a program. Its standard error stays this process' own.</summary>
    public static ProcessStream Start(ProcessStartInfo program)
    {
        ArgumentNullException.ThrowIfNull(program);
        program.RedirectStandardInput = true;
        program.RedirectStandardOutput = true;
        program.UseShellExecute = false;
        return new(Process.Start(program)!);
    }

    public override void Write(byte[] buffer, int offset, int count) => base.Write(WithNewlines(buffer.AsSpan(offset, count)), 0, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.WriteAsync(WithNewlines(buffer.Span), cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
            _process.Dispose();
        }

        base.Dispose(disposing);
    }
    private static byte[] WithNewlines(ReadOnlySpan<byte> typed)
    {
        byte[] taken = typed.ToArray();
        taken.AsSpan().Replace((byte)'\r', (byte)'\n');
        return taken;
    }
}

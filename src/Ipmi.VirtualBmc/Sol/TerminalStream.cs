using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ipmi.Virtual;

/// <summary>
/// The side of a pseudo terminal that no program has. A read of it, and a write while no program reads, block in the kernel and cannot be
/// given up; disposing lets both come back, also while a program has the other side open.
/// </summary>
internal sealed partial class TerminalStream : DuplexStream
{
    private const int WhatProgramsMayRead = 0;

    private readonly SafeFileHandle _programSide;
    private volatile bool _isDisposed;

    /// <summary>Joins the sides.</summary>
    /// <param name="side">This side.</param>
    /// <param name="programSide">The side of programs, opened so that it does not block.</param>
    public TerminalStream(SafeFileHandle side, SafeFileHandle programSide)
        : this(new FileStream(side, FileAccess.ReadWrite, bufferSize: 0, isAsync: false), programSide)
    {
    }

    private TerminalStream(FileStream side, SafeFileHandle programSide) : base(side, side) => _programSide = programSide;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int length = await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return _isDisposed ? 0 : length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            Wake();
            _programSide.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>What waits for programs makes room, so that a write ends; a byte from their side ends a read.</summary>
    private void Wake()
    {
        _ = Flush(_programSide, WhatProgramsMayRead);

        // It fails where so much waits to be read that no read blocks.
        _ = Write(_programSide, [0], 1);
    }

    [LibraryImport("libc", EntryPoint = "tcflush")]
    private static partial int Flush(SafeFileHandle terminal, int what);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, nint length);
}

using System.Diagnostics;
using System.Globalization;

namespace Ipmi.SideBySide;

/// <summary>Wall clock, processor time and allocations of this process between two moments.</summary>
internal sealed class Meter
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Environment.ProcessCpuUsage _cpu = Environment.CpuUsage;
    private readonly long _allocated = GC.GetTotalAllocatedBytes(precise: true);

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    /// <summary>One line: what one operation cost.</summary>
    public string Tell(long operations)
    {
        TimeSpan elapsed = Elapsed;
        Environment.ProcessCpuUsage cpu = Environment.CpuUsage;
        double allocated = GC.GetTotalAllocatedBytes(precise: true) - _allocated;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"rate={operations / elapsed.TotalSeconds:F1} us={elapsed.TotalMicroseconds / operations:F1}"
            + $" user_us={(cpu.UserTime - _cpu.UserTime).TotalMicroseconds / operations:F1}"
            + $" sys_us={(cpu.PrivilegedTime - _cpu.PrivilegedTime).TotalMicroseconds / operations:F1}"
            + $" n={operations} bytes={allocated / operations:F1} rss_kB={Environment.WorkingSet / 1024}");
    }
}

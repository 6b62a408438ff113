using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The power limit, and what happens when it is exceeded for too long (DCMI 1.5 §6.6.2 to §6.6.4).</summary>
public sealed class PowerLimiter
{
    private TimeSpan? _exceededSince;

    /// <summary>The limit, in watts.</summary>
    public ushort Watts { get; private set; } = ushort.MaxValue;

    /// <summary>For how long it may be exceeded.</summary>
    public TimeSpan CorrectionTime { get; private set; } = TimeSpan.FromSeconds(1);

    /// <summary>What happens then.</summary>
    public PowerLimitAction Action { get; private set; }

    /// <summary>How often the power is looked at, in seconds.</summary>
    public ushort SamplingSeconds { get; private set; } = 1;

    /// <summary>Whether it is in force.</summary>
    public bool IsActive { get; private set; }

    /// <summary>What Set Power Limit would set as it is.</summary>
    internal SetPowerLimitRequest Settings => new()
    {
        ExceptionAction = Action,
        Limit = Watts,
        CorrectionTime = (uint)CorrectionTime.TotalMilliseconds,
        SamplingPeriod = SamplingSeconds,
    };

    internal void Set(in SetPowerLimitRequest request)
    {
        (Watts, Action, SamplingSeconds) = (request.Limit, request.ExceptionAction, request.SamplingPeriod);
        CorrectionTime = TimeSpan.FromMilliseconds(request.CorrectionTime);
        _exceededSince = null;
    }

    internal void Activate(bool isActive) => (IsActive, _exceededSince) = (isActive, null);

    /// <summary>Looks at the power.</summary>
    /// <returns>Whether it was over the limit for longer than allowed: true once for each time that it is.</returns>
    internal bool IsExceeded(double watts, TimeSpan now)
    {
        if (!IsActive || watts <= Watts)
        {
            _exceededSince = null;
            return false;
        }

        _exceededSince ??= now;
        if (_exceededSince == TimeSpan.MaxValue || now - _exceededSince < CorrectionTime) return false;
        _exceededSince = TimeSpan.MaxValue;
        return true;
    }
}

using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The watchdog timer, without a clock of its own (IPMI v2.0 §27).</summary>
public sealed class Watchdog
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);

    private SetWatchdogTimerRequest? _settings;
    private TimeSpan? _end;
    private bool _hasInterrupted;

    /// <summary>Whether it counts down.</summary>
    public bool IsRunning => _end is not null;

    /// <summary>What it has run out for since the flags were cleared.</summary>
    public WatchdogExpirations Expirations { get; private set; }

    /// <summary>Takes the settings, and stops it unless they say otherwise.</summary>
    internal void Set(in SetWatchdogTimerRequest settings, TimeSpan now)
    {
        _settings = settings;
        Expirations &= ~settings.ClearExpirations;
        _hasInterrupted = false;
        _end = settings.DontStop && IsRunning ? now + settings.CountdownTenths * Tenth : null;
    }

    /// <summary>Starts it from the top.</summary>
    /// <returns>Whether it has settings.</returns>
    internal bool Reset(TimeSpan now)
    {
        if (_settings is not { } settings) return false;
        _hasInterrupted = false;
        _end = now + settings.CountdownTenths * Tenth;
        return true;
    }

    /// <summary>Its settings and how it is.</summary>
    internal GetWatchdogTimerResponse Status(TimeSpan now)
    {
        SetWatchdogTimerRequest settings = _settings ?? new() { Use = WatchdogUse.SmsOs };
        TimeSpan left = _end is { } end ? end - now : settings.CountdownTenths * Tenth;
        return new()
        {
            DontLog = settings.DontLog,
            IsRunning = IsRunning,
            Use = settings.Use,
            PreTimeoutInterrupt = settings.PreTimeoutInterrupt,
            Action = settings.Action,
            PreTimeoutSeconds = settings.PreTimeoutSeconds,
            Expirations = Expirations,
            InitialCountdownTenths = settings.CountdownTenths,
            PresentCountdownTenths = (ushort)Math.Clamp(left / Tenth, 0, ushort.MaxValue),
        };
    }

    /// <summary>A cold reset: it is as if it had never been set.</summary>
    internal void Restart()
    {
        (_settings, _end) = (null, null);
        Expirations = WatchdogExpirations.None;
    }

    /// <summary>Warns before its time is over, or when it is, once for each time that it runs.</summary>
    /// <returns>The settings under which it warns, if it does now.</returns>
    internal SetWatchdogTimerRequest? Interrupt(TimeSpan now)
    {
        if (_end is not { } end || _settings is not { } settings || _hasInterrupted) return null;
        bool isDue = now >= end - TimeSpan.FromSeconds(settings.PreTimeoutSeconds);
        if (settings.PreTimeoutInterrupt == WatchdogPreTimeoutInterrupt.None || !isDue) return null;
        _hasInterrupted = true;
        return settings;
    }

    /// <summary>Stops it when its time is over.</summary>
    /// <returns>The settings under which it ran out, if it did now.</returns>
    internal SetWatchdogTimerRequest? Advance(TimeSpan now)
    {
        if (_end is not { } end || now < end || _settings is not { } settings) return null;
        _end = null;
        Expirations |= (WatchdogExpirations)(1 << (int)settings.Use);
        return settings;
    }
}

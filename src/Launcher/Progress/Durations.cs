using System.Globalization;

namespace Launcher.Progress;

/// <summary>Times as people read them: '0.4 s', '12 s', '3 min 05 s', '2 h 10 min'.</summary>
internal static class Durations
{
    public static string Shown(TimeSpan duration)
    {
        var culture = CultureInfo.InvariantCulture;
        if (duration.TotalSeconds < 9.95)
        {
            return string.Create(culture, $"{Math.Max(0, duration.TotalSeconds):0.0} s");
        }

        var seconds = (long)Math.Round(duration.TotalSeconds);
        return seconds switch
        {
            < 60 => string.Create(culture, $"{seconds} s"),
            < 3600 => string.Create(culture, $"{seconds / 60} min {seconds % 60:00} s"),
            _ => string.Create(culture, $"{seconds / 3600} h {seconds % 3600 / 60:00} min"),
        };
    }

    public static string Shown(double seconds) => Shown(TimeSpan.FromSeconds(seconds));
}

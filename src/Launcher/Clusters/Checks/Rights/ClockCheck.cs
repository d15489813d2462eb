using System.Globalization;

namespace Launcher.Clusters.Checks.Rights;

/// <summary>Requests are signed with the local time, and deadlines are computed from it.</summary>
internal sealed class ClockCheck : ICheck
{
    private const int MostSeconds = 300;
    private const int UsualSeconds = 60;

    public string Name => "clock";

    public bool IsLocal => true;

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var services = subject.Services;
        if (await services.ReadTime(stop) is not { } theirs)
        {
            return [Finding.NotCheckable("AWS's answer holds no time.", "Compare the clock yourself.")];
        }

        var seconds = Math.Round((services.Clock.GetUtcNow() - theirs).TotalSeconds);
        var shown = Math.Abs(seconds).ToString("0", CultureInfo.InvariantCulture);
        var sentence = $"The local clock is {shown} s {(seconds < 0 ? "behind" : "ahead of")} AWS's.";
        const string advice = "Set the clock by a time server.";
        return
        [
            Math.Abs(seconds) switch
            {
                > MostSeconds => Finding.Failed(sentence, advice),
                > UsualSeconds => Finding.Warning(sentence, advice),
                _ => Finding.Ok(sentence),
            },
        ];
    }
}

namespace Launcher.Clusters.Checks;

/// <summary>What a check saw.</summary>
/// <param name="Sentence">One sentence: what is so.</param>
/// <param name="Advice">One sentence: what to do; null where nothing has to be done.</param>
internal sealed record Finding(CheckMark Mark, string Sentence, string? Advice)
{
    public static Finding Ok(string sentence) => new(CheckMark.Ok, sentence, null);

    public static Finding Warning(string sentence, string advice) => new(CheckMark.Warning, sentence, advice);

    public static Finding Failed(string sentence, string advice) => new(CheckMark.Failed, sentence, advice);

    public static Finding NotCheckable(string sentence, string advice) =>
        new(CheckMark.NotCheckable, sentence, advice);
}

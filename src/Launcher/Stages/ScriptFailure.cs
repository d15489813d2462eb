namespace Launcher.Stages;

/// <summary>The step of a script that threw.</summary>
internal sealed record ScriptFailure(string? Step, string? Cell, string Message)
{
    public string Sentence
    {
        get
        {
            var place = (Step, Cell) switch
            {
                (null, null) => "The script failed",
                (null, _) => $"The script failed in {Cell}",
                (_, null) => $"Step '{Step}' failed",
                _ => $"Step '{Step}' ({Cell}) failed",
            };
            return $"{place}: {Message.TrimEnd().TrimEnd('.')}.";
        }
    }
}

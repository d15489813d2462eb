namespace FakeTools;

/// <summary>One thing that the pretended script does.</summary>
public sealed record Act
{
    public string? Out { get; init; }

    public string? Err { get; init; }

    /// <summary>A file below the output folder, with <see cref="Text"/>.</summary>
    public string? Write { get; init; }

    public string? Text { get; init; }

    /// <summary>Prints arguments and current folder.</summary>
    public bool Tell { get; init; }

    /// <summary>Works through so many combinations, from where the output folder's checkpoint says.</summary>
    public int Search { get; init; }

    /// <summary>The first attempt of a search waits after so many.</summary>
    public int PauseAfter { get; init; }

    /// <summary>Waits until it is interrupted and ends with 130.</summary>
    public bool Wait { get; init; }

    /// <summary>Waits and does not listen to interruption.</summary>
    public bool Stubborn { get; init; }

    /// <summary>Starts a process that outlives it and prints its id.</summary>
    public bool Spawn { get; init; }

    public int? Exit { get; init; }

    /// <summary>Ends itself by this signal.</summary>
    public int? Signal { get; init; }
}

namespace Emr.Server.Faults;

internal enum BrokenKind
{
    Refusal,
    Page,
    ConnectionLost,
    Silence,
}

/// <summary>What a caller gets in place of the answer.</summary>
internal sealed record BrokenAnswer(BrokenKind Kind, int Status = 0, string? Type = null, string? Message = null)
{
    /// <summary>How far the server's clock is from the caller's, as its Date header says.</summary>
    public TimeSpan ClockOffset { get; init; }
}

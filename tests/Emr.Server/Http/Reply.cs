using Emr.Server.Faults;

namespace Emr.Server.Http;

/// <summary>What goes back on the wire.</summary>
internal sealed record Reply(int Status, string ContentType, byte[] Body)
{
    public BrokenKind? Break { get; init; }

    public TimeSpan ClockOffset { get; init; }
}

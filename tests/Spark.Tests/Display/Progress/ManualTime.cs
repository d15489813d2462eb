namespace Spark.Tests.Display.Progress;

/// <summary>A clock that moves when told.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long _milliseconds;

    public override long TimestampFrequency => 1_000;

    public override long GetTimestamp() => _milliseconds;

    public void Pass(int milliseconds) => _milliseconds += milliseconds;
}

using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>An instant with microseconds, shown in UTC, years 1 to 9999.</summary>
public sealed class Timestamp : IEquatable<Timestamp>, IComparable<Timestamp>
{
    /// <summary>An instant; a time of no kind counts as UTC, a local one is converted.</summary>
    public Timestamp(DateTime dateTime) =>
        Utc = dateTime.Kind == DateTimeKind.Local
            ? dateTime.ToUniversalTime()
            : DateTime.SpecifyKind(dateTime, DateTimeKind.Utc);

    /// <summary>An instant in UTC.</summary>
    public Timestamp(int year, int month, int day, int hour, int minute, int second, int microsecond) => Utc =
        new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(
            microsecond * TimeSpan.TicksPerMicrosecond);

    internal Timestamp(long microseconds) =>
        Utc = DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    private DateTime Utc { get; }

    /// <summary>The year in UTC.</summary>
    public int Year => Utc.Year;

    /// <summary>The month in UTC, from 1.</summary>
    public int Month => Utc.Month;

    /// <summary>The day of the month in UTC, from 1.</summary>
    public int Day => Utc.Day;

    /// <summary>The hour in UTC.</summary>
    public int Hour => Utc.Hour;

    /// <summary>The minute.</summary>
    public int Minute => Utc.Minute;

    /// <summary>The second.</summary>
    public int Second => Utc.Second;

    /// <summary>Microseconds within the second, 0 to 999,999.</summary>
    public int Microsecond => (int)(Utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);

    internal long MicrosecondsSinceEpoch => (Utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The instant in UTC.</summary>
    public DateTime ToDateTime() => Utc;

    /// <inheritdoc/>
    public bool Equals(Timestamp? other) => other is not null && other.Utc == Utc;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Timestamp);

    /// <inheritdoc/>
    public int CompareTo(Timestamp? other) => other is null ? 1 : Utc.CompareTo(other.Utc);

    /// <inheritdoc/>
    public override int GetHashCode() => Utc.GetHashCode();

    /// <summary>yyyy-MM-dd HH:mm:ss.ffffffZ in UTC.</summary>
    public override string ToString() => Utc.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture) + "Z";

    /// <summary>Whether both are the same instant.</summary>
    public static bool operator ==(Timestamp? left, Timestamp? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different instants.</summary>
    public static bool operator !=(Timestamp? left, Timestamp? right) => !(left == right);

    /// <summary>Whether the left instant is earlier.</summary>
    public static bool operator <(Timestamp left, Timestamp right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left instant is later.</summary>
    public static bool operator >(Timestamp left, Timestamp right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left instant is not later.</summary>
    public static bool operator <=(Timestamp left, Timestamp right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left instant is not earlier.</summary>
    public static bool operator >=(Timestamp left, Timestamp right) => left.CompareTo(right) >= 0;
}

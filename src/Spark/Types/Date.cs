using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A day without time, years 1 to 9999.</summary>
public sealed class Date : IEquatable<Date>, IComparable<Date>
{
    /// <summary>The day of a point in time.</summary>
    public Date(DateTime dateTime) => Value = DateOnly.FromDateTime(dateTime);

    /// <summary>The day of year, month (1 to 12) and day (1 to 31).</summary>
    public Date(int year, int month, int day) => Value = new DateOnly(year, month, day);

    internal Date(int days) => Value = DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(days));

    private DateOnly Value { get; }

    /// <summary>The year.</summary>
    public int Year => Value.Year;

    /// <summary>The month, from 1.</summary>
    public int Month => Value.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => Value.Day;

    internal int DaysSinceEpoch => Value.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>Midnight of the day, of no zone.</summary>
    public DateTime ToDateTime() => Value.ToDateTime(TimeOnly.MinValue);

    /// <inheritdoc/>
    public bool Equals(Date? other) => other is not null && other.Value == Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Date);

    /// <inheritdoc/>
    public int CompareTo(Date? other) => other is null ? 1 : Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>yyyy-MM-dd.</summary>
    public override string ToString() => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether both are the same day.</summary>
    public static bool operator ==(Date? left, Date? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different days.</summary>
    public static bool operator !=(Date? left, Date? right) => !(left == right);

    /// <summary>Whether the left day is earlier.</summary>
    public static bool operator <(Date left, Date right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left day is later.</summary>
    public static bool operator >(Date left, Date right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left day is not later.</summary>
    public static bool operator <=(Date left, Date right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left day is not earlier.</summary>
    public static bool operator >=(Date left, Date right) => left.CompareTo(right) >= 0;
}

namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The same day so many months later, the last of the month when there is none.</summary>
    public static Column AddMonths(Column startDate, int numMonths) =>
        Sql.Column.Call("add_months", startDate, Lit(numMonths));

    /// <summary>The same day so many months later, the last of the month when there is none.</summary>
    public static Column AddMonths(Column startDate, Column numMonths) =>
        Sql.Column.Call("add_months", startDate, numMonths);

    /// <summary>Today in the session's zone.</summary>
    public static Column CurrentDate() => Sql.Column.Call("current_date");

    /// <summary>Now; the same for the whole query.</summary>
    public static Column CurrentTimestamp() => Sql.Column.Call("current_timestamp");

    /// <summary>Text by a Java pattern such as yyyy-MM-dd.</summary>
    public static Column DateFormat(Column dateExpr, string format) =>
        Sql.Column.Call("date_format", dateExpr, Lit(format));

    /// <summary>So many days later.</summary>
    public static Column DateAdd(Column start, int days) => Sql.Column.Call("date_add", start, Lit(days));

    /// <summary>So many days later.</summary>
    public static Column DateAdd(Column start, Column days) => Sql.Column.Call("date_add", start, days);

    /// <summary>So many days earlier.</summary>
    public static Column DateSub(Column start, int days) => Sql.Column.Call("date_sub", start, Lit(days));

    /// <summary>So many days earlier.</summary>
    public static Column DateSub(Column start, Column days) => Sql.Column.Call("date_sub", start, days);

    /// <summary>Days from the second to the first.</summary>
    public static Column DateDiff(Column end, Column start) => Sql.Column.Call("datediff", end, start);

    /// <summary>The year.</summary>
    public static Column Year(Column column) => Sql.Column.Call("year", column);

    /// <summary>The quarter, from 1.</summary>
    public static Column Quarter(Column column) => Sql.Column.Call("quarter", column);

    /// <summary>The month, from 1.</summary>
    public static Column Month(Column column) => Sql.Column.Call("month", column);

    /// <summary>The day of the week, Sunday 1 to Saturday 7.</summary>
    public static Column DayOfWeek(Column column) => Sql.Column.Call("dayofweek", column);

    /// <summary>The day of the month, from 1.</summary>
    public static Column DayOfMonth(Column column) => Sql.Column.Call("dayofmonth", column);

    /// <summary>The day of the year, from 1.</summary>
    public static Column DayOfYear(Column column) => Sql.Column.Call("dayofyear", column);

    /// <summary>The hour in the session's zone.</summary>
    public static Column Hour(Column column) => Sql.Column.Call("hour", column);

    /// <summary>The minute.</summary>
    public static Column Minute(Column column) => Sql.Column.Call("minute", column);

    /// <summary>The second.</summary>
    public static Column Second(Column column) => Sql.Column.Call("second", column);

    /// <summary>The ISO week, from 1.</summary>
    public static Column WeekOfYear(Column column) => Sql.Column.Call("weekofyear", column);

    /// <summary>The last day of the month.</summary>
    public static Column LastDay(Column column) => Sql.Column.Call("last_day", column);

    /// <summary>Months from the second to the first, with a fraction of 31-day months rounded to 8 digits.</summary>
    public static Column MonthsBetween(Column end, Column start) => Sql.Column.Call("months_between", end, start);

    /// <summary>Months from the second to the first, rounded to 8 digits or not.</summary>
    public static Column MonthsBetween(Column end, Column start, bool roundOff) =>
        Sql.Column.Call("months_between", end, start, Lit(roundOff));

    /// <summary>The first later day of this name, such as Mon.</summary>
    public static Column NextDay(Column date, string dayOfWeek) => Sql.Column.Call("next_day", date, Lit(dayOfWeek));

    /// <summary>The first later day of this name, such as Mon.</summary>
    public static Column NextDay(Column date, Column dayOfWeek) => Sql.Column.Call("next_day", date, dayOfWeek);

    /// <summary>Text of seconds since 1970 in the session's zone.</summary>
    public static Column FromUnixTime(Column column) => Sql.Column.Call("from_unixtime", column);

    /// <summary>Text of seconds since 1970 by a Java pattern.</summary>
    public static Column FromUnixTime(Column column, string format) =>
        Sql.Column.Call("from_unixtime", column, Lit(format));

    /// <summary>Seconds since 1970 now.</summary>
    public static Column UnixTimestamp() => Sql.Column.Call("unix_timestamp");

    /// <summary>Seconds since 1970 of a time or of text like 2024-01-31 12:00:00.</summary>
    public static Column UnixTimestamp(Column column) => Sql.Column.Call("unix_timestamp", column);

    /// <summary>Seconds since 1970 of text by a Java pattern.</summary>
    public static Column UnixTimestamp(Column column, string format) =>
        Sql.Column.Call("unix_timestamp", column, Lit(format));

    /// <summary>The instant that the text means; NULL when it is none.</summary>
    public static Column ToTimestamp(Column column) => Sql.Column.Call("to_timestamp", column);

    /// <summary>The instant that the text means by a Java pattern.</summary>
    public static Column ToTimestamp(Column column, string format) =>
        Sql.Column.Call("to_timestamp", column, Lit(format));

    /// <summary>The day that the text means; NULL when it is none.</summary>
    public static Column ToDate(Column column) => Sql.Column.Call("to_date", column);

    /// <summary>The day that the text means by a Java pattern.</summary>
    public static Column ToDate(Column column, string format) => Sql.Column.Call("to_date", column, Lit(format));

    /// <summary>The first day of the year, quarter, month or week.</summary>
    public static Column Trunc(Column column, string format) => Sql.Column.Call("trunc", column, Lit(format));

    /// <summary>The first instant of the unit.</summary>
    public static Column DateTrunc(string format, Column column) => Sql.Column.Call("date_trunc", Lit(format), column);

    /// <summary>The wall clock of a zone at a UTC time.</summary>
    public static Column FromUtcTimestamp(Column column, string tz) =>
        Sql.Column.Call("from_utc_timestamp", column, Lit(tz));

    /// <summary>The wall clock of a zone at a UTC time.</summary>
    public static Column FromUtcTimestamp(Column column, Column tz) =>
        Sql.Column.Call("from_utc_timestamp", column, tz);

    /// <summary>The UTC time of a zone's wall clock.</summary>
    public static Column ToUtcTimestamp(Column column, string tz) =>
        Sql.Column.Call("to_utc_timestamp", column, Lit(tz));

    /// <summary>The UTC time of a zone's wall clock.</summary>
    public static Column ToUtcTimestamp(Column column, Column tz) => Sql.Column.Call("to_utc_timestamp", column, tz);

    /// <summary>The instant so many seconds after 1970.</summary>
    public static Column TimestampSeconds(Column column) => Sql.Column.Call("timestamp_seconds", column);

    /// <summary>The bucket of time as a struct of start and end.</summary>
    public static Column Window(Column column, string windowDuration) =>
        Sql.Column.Call("window", column, Lit(windowDuration));

    /// <summary>The buckets of time that begin at each slide.</summary>
    public static Column Window(Column column, string windowDuration, string slideDuration) =>
        Sql.Column.Call("window", column, Lit(windowDuration), Lit(slideDuration));

    /// <summary>The buckets of time that begin at each slide after a start.</summary>
    public static Column Window(Column column, string windowDuration, string slideDuration, string startTime) =>
        Sql.Column.Call("window", column, Lit(windowDuration), Lit(slideDuration), Lit(startTime));
}

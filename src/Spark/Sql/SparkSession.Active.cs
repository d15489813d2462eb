namespace Microsoft.Spark.Sql;

public sealed partial class SparkSession
{
    private static readonly AsyncLocal<SparkSession?> ActiveSession = new();
    private static readonly Lock Gate = new();
    private static SparkSession? DefaultSession;

    /// <summary>The active session of this flow of control, else the default one.</summary>
    /// <exception cref="InvalidOperationException">No session was made yet.</exception>
    public static SparkSession Active() =>
        GetActiveSession() ?? GetDefaultSession() ?? throw new InvalidOperationException(
        "No active or default Spark session was found. Make one with SparkSession.Builder().GetOrCreate().");

    /// <summary>The session that this flow of control made active; null when there is none.</summary>
    public static SparkSession? GetActiveSession() => ActiveSession.Value;

    /// <summary>Makes a session the active one of this flow of control.</summary>
    public static void SetActiveSession(SparkSession session) => ActiveSession.Value = session;

    /// <summary>Leaves this flow of control without an active session.</summary>
    public static void ClearActiveSession() => ActiveSession.Value = null;

    /// <summary>The session that <c>GetOrCreate</c> returns everywhere; null when there is none.</summary>
    public static SparkSession? GetDefaultSession()
    {
        lock (Gate)
        {
            return DefaultSession;
        }
    }

    /// <summary>Makes a session the one that <c>GetOrCreate</c> returns everywhere.</summary>
    public static void SetDefaultSession(SparkSession session)
    {
        lock (Gate)
        {
            DefaultSession = session;
        }
    }

    /// <summary>Leaves the process without a default session.</summary>
    public static void ClearDefaultSession()
    {
        lock (Gate)
        {
            DefaultSession = null;
        }
    }

    private static void Forget(SparkSession session)
    {
        lock (Gate)
        {
            if (ReferenceEquals(DefaultSession, session))
            {
                DefaultSession = null;
            }
        }

        if (ReferenceEquals(ActiveSession.Value, session))
        {
            ActiveSession.Value = null;
        }
    }
}

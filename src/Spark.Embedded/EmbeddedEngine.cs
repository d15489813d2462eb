using Spark.Embedded;
using Spark.Engines;

namespace Microsoft.Spark.Sql;

/// <summary>The engine in this process: plans become DuckDB SQL, models run on C# learners.</summary>
public static class EmbeddedEngine
{
    internal const string Name = "embedded";

    /// <summary>Makes <c>spark.engine=embedded</c> available. Calling it again changes nothing.</summary>
    public static void Register() => EngineRegistry.Register(Name, settings => new DuckDbEngine(settings));

    /// <summary>Makes the embedded engine the one of the session that is built.</summary>
    public static Builder UseEmbeddedEngine(this Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Register();
        return builder.Config("spark.engine", Name);
    }
}

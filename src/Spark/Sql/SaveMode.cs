namespace Microsoft.Spark.Sql;

/// <summary>What a write does when its target exists.</summary>
public enum SaveMode
{
    /// <summary>Adds files to those that are there.</summary>
    Append,

    /// <summary>Deletes what is there first.</summary>
    Overwrite,

    /// <summary>Refuses to write; the default.</summary>
    ErrorIfExists,

    /// <summary>Writes nothing.</summary>
    Ignore,
}

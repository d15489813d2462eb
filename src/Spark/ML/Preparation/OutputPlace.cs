using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Preparation;

/// <summary>Where a job will write.</summary>
public static class OutputPlace
{
    /// <summary>
    /// Makes sure before hours of work that a folder can be written: a small file goes in and is deleted again.
    /// </summary>
    /// <exception cref="EngineException">The folder cannot be made, or no file can be written there.</exception>
    public static void EnsureWritable(this SparkSession spark, string folder)
    {
        ArgumentNullException.ThrowIfNull(spark);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var files = spark.Engine.Files;
        var isNew = !files.Exists(folder);
        var trial = $"{folder.TrimEnd('/')}/.trial-{Guid.NewGuid():N}";
        try
        {
            files.Write(trial, [0]);
            files.Delete(trial);
        }
        catch (EngineException thrown)
        {
            throw new EngineException(thrown.Message.Replace(trial, folder, StringComparison.Ordinal), thrown);
        }

        if (isNew)
        {
            files.Delete(folder);
        }
    }
}

using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;
using Spark.Embedded.Files.Writing;
using Spark.Engines;

namespace Spark.Embedded.ML.Saving;

/// <summary>Saves and loads stages, models and evaluators as directories in Spark's format.</summary>
internal sealed class StageFiles(IEngine engine, TimeProvider time)
{
    /// <exception cref="IOException">The path exists and is not to be overwritten.</exception>
    public void Save(Params instance, string path, bool overwrite)
    {
        if (engine.Files.Exists(path) && !overwrite)
        {
            throw new IOException(
                $"'{path}' exists already. Save to another folder, or replace it with "
                    + "'Write().Overwrite().Save(…)'.");
        }

        try
        {
            using var folder = OutputFolder.Replacing(path);
            new StageWriter(time).Write(instance, new StageFolder(engine.Files, folder.Draft));
            folder.Finish();
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.Of(path, thrown);
        }
        catch (EngineException thrown) when (thrown.InnerException is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.Of(path, thrown.InnerException);
        }
    }

    public Params Load(string path) => new StageLoader(new DataFiles(engine)).Load(new StageFolder(engine.Files, path));
}

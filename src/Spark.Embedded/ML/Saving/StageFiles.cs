using Microsoft.Spark.ML.Param;
using Spark.Engines;

namespace Spark.Embedded.ML.Saving;

/// <summary>Saves and loads stages, models and evaluators as directories in Spark's format.</summary>
internal sealed class StageFiles(IEngine engine, TimeProvider time)
{
    /// <exception cref="IOException">The path exists and is not to be overwritten.</exception>
    public void Save(Params instance, string path, bool overwrite)
    {
        if (engine.Files.Exists(path))
        {
            if (!overwrite)
            {
                throw new IOException(
                    $"'{path}' exists already. Save to another folder, or replace it with "
                        + "'Write().Overwrite().Save(…)'.");
            }

            engine.Files.Delete(path);
        }

        new StageWriter(time).Write(instance, new StageFolder(engine.Files, path));
    }

    public Params Load(string path) => new StageLoader(new DataFiles(engine)).Load(new StageFolder(engine.Files, path));
}

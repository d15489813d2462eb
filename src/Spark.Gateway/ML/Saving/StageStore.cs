using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tuning;
using Spark.Engines;
using Spark.Gateway.ML.Reading;
using Spark.Gateway.ML.Stages;

namespace Spark.Gateway.ML.Saving;

/// <summary>Saves and loads with Spark's own writers and readers, wherever Spark has a file system.</summary>
internal sealed class StageStore(
    GatewaySession session, StageObjects objects, StageReader reader, IFileStore files)
{
    private const string ParamsReader = "org.apache.spark.ml.util.DefaultParamsReader";

    /// <exception cref="IOException">The path exists and is not to be overwritten.</exception>
    public void Save(Params instance, string path, bool overwrite)
    {
        if (!overwrite && files.Exists(path))
        {
            throw new IOException(
                $"'{path}' exists already. Save to another folder, or replace it with "
                    + "'Write().Overwrite().Save(…)'.");
        }

        session.Actions.Run(
            "save",
            _ =>
            {
                using var writer = objects.Of(instance).Call("write");
                if (overwrite)
                {
                    writer.Run("overwrite");
                }

                if (instance is CrossValidatorModel { SubModels: not null }
                    or TrainValidationSplitModel { SubModels: not null })
                {
                    writer.Run("option", "persistSubModels", "true");
                }

                writer.Run("save", path);
                return true;
            },
            CancellationToken.None);
    }

    public Params Load(string path) => session.Actions.Run(
        "load",
        _ =>
        {
            if (!files.Exists($"{path.TrimEnd('/')}/metadata"))
            {
                throw new DirectoryNotFoundException(
                    $"'{path}' holds no saved stage: there is no '{path.TrimEnd('/')}/metadata'. Give the folder that "
                        + "'Save' was called with.");
            }

            using var context = session.Session.Call("sparkContext");
            return reader.Read(session.Java.Static(ParamsReader, "loadParamsInstance", path, context));
        },
        CancellationToken.None);
}

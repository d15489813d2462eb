using System.Diagnostics;
using Spark.Engines;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Results;

/// <summary>Writes a frame with Spark's own writer.</summary>
internal static class FrameWriter
{
    public static void Write(JavaObject frame, WriteRequest request)
    {
        using var writer = frame.Call("write");
        writer.Run("format", request.Format);
        writer.Run("mode", Mode(request.Behaviour));
        foreach (var (key, value) in request.Options)
        {
            writer.Run("option", key, value);
        }

        if (request.PartitionBy.Count > 0)
        {
            using var columns = frame.Java.Strings(request.PartitionBy);
            writer.Run("partitionBy", columns);
        }

        writer.Run("save", request.Path);
    }

    private static string Mode(SaveBehaviour behaviour) => behaviour switch
    {
        SaveBehaviour.ErrorIfExists => "errorifexists",
        SaveBehaviour.Append => "append",
        SaveBehaviour.Overwrite => "overwrite",
        SaveBehaviour.Ignore => "ignore",
        _ => throw new UnreachableException($"'{behaviour}' has no mode in Spark."),
    };
}

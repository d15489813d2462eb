using System.Runtime.CompilerServices;
using Spark.Gateway.Wire;
using Spark.Plans;

namespace Spark.Gateway.Lowering;

/// <summary>
/// Frames of file sources. A source is opened once, as a reader in Spark does: its files are listed and its schema is
/// inferred when the frame is made, not at each action.
/// </summary>
internal sealed class FileFrames(JavaObject session)
{
    private readonly ConditionalWeakTable<FileSource, Lazy<JavaObject>> _frames = [];

    public JavaObject Open(FileSource source)
    {
        var frame = _frames.GetValue(source, missing => new Lazy<JavaObject>(() => Load(missing)));
        try
        {
            return frame.Value;
        }
        catch
        {
            _frames.Remove(source);
            throw;
        }
    }

    private JavaObject Load(FileSource source)
    {
        using var reader = session.Call("read");
        reader.Run("format", source.Format);
        foreach (var (key, value) in source.Options)
        {
            reader.Run("option", key, value);
        }

        if (source.UserSchema is { } schema)
        {
            using var type = session.Java.Static("org.apache.spark.sql.types.DataType", "fromJson", schema.Json);
            reader.Run("schema", type);
        }

        if (source.Paths.Count == 1)
        {
            return reader.Call("load", source.Paths[0]);
        }

        using var paths = session.Java.Strings(source.Paths);
        return reader.Call("load", paths);
    }
}

using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql.Types;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Results;

/// <summary>
/// Rows of the program that are in the JVM. A list of rows is sent once, however many actions read it, and stays there
/// as long as the program holds it.
/// </summary>
internal sealed class SentRows(JavaObject session)
{
    private readonly ConditionalWeakTable<IReadOnlyList<object?[]>, Sent> _sent = [];

    /// <summary>A frame of the rows; the handle is the caller's.</summary>
    public JavaObject Frame(StructType schema, IReadOnlyList<object?[]> rows)
    {
        var sent = _sent.GetValue(rows, _ => new Sent());
        lock (sent)
        {
            var types = TypesOf(schema);
            if (sent.Frame is null || sent.Types != types)
            {
                sent.Frame?.Dispose();
                (sent.Frame, sent.Types) = (LocalFrames.Create(session, schema, rows), types);
            }

            // The same rows are read under other names when a frame meets itself.
            using var names = session.Java.Strings(schema.Fields.Select(field => field.Name).ToArray());
            return sent.Frame.Call("toDF", names);
        }
    }

    /// <summary>The schema without its names.</summary>
    private static string TypesOf(StructType schema) => new StructType(schema.Fields.Select(field =>
        new StructField(string.Empty, field.DataType, field.IsNullable, field.Metadata))).Json;

    private sealed class Sent
    {
        public JavaObject? Frame { get; set; }

        public string? Types { get; set; }
    }
}

using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.ML.Saving;

/// <summary>Reads the Parquet parts of saved models with the engine.</summary>
internal sealed class DataFiles(IEngine engine)
{
    /// <summary>Rows in internal form, columns by name in the order asked for; a missing column is a failure.</summary>
    public IEnumerable<object?[]> Read(string folder, params string[] columns)
    {
        var source = new FileSource("parquet", [folder], new Dictionary<string, string>(), null);
        var schema = engine.ReadSchema(source, CancellationToken.None);
        var all = schema
            .Fields.Select(field => new AttributeReference(field.Name, field.DataType, true, AttributeIds.Next()))
            .ToArray();
        var wanted = columns
            .Select(name =>
                all.FirstOrDefault(column => column.Name == name)
                ?? throw new FormatException(
                    $"'{folder}' has no column '{name}', only "
                        + $"{string.Join(", ", all.Select(column => $"'{column.Name}'"))}."
                )
            )
            .ToArray();
        var plan = new Project(wanted, new FileRelation(source, all));
        return engine
            .Execute(plan, CancellationToken.None)
            .SelectMany(batch =>
                Enumerable
                    .Range(0, batch.RowCount)
                    .Select(row => batch.Columns.Select(column => column.GetValue(row)).ToArray())
            );
    }

    /// <summary>Type of a column as the files have it.</summary>
    public StructType Schema(string folder) =>
        engine.ReadSchema(
            new FileSource("parquet", [folder], new Dictionary<string, string>(), null),
            CancellationToken.None
        );
}

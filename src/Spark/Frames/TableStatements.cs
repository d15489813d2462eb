using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Engines;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Parsing.Syntax;
using Spark.Plans;
using Spark.Types;

namespace Spark.Frames;

/// <summary>CREATE TABLE, INSERT, DROP TABLE and what writers do with table names.</summary>
internal sealed class TableStatements(SparkSession session)
{
    private const string DefaultFormat = "parquet";

    private SessionCatalog Catalog => session.State.Catalog;

    public void Create(CreateTableStatement statement, Analyzer analyzer)
    {
        var name = Single(statement.Name, statement.At);
        if (Catalog.FindTable(name) is not null)
        {
            if (statement.IfNotExists)
            {
                return;
            }

            throw Exists(statement.Name, statement.At);
        }

        var query = statement.Query is null ? null : analyzer.Query(statement.Query);
        var schema = query is null ? statement.Schema : query.Schema;
        if (schema is null || (query is not null && statement.Schema is not null))
        {
            throw ParseErrors.NotSupported(
                schema is null ? "CREATE TABLE without columns or query" : "CREATE TABLE with columns and a query",
                statement.At ?? new SourcePosition(1, 0));
        }

        var table = new CatalogTable(
            name,
            (statement.Source ?? DefaultFormat).ToLowerInvariant(),
            statement.Location ?? Folder(name),
            PartitionsLast(schema, statement.PartitionBy),
            statement.PartitionBy)
        {
            Options = statement.Options,
        };
        if (query is null)
        {
            Catalog.Put(table);
        }
        else
        {
            Write(query, table, SaveBehaviour.Overwrite);
        }
    }

    public void Insert(InsertStatement statement, Analyzer analyzer)
    {
        var table = Catalog.FindTable(Single(statement.Table, statement.At));
        if (table is null)
        {
            throw Catalog.Find(statement.Table) is null
                ? AnalysisErrors.TableNotFound(statement.Table, statement.At)
                : new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1010",
                    $"Inserting into a view is not allowed. View: {AnalysisErrors.Quote(statement.Table)}.",
                    statement.At);
        }

        var fixedValues = statement.Partition
            .Where(pair => pair.Value is not null)
            .ToDictionary(
                pair => pair.Key,
                pair => new ExpressionResolver(analyzer, NameScope.Empty).Resolve(pair.Value!),
                StringComparer.OrdinalIgnoreCase);
        Insert(analyzer.Query(statement.Query), table, statement.IsOverwrite, fixedValues);
    }

    /// <summary>Rows by position into the table's columns.</summary>
    public void Insert(DataFrame frame, string tableName, bool isOverwrite)
    {
        var name = AttributeName.Parse(tableName);
        var table = Catalog.FindTable(Single(name, null)) ?? throw AnalysisErrors.TableNotFound(name, null);
        Insert(frame.Plan, table, isOverwrite, new Dictionary<string, Expression>());
    }

    public void Save(
        DataFrame frame,
        string tableName,
        SaveMode mode,
        string format,
        IReadOnlyDictionary<string, string> options,
        IReadOnlyList<string> partitionBy)
    {
        var parts = AttributeName.Parse(tableName);
        var name = Single(parts, null);
        var existing = Catalog.FindTable(name);
        if (existing is not null && mode != SaveMode.Overwrite)
        {
            switch (mode)
            {
                case SaveMode.Append:
                    Insert(frame.Plan, existing, isOverwrite: false, new Dictionary<string, Expression>());
                    return;
                case SaveMode.Ignore:
                    return;
                default:
                    throw Exists(parts, null);
            }
        }

        var path = options.GetValueOrDefault("path") ?? Folder(name);
        var table = new CatalogTable(name, format, path, PartitionsLast(frame.Plan.Schema, partitionBy), partitionBy)
        {
            Options = options,
        };
        Write(frame.Plan, table, SaveBehaviour.Overwrite);
    }

    public bool Drop(string name)
    {
        var table = Catalog.FindTable(name);
        if (table is null)
        {
            return false;
        }

        Catalog.RemoveTable(name);
        if (table.HasFiles)
        {
            session.Engine.Files.Delete(table.Path);
        }

        return true;
    }

    private void Insert(
        LogicalPlan source, CatalogTable table, bool isOverwrite, IReadOnlyDictionary<string, Expression> fixedValues)
    {
        var open = table.Schema.Fields.Where(field => !fixedValues.ContainsKey(field.Name)).ToArray();
        if (source.Output.Count != open.Length)
        {
            throw new AnalysisException(
                source.Output.Count < open.Length
                    ? "INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS"
                    : "INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS",
                $"Cannot write to `{table.Name}`: the table has {open.Length} columns to fill and the query has "
                + $"{source.Output.Count}.",
                null);
        }

        var given = new Queue<AttributeReference>(source.Output);
        var columns = table.Schema.Fields.Select(field =>
        {
            var value = fixedValues.TryGetValue(field.Name, out var constant) ? constant : given.Dequeue();
            return Stored(value, field, table);
        });
        Write(
            new Project(columns.ToArray(), source), table, isOverwrite
                ? SaveBehaviour.Overwrite
                : SaveBehaviour.Append);
    }

    private static Alias Stored(Expression value, StructField field, CatalogTable table) =>
        CastRules.CanCast(value.Type, field.DataType)
            ? new Alias(Casts.Implicit(value, field.DataType), field.Name, AttributeIds.Next())
            : throw new AnalysisException(
                "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST",
                $"Cannot write incompatible data for the table `{table.Name}`: Cannot safely cast `{field.Name}` "
                + $"\"{SqlTypeNames.Of(value.Type)}\" to \"{SqlTypeNames.Of(field.DataType)}\".",
                null);

    private void Write(LogicalPlan plan, CatalogTable table, SaveBehaviour behaviour)
    {
        var request = new WriteRequest(table.Format, table.Path, behaviour, table.Options, table.PartitionBy);
        session.State.Actions.Run(cancellation =>
        {
            session.Engine.Write(plan, request, cancellation);
            return true;
        });
        Catalog.Put(table with { HasFiles = true });
    }

    /// <summary>Readers give the columns of folder names last.</summary>
    private static StructType PartitionsLast(StructType schema, IReadOnlyList<string> partitionBy)
    {
        bool IsPartition(StructField field) =>
            partitionBy.Any(name => name.Equals(field.Name, StringComparison.OrdinalIgnoreCase));

        return new StructType([.. schema.Fields.Where(f => !IsPartition(f)), .. schema.Fields.Where(IsPartition)]);
    }

    private string Folder(string name) =>
        $"{session.State.Settings.Effective("spark.sql.warehouse.dir")!.TrimEnd('/')}/{name.ToLowerInvariant()}";

    private static string Single(IReadOnlyList<string> name, SourcePosition? at) => name switch
    {
        [var only] => only,
        [var database, var table] when database.Equals(
            SessionCatalog.Database, StringComparison.OrdinalIgnoreCase) => table,
        _ => throw AnalysisErrors.TableNotFound(name, at),
    };

    private static AnalysisException Exists(IReadOnlyList<string> name, SourcePosition? at) => new(
        "TABLE_OR_VIEW_ALREADY_EXISTS",
        $"Cannot create table or view {AnalysisErrors.Quote(name)} because it already exists. Choose a different name, "
        + "drop or replace the existing object, add the IF NOT EXISTS clause, or write with mode 'append' or "
        + "'overwrite'.",
        at);
}

using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Analysis.Functions;
using Spark.Parsing;
using Spark.Parsing.Syntax;
using Spark.Plans;
using Spark.Types;

namespace Spark.Frames;

/// <summary>SQL statements: queries become frames, commands run at once and give a frame of what they report.</summary>
internal sealed partial class Statements(SparkSession session)
{
    public DataFrame Run(string sql)
    {
        var analyzer = session.State.Analyzer();
        var statement = SqlParser.ParseStatement(Substituted(sql), session.State.Zone);
        return statement switch
        {
            QueryStatement query => session.Frame(analyzer.Query(query.Query)),
            CreateViewStatement view => CreateView(view, analyzer),
            CreateSourceViewStatement view => CreateSourceView(view),
            DropStatement drop => Drop(drop),
            DescribeQueryStatement describe => Describe(analyzer.Query(describe.Query).Schema),
            DescribeTableStatement describe => Describe(session.State.Catalog.Table(describe.Name, describe.At).Schema),
            ShowTablesStatement show => Tables(show.Pattern),
            ShowDatabasesStatement show => Listed("namespace", Matching(["default"], show.Pattern)),
            ShowColumnsStatement show =>
                Listed("col_name", session.State.Catalog.Table(show.Name, show.At).Output.Select(c => c.Name)),
            ShowFunctionsStatement show => Listed("function", Matching(FunctionNames(), show.Pattern)),
            SetStatement set => Set(set),
            ResetStatement reset => Reset(reset),
            UseStatement use => Use(use),
            ExplainStatement explain => Explain(analyzer.Query(explain.Query), explain.Mode),
            CacheTableStatement cache => Cache(cache, analyzer),
            UncacheTableStatement uncache => Uncache(uncache),
            InsertStatement insert => Done(tables => tables.Insert(insert, analyzer)),
            CreateTableStatement create => Done(tables => tables.Create(create, analyzer)),
            _ => throw new System.Diagnostics.UnreachableException($"'{statement.GetType().Name}' is not a statement."),
        };
    }

    private IEnumerable<string> FunctionNames() => FunctionCatalogue.Names
        .Union(session.State.Catalog.FunctionNames())
        .Order(StringComparer.Ordinal);

    /// <summary>${key} in the text is the value of a setting, nothing when there is none.</summary>
    private string Substituted(string sql) => sql.Contains("${", StringComparison.Ordinal)
        ? Variable().Replace(sql, match => session.State.Settings.Effective(match.Groups[1].Value) ?? string.Empty)
        : sql;

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Variable();

    private DataFrame CreateView(CreateViewStatement view, Analyzer analyzer)
    {
        if (!view.IsTemporary)
        {
            throw ParseErrors.NotSupported("CREATE VIEW without TEMPORARY", view.At ?? new SourcePosition(1, 0));
        }

        var plan = analyzer.Query(view.Query);
        if (view.Columns.Count > 0)
        {
            if (view.Columns.Count != plan.Output.Count)
            {
                throw new AnalysisException(
                    "CREATE_VIEW_COLUMN_ARITY_MISMATCH",
                    $"Cannot create view {AnalysisErrors.Quote(view.Name)}, the reason is that the number of names "
                    + $"({view.Columns.Count}) "
                    + $"differs from the number of columns ({plan.Output.Count}).",
                    view.At);
            }

            plan = Projections.Qualified(plan, [], view.Columns);
        }

        if (!view.IfNotExists || session.State.Catalog.Find(view.Name) is null)
        {
            session.State.Catalog.Create(view.Name, plan, view.IsReplace, view.IsGlobal);
        }

        return Nothing();
    }

    private DataFrame CreateSourceView(CreateSourceViewStatement view)
    {
        var reader = session.Read().Format(view.Source).Options(view.Options);
        var frame = (view.Schema is null ? reader : reader.Schema(view.Schema)).Load();
        session.State.Catalog.Create(view.Name, frame.Plan, view.IsReplace, view.IsGlobal);
        return Nothing();
    }

    private DataFrame Drop(DropStatement drop)
    {
        var isGlobal = SessionCatalog.IsGlobal(drop.Name);
        var isDropped = session.State.Catalog.Drop(drop.Name[^1], isGlobal)
            || (!drop.IsView && new TableStatements(session).Drop(drop.Name[^1]));
        return isDropped || drop.IfExists ? Nothing() : throw AnalysisErrors.TableNotFound(drop.Name, drop.At);
    }

    private DataFrame Describe(StructType schema) => session.CreateDataFrame(
        schema.Fields.Select(
            field => new GenericRow([field.Name, field.DataType.CatalogString, (string?)field.Metadata["comment"]])),
        new StructType([Text("col_name", false), Text("data_type", false), Text("comment", true)]));

    private DataFrame Tables(string? pattern)
    {
        var catalog = session.State.Catalog;
        var tables = Matching(catalog.TableNames(), pattern)
            .Select(name => new GenericRow([SessionCatalog.Database, name, false]));
        var views = Matching(catalog.ViewNames(), pattern).Select(name => new GenericRow([string.Empty, name, true]));
        return session.CreateDataFrame(
            tables.Concat(views),
            new StructType(
            [
                Text("namespace", false), Text("tableName", false),
                new StructField("isTemporary", KnownTypes.Boolean, false),
            ]));
    }

    private DataFrame Listed(string column, IEnumerable<string> values) =>
        session.CreateDataFrame(values.Select(value => new GenericRow([value])), new StructType([Text(column, false)]));

    private static IEnumerable<string> Matching(IEnumerable<string> names, string? pattern)
    {
        if (pattern is null)
        {
            return names;
        }

        var parts = pattern.Split('|').Select(part => new Regex(
            "^" + part.Trim().Replace("*", ".*", StringComparison.Ordinal) + "$", RegexOptions.IgnoreCase));
        return names.Where(name => parts.Any(part => part.IsMatch(name)));
    }

    private DataFrame Set(SetStatement set)
    {
        if (set is { Key: { } key, Value: { } value })
        {
            session.State.Settings.Set(key, value);
        }

        var rows = set.Key is { } wanted
            ? [new GenericRow([wanted, session.State.Settings.Effective(wanted) ?? "<undefined>"])]
            : session.State.Settings.All.Select(pair => new GenericRow([pair.Key, pair.Value]));
        return session.CreateDataFrame(rows, new StructType([Text("key", false), Text("value", false)]));
    }

    private DataFrame Reset(ResetStatement reset)
    {
        var keys = reset.Key is { } key
            ? [key]
            : session.State.Settings
                .All.Keys
                .Where(name => name.StartsWith("spark.sql.", StringComparison.Ordinal))
                .ToArray();
        foreach (var name in keys)
        {
            session.State.Settings.Unset(name);
        }

        return Nothing();
    }

    private DataFrame Use(UseStatement use) =>
        use.Database.Equals(SessionCatalog.Database, StringComparison.OrdinalIgnoreCase)
        ? Nothing()
        : throw new AnalysisException(
            "SCHEMA_NOT_FOUND", $"The schema `{use.Database}` cannot be found. The only one is `default`.", use.At);

    private DataFrame Explain(LogicalPlan plan, string mode) =>
        Listed("plan", [session.Engine.Explain(plan, mode != "SIMPLE")]);

    private DataFrame Cache(CacheTableStatement cache, Analyzer analyzer)
    {
        if (cache.Query is not null)
        {
            session.State.Catalog.Create(cache.Name, analyzer.Query(cache.Query), isReplace: false, isGlobal: false);
        }

        session.Catalog.CacheTable(string.Join('.', cache.Name));
        return Nothing();
    }

    private DataFrame Uncache(UncacheTableStatement uncache)
    {
        session.Catalog.UncacheTable(string.Join('.', uncache.Name));
        return Nothing();
    }

    private DataFrame Done(Action<TableStatements> command)
    {
        command(new TableStatements(session));
        return Nothing();
    }

    private DataFrame Nothing() => session.Frame(new LocalRelation([], []));

    private static StructField Text(string name, bool isNullable) => new(name, KnownTypes.String, isNullable);
}

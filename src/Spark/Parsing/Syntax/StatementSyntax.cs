using Microsoft.Spark.Sql.Types;

namespace Spark.Parsing.Syntax;

/// <summary>A statement as written.</summary>
internal abstract record StatementSyntax
{
    public SourcePosition? At { get; init; }
}

internal sealed record QueryStatement(QuerySyntax Query) : StatementSyntax;

internal sealed record CreateViewStatement(
    IReadOnlyList<string> Name, IReadOnlyList<string> Columns, QuerySyntax Query, bool IsReplace, bool IsGlobal,
    bool IfNotExists)
    : StatementSyntax
{
    /// <summary>False for a view kept in a catalog, which outlives the session.</summary>
    public bool IsTemporary { get; init; } = true;
}

internal sealed record CreateSourceViewStatement(
    IReadOnlyList<string> Name, StructType? Schema, string Source, IReadOnlyDictionary<string, string> Options,
    bool IsReplace, bool IsGlobal)
    : StatementSyntax;

internal sealed record CreateTableStatement(
    IReadOnlyList<string> Name,
    StructType? Schema,
    string? Source,
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyList<string> PartitionBy,
    QuerySyntax? Query,
    bool IfNotExists) : StatementSyntax
{
    public string? Location { get; init; }
}

internal sealed record InsertStatement(
    IReadOnlyList<string> Table, QuerySyntax Query, bool IsOverwrite, IReadOnlyDictionary<string,
    ExpressionSyntax?> Partition)
    : StatementSyntax;

internal sealed record DropStatement(IReadOnlyList<string> Name, bool IsView, bool IfExists) : StatementSyntax;

internal sealed record DescribeQueryStatement(QuerySyntax Query) : StatementSyntax;

internal sealed record DescribeTableStatement(IReadOnlyList<string> Name) : StatementSyntax;

internal sealed record ShowTablesStatement(string? Pattern) : StatementSyntax;

internal sealed record ShowDatabasesStatement(string? Pattern) : StatementSyntax;

internal sealed record ShowColumnsStatement(IReadOnlyList<string> Name) : StatementSyntax;

internal sealed record ShowFunctionsStatement(string? Pattern) : StatementSyntax;

/// <summary>SET lists the settings, SET key reads one, SET key=value writes one.</summary>
internal sealed record SetStatement(string? Key, string? Value) : StatementSyntax;

internal sealed record ResetStatement(string? Key) : StatementSyntax;

internal sealed record UseStatement(string Database) : StatementSyntax;

internal sealed record ExplainStatement(QuerySyntax Query, string Mode) : StatementSyntax;

internal sealed record CacheTableStatement(IReadOnlyList<string> Name, QuerySyntax? Query) : StatementSyntax;

internal sealed record UncacheTableStatement(IReadOnlyList<string> Name) : StatementSyntax;

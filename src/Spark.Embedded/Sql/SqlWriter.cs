using System.Diagnostics;
using System.Globalization;
using System.Text;
using Spark.Embedded.Functions;

namespace Spark.Embedded.Sql;

/// <summary>The only place that writes SQL text. Identifiers are always quoted, values always literals.</summary>
internal sealed partial class SqlWriter
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<NativeFunction> _functions = [];
    private readonly HashSet<NativeAggregate> _aggregates = [];

    /// <summary>The text of a query and the C# functions that it calls.</summary>
    public static SqlStatement Statement(SqlQuery query)
    {
        var writer = new SqlWriter();
        writer.Write(query);
        return new SqlStatement(writer._text.ToString(), writer._functions.ToArray(), writer._aggregates.ToArray());
    }

    public static string Quote(string identifier) =>
        $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private StringBuilder Identifier(string name) => _text.Append(Quote(name));

    // Some names (coalesce, try) are grammar and no longer that when quoted.
    private StringBuilder FunctionName(string name) =>
        name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')
            ? _text.Append(name)
            : Identifier(name);

    private void Write(SqlQuery query)
    {
        switch (query)
        {
            case SqlSelect select:
                WriteSelect(select);
                break;
            case SqlSetQuery set:
                for (var i = 0; i < set.Queries.Count; i++)
                {
                    _text.Append(i == 0 ? "(" : $"\n{set.Operator}\n(");
                    Write(set.Queries[i]);
                    _text.Append(')');
                }

                break;
            case SqlValues values:
                _text.Append("VALUES ");
                Separated(values.Rows, row => Separated('(', row, Write, ')'));
                break;
            case SqlWith with:
                _text.Append("WITH ");
                Separated(with.Queries, WriteNamed, ",\n");
                _text.Append('\n');
                Write(with.Body);
                break;
            default:
                throw new UnreachableException($"'{query.GetType().Name}' has no SQL text.");
        }
    }

    // DuckDB keeps the rows of a named query unless told otherwise, which would stop filters at its edge.
    private void WriteNamed(SqlNamedQuery named)
    {
        Identifier(named.Name).Append(" AS NOT MATERIALIZED (\n  ");
        Write(named.Query);
        _text.Append(')');
    }

    private void WriteSelect(SqlSelect select)
    {
        _text.Append(select.IsDistinct ? "SELECT DISTINCT " : "SELECT ");
        Separated(
            select.Items,
            item =>
            {
                Write(item.Expression);
                if (item.Expression is not SqlColumn column || column.Name != item.Name)
                {
                    _text.Append(" AS ").Append(Quote(item.Name));
                }
            }
        );

        if (select.From is not null)
        {
            _text.Append(" FROM ");
            Write(select.From);
        }

        if (select.Where is not null)
        {
            _text.Append(" WHERE ");
            Write(select.Where);
        }

        WriteGrouping(select);
        if (select.OrderBy.Count > 0)
        {
            _text.Append(" ORDER BY ");
            Separated(select.OrderBy, WriteOrder);
        }

        if (select.Limit is { } limit)
        {
            _text.Append(CultureInfo.InvariantCulture, $" LIMIT {limit}");
        }

        if (select.Offset is { } offset)
        {
            _text.Append(CultureInfo.InvariantCulture, $" OFFSET {offset}");
        }
    }

    private void WriteGrouping(SqlSelect select)
    {
        if (select.GroupingSets is { } sets)
        {
            _text.Append(" GROUP BY GROUPING SETS ");
            Separated('(', sets, set => Separated('(', set.Select(i => select.GroupBy[i]), Write, ')'), ')');
        }
        else if (select.GroupBy.Count > 0)
        {
            _text.Append(" GROUP BY ");
            Separated(select.GroupBy, Write);
        }
    }

    private void Write(SqlFrom from)
    {
        switch (from)
        {
            case SqlTable table:
                Identifier(table.Name);
                Alias(table.Alias, table.Columns);
                break;
            case SqlDerived derived:
                _text.Append('(');
                Write(derived.Query);
                _text.Append(')');
                Alias(derived.Alias, derived.Columns);
                break;
            case SqlTableFunction function:
                FunctionName(function.Function).Append('(');
                Separated(function.Arguments, Write);
                foreach (var (name, value) in function.Options)
                {
                    _text.Append(_text[^1] == '(' ? string.Empty : ", ").Append(name).Append(" = ");
                    Write(value);
                }

                _text.Append(')');
                Alias(function.Alias, function.Columns);
                break;
            case SqlJoin join:
                Write(join.Left);
                _text.Append(' ').Append(join.Kind).Append(join.IsLateral ? " LATERAL " : " ");
                Write(join.Right);
                if (join.Condition is not null)
                {
                    _text.Append(" ON ");
                    Write(join.Condition);
                }

                break;
            default:
                throw new UnreachableException($"'{from.GetType().Name}' has no SQL text.");
        }
    }

    private void Alias(string? alias, IReadOnlyList<string>? columns)
    {
        if (alias is not null)
        {
            _text.Append(" AS ").Append(Quote(alias));
            if (columns is { Count: > 0 })
            {
                Separated('(', columns, column => Identifier(column), ')');
            }
        }
    }

    private void Separated<T>(char open, IEnumerable<T> values, Action<T> write, char close)
    {
        _text.Append(open);
        Separated(values, write);
        _text.Append(close);
    }

    private void Separated<T>(IEnumerable<T> values, Action<T> write, string separator = ", ")
    {
        var isFirst = true;
        foreach (var value in values)
        {
            _text.Append(isFirst ? string.Empty : separator);
            isFirst = false;
            write(value);
        }
    }
}

using System.Diagnostics;

namespace Spark.Embedded.Sql;

internal sealed partial class SqlWriter
{
    private void Write(SqlExpression expression)
    {
        switch (expression)
        {
            case SqlColumn { Table: { } table } column:
                Identifier(table).Append('.');
                Identifier(column.Name);
                break;
            case SqlColumn column:
                Identifier(column.Name);
                break;
            case SqlLiteral literal:
                SqlLiteralWriter.Write(_text, literal.Value, literal.Type);
                break;
            case SqlKeyword keyword:
                _text.Append(keyword.Word);
                break;
            case SqlCall call:
                WriteCall(call.Function, call);
                break;
            case SqlNativeCall call:
                _functions.Add(call.Function);
                WriteCall(call.Function.SqlName, new SqlCall(call.Function.SqlName, call.Arguments));
                break;
            case SqlNativeAggregate call:
                _aggregates.Add(call.Aggregate);
                WriteCall(call.Aggregate.SqlName, new SqlCall(call.Aggregate.SqlName, call.Arguments)
                {
                    IsDistinct = call.IsDistinct,
                    Filter = call.Filter,
                });
                break;
            case SqlBinary binary:
                _text.Append('(');
                Write(binary.Left);
                _text.Append(' ').Append(binary.Operator).Append(' ');
                Write(binary.Right);
                _text.Append(')');
                break;
            case SqlPrefix prefix:
                _text.Append('(').Append(prefix.Operator).Append(' ');
                Write(prefix.Operand);
                _text.Append(')');
                break;
            case SqlPostfix postfix:
                _text.Append('(');
                Write(postfix.Operand);
                _text.Append(' ').Append(postfix.Test).Append(')');
                break;
            case SqlCast cast:
                WriteCast(cast.IsTry ? "TRY_CAST(" : "CAST(", cast.Operand, SqlTypes.Name(cast.Type));
                break;
            case SqlRawCast cast:
                WriteCast("CAST(", cast.Operand, cast.TypeName);
                break;
            case SqlCase choice:
                WriteCase(choice);
                break;
            case SqlLambda lambda:
                _text.Append("lambda ").AppendJoin(", ", lambda.Parameters.Select(Quote)).Append(": ");
                Write(lambda.Body);
                break;
            case SqlList list:
                Separated('[', list.Elements, Write, ']');
                break;
            case SqlStruct record:
                Separated('{', record.Fields, WriteField, '}');
                break;
            case SqlField field:
                _text.Append("struct_extract(");
                Write(field.Operand);
                _text.Append(", '").Append(field.Name).Append("')");
                break;
            case SqlIn membership:
                _text.Append('(');
                Write(membership.Value);
                _text.Append(" IN ");
                Separated('(', membership.Candidates, Write, ')');
                _text.Append(')');
                break;
            case SqlInQuery membership:
                _text.Append('(');
                Write(membership.Value);
                _text.Append(" IN (");
                Write(membership.Query);
                _text.Append("))");
                break;
            case SqlScalarQuery query:
                _text.Append('(');
                Write(query.Query);
                _text.Append(')');
                break;
            case SqlExists exists:
                _text.Append("EXISTS (");
                Write(exists.Query);
                _text.Append(')');
                break;
            case SqlWindow window:
                WriteWindow(window);
                break;
            default:
                throw new UnreachableException($"'{expression.GetType().Name}' has no SQL text.");
        }
    }

    private void WriteField((string Name, SqlExpression Value) field)
    {
        _text.Append('\'').Append(field.Name.Replace("'", "''", StringComparison.Ordinal)).Append("': ");
        Write(field.Value);
    }

    private void WriteCall(string name, SqlCall call)
    {
        FunctionName(name).Append('(').Append(call.IsDistinct ? "DISTINCT " : string.Empty);
        Separated(call.Arguments, Write);
        if (call.OrderBy.Count > 0)
        {
            _text.Append(" ORDER BY ");
            Separated(call.OrderBy, WriteOrder);
        }

        _text.Append(call.IgnoreNulls ? " IGNORE NULLS)" : ")");
        if (call.Filter is not null)
        {
            _text.Append(" FILTER (WHERE ");
            Write(call.Filter);
            _text.Append(')');
        }
    }

    private void WriteCast(string open, SqlExpression operand, string type)
    {
        _text.Append(open);
        Write(operand);
        _text.Append(" AS ").Append(type).Append(')');
    }

    private void WriteCase(SqlCase choice)
    {
        _text.Append("CASE");
        foreach (var (condition, value) in choice.Branches)
        {
            _text.Append(" WHEN ");
            Write(condition);
            _text.Append(" THEN ");
            Write(value);
        }

        if (choice.Otherwise is not null)
        {
            _text.Append(" ELSE ");
            Write(choice.Otherwise);
        }

        _text.Append(" END");
    }

    private void WriteWindow(SqlWindow window)
    {
        Write(window.Function);
        _text.Append(" OVER (");
        if (window.PartitionBy.Count > 0)
        {
            _text.Append("PARTITION BY ");
            Separated(window.PartitionBy, Write);
        }

        if (window.OrderBy.Count > 0)
        {
            _text.Append(window.PartitionBy.Count > 0 ? " ORDER BY " : "ORDER BY ");
            Separated(window.OrderBy, WriteOrder);
        }

        if (window.Frame is { } frame)
        {
            _text.Append(frame.IsRows ? " ROWS BETWEEN " : " RANGE BETWEEN ");
            WriteBound(frame.Lower);
            _text.Append(" AND ");
            WriteBound(frame.Upper);
        }

        _text.Append(')');
    }

    private void WriteBound(SqlFrameBound bound)
    {
        if (bound.Offset is not null)
        {
            Write(bound.Offset);
            _text.Append(' ');
        }

        _text.Append(bound.Direction);
    }

    private void WriteOrder(SqlOrder order)
    {
        Write(order.Key);
        _text.Append(order.IsAscending ? " ASC" : " DESC").Append(order.NullsFirst ? " NULLS FIRST" : " NULLS LAST");
    }
}

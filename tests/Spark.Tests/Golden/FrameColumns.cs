using System.Reflection;
using System.Text.Json;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Expressions;

namespace Spark.Tests.Golden;

/// <summary>Columns of the DataFrame cases, made through the public API.</summary>
internal static class FrameColumns
{
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bitwisenot"] = "BitwiseNOT",
        ["datediff"] = "DateDiff",
    };

    /// <summary>A name is a column, a text that begins with = is SQL, anything else is an object.</summary>
    public static Column Of(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.String when node.GetString()!.StartsWith('=') => Functions.Expr(node.GetString()![1..]),
        JsonValueKind.String => Functions.Col(node.GetString()!),
        JsonValueKind.Object => OfObject(node),
        _ => Functions.Lit(Value(node)),
    };

    public static Column[] All(JsonElement nodes) => nodes.EnumerateArray().Select(Of).ToArray();

    public static object? Value(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => node.GetString(),
        JsonValueKind.Number when node.GetRawText().IndexOfAny(['.', 'e', 'E']) >= 0 => node.GetDouble(),
        JsonValueKind.Number => node.TryGetInt32(out var small) ? (object)small : node.GetInt64(),
        JsonValueKind.Array => node.EnumerateArray().Select(Value).ToArray(),
        _ => throw new ArgumentException($"'{node}' is not a plain value."),
    };

    private static Column OfObject(JsonElement node)
    {
        if (node.TryGetProperty("over", out var window))
        {
            return Of(node.GetProperty("e")).Over(Window(window));
        }

        if (node.TryGetProperty("lit", out var literal))
        {
            return Functions.Lit(Value(literal));
        }

        if (node.TryGetProperty("raw", out var raw))
        {
            return Functions.Lit(Value(raw));
        }

        if (node.TryGetProperty("cast", out var type))
        {
            return Of(node.GetProperty("e")).Cast(type.GetString()!);
        }

        if (node.TryGetProperty("as", out var name))
        {
            return Of(node.GetProperty("e")).As(name.GetString()!);
        }

        if (node.TryGetProperty("expr", out var expression))
        {
            return Of(expression);
        }

        var arguments = node.GetProperty("a").EnumerateArray().ToArray();
        return node.TryGetProperty("f", out var function)
            ? Function(function.GetString()!, arguments)
            : Operator(node.GetProperty("op").GetString()!, arguments);
    }

    private static WindowSpec Window(JsonElement node)
    {
        var spec = Microsoft.Spark.Sql.Expressions.Window.PartitionBy(
            node.TryGetProperty("partitionBy", out var keys) ? All(keys) : []);
        spec = node.TryGetProperty("orderBy", out var order) ? spec.OrderBy(All(order)) : spec;
        if (node.TryGetProperty("rows", out var rows))
        {
            return spec.RowsBetween(rows[0].GetInt64(), rows[1].GetInt64());
        }

        return node.TryGetProperty("range", out var range)
            ? spec.RangeBetween(range[0].GetInt64(), range[1].GetInt64())
            : spec;
    }

    private static Column Operator(string name, JsonElement[] arguments)
    {
        var self = Of(arguments[0]);
        object? other = arguments.Length > 1 ? Argument(arguments[1]) : null;
        return name switch
        {
            "+" => self + other,
            "-" => self - other,
            "*" => self * other,
            "/" => self / other,
            "%" => self % other,
            "==" => self == other,
            "!=" => self != other,
            "<" => self < other,
            "<=" => self <= other,
            ">" => self > other,
            ">=" => self >= other,
            "and" => self & (Column)other!,
            "or" => self | (Column)other!,
            "not" => !self,
            "neg" => -self,
            "isNull" => self.IsNull(),
            "isNotNull" => self.IsNotNull(),
            "isin" => self.IsIn(arguments.Skip(1).Select(Argument).ToArray()),
            "between" => self.Between(other!, Argument(arguments[2])!),
            "eqNullSafe" => self.EqNullSafe(other),
            "bitwiseAND" => self.BitwiseAND(other!),
            "bitwiseOR" => self.BitwiseOR(other!),
            "bitwiseXOR" => self.BitwiseXOR(other!),
            "like" => self.Like((string)other!),
            "ilike" => self.ILike((string)other!),
            "rlike" => self.RLike((string)other!),
            "contains" => self.Contains(other!),
            "startswith" => self.StartsWith((string)other!),
            "endswith" => self.EndsWith((string)other!),
            "substr" => self.SubStr((int)other!, (int)Argument(arguments[2])!),
            "getItem" => self.GetItem(other!),
            "asc" => self.Asc(),
            "desc" => self.Desc(),
            "asc_nulls_last" => self.AscNullsLast(),
            "desc_nulls_first" => self.DescNullsFirst(),
            "when" => When(arguments),
            _ => throw new NotSupportedException($"'{name}' is not an operator of these cases."),
        };
    }

    private static Column When(JsonElement[] arguments)
    {
        var result = Functions.When(Of(arguments[0]), Argument(arguments[1])!);
        return arguments.Length > 2 ? result.Otherwise(Argument(arguments[2])) : result;
    }

    private static object? Argument(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("raw", out var raw) ? Value(raw) : Of(node);

    /// <summary>The overload of Functions that takes these arguments.</summary>
    private static Column Function(string name, JsonElement[] nodes)
    {
        var wanted = name.Replace("_", "", StringComparison.Ordinal);
        wanted = Renamed.GetValueOrDefault(wanted, wanted);
        var arguments = nodes.Select(Argument).ToArray();
        foreach (var method in typeof(Functions).GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            if (method.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                && method.ReturnType == typeof(Column)
                && Bound(method.GetParameters(), arguments) is { } bound)
            {
                return (Column)method.Invoke(null, bound)!;
            }
        }

        // Overloads that Microsoft.Spark does not have.
        return Column.Call(name, arguments.Select(a => a as Column ?? Functions.Lit(a)).ToArray());
    }

    private static object?[]? Bound(ParameterInfo[] parameters, object?[] arguments)
    {
        var bound = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].IsDefined(typeof(ParamArrayAttribute)))
            {
                if (parameters[i].ParameterType != typeof(Column[]))
                {
                    return null;
                }

                bound[i] = arguments.Skip(i).Select(a => a as Column ?? Functions.Lit(a)).ToArray();
                return bound;
            }

            if (i >= arguments.Length)
            {
                bound[i] = parameters[i].HasDefaultValue ? parameters[i].DefaultValue : null;
                if (!parameters[i].HasDefaultValue)
                {
                    return null;
                }

                continue;
            }

            if (!Fits(parameters[i].ParameterType, arguments[i], out bound[i]))
            {
                return null;
            }
        }

        return arguments.Length <= parameters.Length ? bound : null;
    }

    private static bool Fits(Type type, object? argument, out object? value)
    {
        value = argument;
        if (type.IsInstanceOfType(argument) || (type == typeof(object) && argument is null))
        {
            return true;
        }

        if (type == typeof(Column) && argument is object?[] or int or double or string && type == typeof(Column))
        {
            value = Functions.Lit(argument);
            return true;
        }

        if (type == typeof(long) && argument is int small)
        {
            value = (long)small;
            return true;
        }

        return false;
    }
}

using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>Struct builders; engines see <c>named_struct</c> of names and values.</summary>
internal static class Structs
{
    public static Expression Struct(FunctionUse use)
    {
        if (use.Count == 0)
        {
            throw new Microsoft.Spark.Sql.AnalysisException(null, "'struct' needs at least one field.", use.Syntax.At);
        }

        var names = use.Syntax.Arguments.Select((argument, i) => NameOf(argument, use[i], i)).ToArray();
        var shown = use.Syntax.Arguments.Select((argument, i) => argument is AliasSyntax alias
            ? $"{ColumnNames.Of(use[i])} AS {SqlTypeNames.QuoteIfNeeded(alias.Names[0])}"
            : ColumnNames.Of(use[i]));
        return Make(names, use.Arguments) with { DisplayText = $"struct({string.Join(", ", shown)})" };
    }

    /// <summary>(a, b) of SQL text.</summary>
    public static Expression Row(CallSyntax call, ExpressionResolver resolver)
    {
        var values = call.Arguments.Select(a => resolver.Resolve(a is AliasSyntax alias ? alias.Operand : a)).ToArray();
        var names = call.Arguments.Select((argument, i) => NameOf(argument, values[i], i)).ToArray();
        return Make(names, values);
    }

    public static Expression Named(FunctionUse use)
    {
        if (use.Count % 2 != 0 || use.Count == 0)
        {
            throw AnalysisErrors.WrongArgumentCount("named_struct", "2n (n > 0)", use.Count, null);
        }

        var names = new List<string>();
        for (var i = 0; i < use.Count; i += 2)
        {
            names.Add(Constants.Text(use[i]) ?? throw use.Mismatch(
                "CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING",
                "Only foldable `STRING` expressions are allowed to appear at odd position, but they are "
                + $"[\"{ColumnNames.Of(use[i])}\"]."));
        }

        return Make(names, use.Arguments.Where((_, i) => i % 2 == 1).ToArray());
    }

    public static Expression Zip(FunctionUse use)
    {
        var text = $"arrays_zip({ColumnNames.Join(use.Arguments)})";
        use.Replace(use.Arguments.Select(a => a.Type is NullType
            ? Casts.Implicit(a, new ArrayType(KnownTypes.Null)) : a).ToArray());
        foreach (var (argument, i) in use.Arguments.Select((argument, i) => (argument, i)))
        {
            if (argument.Type is not ArrayType)
            {
                throw use.UnexpectedInput(i, ExpectedType.Array);
            }
        }

        var fields = use.Arguments.Select((argument, i) =>
            new StructField(ZippedName(use.Syntax.Arguments[i], argument, i), ((ArrayType)argument.Type).ElementType));
        return use.Call(new ArrayType(new StructType(fields), false), use.AnyNullable) with { DisplayText = text };
    }

    private static string ZippedName(ExpressionSyntax syntax, Expression value, int index) => syntax switch
    {
        NameSyntax or AliasSyntax or BoundSyntax or ResolvedSyntax => NameOf(syntax, value, index),
        _ when value is AttributeReference attribute => attribute.Name,
        _ => index.ToString(CultureInfo.InvariantCulture),
    };

    private static FunctionCall Make(IReadOnlyList<string> names, IReadOnlyList<Expression> values)
    {
        var fields = names.Zip(values, (name, value) => new StructField(name, value.Type, value.IsNullable));
        var arguments = names
            .Zip(values)
            .SelectMany(pair => new Expression[] { new Literal(pair.First, KnownTypes.String), pair.Second });
        return new FunctionCall("named_struct", arguments.ToArray(), new StructType(fields), false);
    }

    private static string NameOf(ExpressionSyntax syntax, Expression value, int index) => (syntax, value) switch
    {
        (AliasSyntax alias, _) => alias.Names[0],
        (NameSyntax name, AttributeReference column) =>
            name.Parts[^1] is var last && last.Equals(column.Name, StringComparison.OrdinalIgnoreCase)
                ? last
                : column.Name,
        (NameSyntax name, _) => name.Parts[^1],
        (_, AttributeReference column) => column.Name,
        (_, Alias alias) => alias.Name,
        (_, GetField field) => field.FieldName,
        _ => $"col{index + 1}",
    };
}
